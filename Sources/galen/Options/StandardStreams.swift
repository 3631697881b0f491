import Glibc

/// The three streams that every process should have been given.
enum StandardStreams {
  /// Fills the place of each that is closed, so that no file of Galen's own is opened in it and takes what is meant for
  /// the stream.
  ///
  /// Each is opened the wrong way round: reading or writing what was closed fails as before.
  static func fill() {
    for (number, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(number, F_GETFD) < 0 {
      // The lowest free number is the one that is missing.
      _ = open("/dev/null", mode)
    }
  }
}

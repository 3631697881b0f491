import Glibc

/// The terminal on standard output.
enum Terminal {
  /// How long a terminal may take nothing before it is set going again, in milliseconds.
  private static let patience: Int32 = 1000
  /// So often it is set going again; one that still takes nothing has gone.
  private static let mostRevivals = 3

  /// Writes text; false when the terminal has gone.
  ///
  /// Somebody may have stopped the output (Scroll Lock on a console): it is set going again, so that what a person has
  /// left can be erased.
  static func write(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    var revivals = 0
    while !rest.isEmpty {
      var output = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
      let ready = poll(&output, 1, patience)
      if ready == 0 {
        guard revivals < mostRevivals else { return false }
        revivals += 1
        revive()
        continue
      }
      // Small pieces: a terminal that is stopped meanwhile takes no more, but does not hold on to a whole page.
      let count = rest.prefix(256).withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }

  /// Sets stopped output going again, however it was stopped.
  private static func revive() {
    tcflow(STDOUT_FILENO, TCOOFF)
    tcflow(STDOUT_FILENO, TCOON)
  }
}

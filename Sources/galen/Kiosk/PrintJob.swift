import Glibc
import Kiosk

/// Hands a text to the command that the operator has set for printing.
struct PrintJob {
  /// The program and its arguments.
  let words: [String]

  /// How long the command may take.
  private static let limit = Duration.seconds(15)

  /// Runs the command with the text on its standard input, in a session of its own so that it cannot reach the
  /// terminal; whether it took all of the text and ended well in time.
  func run(_ text: String) -> Bool {
    guard let pipe = Pipe() else { return false }
    let environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    let command = ChildProcess(
      words, environment: environment, descriptors: [STDIN_FILENO: pipe.reading],
      silenced: [STDOUT_FILENO, STDERR_FILENO],
      isApart: true)
    close(pipe.reading)
    guard let command else {
      close(pipe.writing)
      return false
    }
    let deadline = ContinuousClock.now + Self.limit
    let isWritten = write(Array((text + "\n").utf8), to: pipe.writing, until: deadline)
    close(pipe.writing)
    if isWritten, let end = wait(for: command, until: deadline) { return end == .code(0) }
    // What it has started goes with it.
    kill(-command.id, SIGKILL)
    _ = command.end(waiting: true)
    return false
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32, until deadline: ContinuousClock.Instant) -> Bool {
    guard fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0 else { return false }
    var rest = bytes[...]
    while !rest.isEmpty {
      guard ContinuousClock.now < deadline else { return false }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      guard poll(&waiting, 1, 100) > 0 else { continue }
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR && errno != EAGAIN { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }

  private func wait(for command: ChildProcess, until deadline: ContinuousClock.Instant) -> ChildProcess.End? {
    while ContinuousClock.now < deadline {
      if let end = command.end(waiting: false) { return end }
      usleep(20_000)
    }
    return nil
  }
}

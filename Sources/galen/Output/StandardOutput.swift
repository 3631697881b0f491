import Glibc

/// Standard output, in whole pieces; a reader that has gone away ends the process quietly.
struct StandardOutput: ~Copyable {
  private var buffer: [UInt8] = []
  private static let largestBuffer = 1 << 16

  /// Takes standard output.
  init() {
    // Without this a closed pipe would end the process by signal before it could be told from an error.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes text and a line end; it reaches the reader at the next flush at the latest.
  mutating func line(_ text: String) throws(Failure) {
    buffer.append(contentsOf: text.utf8)
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Self.largestBuffer { try flush() }
  }

  /// Hands over everything that was written.
  mutating func flush() throws(Failure) {
    var start = 0
    while start < buffer.count {
      let count = buffer.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress?.advanced(by: start), $0.count - start) }
      if count >= 0 {
        start += count
      } else if errno == EPIPE {
        // Nobody reads any more, as after "| head": the work is done.
        exit(0)
      } else if errno != EINTR {
        throw Failure(message: "Writing failed: \(String(cString: strerror(errno))).", code: Exit.inputOutput)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

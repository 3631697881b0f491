import Glibc

/// Reads lines from a file, a pipe or any other descriptor: no prompt, no echo.
///
/// A line ends with LF or CRLF; the last one may end with the input. Bytes that are not UTF-8 become U+FFFD; a NUL is a
/// character like others. However long a line is, memory stays bounded: see ``LineEvent/cutLine(_:)``.
public struct PlainLineReader: LineReader {
  private let descriptor: Int32
  private let limit: Int
  private let idleMilliseconds: Int32
  private var buffer: ArraySlice<UInt8> = []
  private var hasEnded = false

  /// Makes a reader of a descriptor, which stays the caller's to close.
  ///
  /// - Parameters:
  ///   - descriptor: what to read from; standard input unless told otherwise.
  ///   - limit: the most bytes of a line, at least 1.
  ///   - idleLimit: how long to wait for input before ``LineEvent/idle``; nil: for ever.
  public init(descriptor: Int32 = 0, limit: Int = LineLimits.bytes, idleLimit: Duration? = nil) {
    self.descriptor = descriptor
    self.limit = max(1, limit)
    self.idleMilliseconds = idleLimit?.pollMilliseconds ?? -1
  }

  /// Waits for the next line; shows nothing.
  public mutating func nextLine(prompt: String) -> LineEvent {
    var line: [UInt8] = []
    while true {
      if let lineFeed = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        take(upTo: lineFeed, into: &line)
        buffer = buffer[(lineFeed + 1)...]
        return event(for: line)
      }
      take(upTo: buffer.endIndex, into: &line)
      buffer = []
      if let event = fill() {
        return event == .end && !line.isEmpty ? self.event(for: line) : event
      }
    }
  }

  /// Moves bytes to the line, two more than the limit at most: one shows that it is too long, one may be the CR of a
  /// CRLF.
  private func take(upTo end: Int, into line: inout [UInt8]) {
    line += buffer[..<end].prefix(limit + 2 - line.count)
  }

  private func event(for bytes: [UInt8]) -> LineEvent {
    var line = bytes[...]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    if line.count <= limit { return .line(String(decoding: line, as: UTF8.self)) }
    return .cutLine(String(decoding: line.prefix(limit).droppingUnfinishedScalar(), as: UTF8.self))
  }

  /// Reads the next bytes; an event when there are none.
  private mutating func fill() -> LineEvent? {
    if hasEnded { return .end }
    while true {
      if idleMilliseconds >= 0 {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        if poll(&waiting, 1, idleMilliseconds) == 0 { return .idle }
      }
      var count = 0
      buffer =
        Array(unsafeUninitializedCapacity: LineLimits.bytes) { space, initialized in
          count = read(descriptor, space.baseAddress, space.count)
          initialized = max(0, count)
        }[...]
      if count > 0 { return nil }
      if count < 0 && errno == EINTR { continue }
      hasEnded = true
      return count == 0 ? .end : .failed(errno: errno)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Without a UTF-8 sequence that is begun at the end and not finished.
  fileprivate func droppingUnfinishedScalar() -> ArraySlice<UInt8> {
    guard let lead = suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return self }
    let wanted =
      switch self[lead] {
      case 0xF0...: 4
      case 0xE0...: 3
      case 0xC0...: 2
      default: 1
      }
    return endIndex - lead < wanted ? self[..<lead] : self
  }
}

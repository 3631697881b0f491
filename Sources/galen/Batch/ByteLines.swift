import Glibc

/// The lines of a file or pipe as bytes, read a piece at a time.
struct ByteLines: ~Copyable {
  /// A line.
  enum Line {
    /// Its bytes, without the line end.
    case whole([UInt8])
    /// It is longer than the limit; its bytes are skipped.
    case tooLong
  }

  /// The longest line that is read, in bytes.
  static let longestLine = 64 * 1024

  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var range = 0..<0
  private var isFirst = true

  /// Opens a file; `-` is standard input.
  init(path: String) throws(Failure) {
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(
        message: "“\(path)” cannot be opened: \(String(cString: strerror(errno))).", code: Exit.inputMissing)
    }
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// The next line; nil at the end.
  ///
  /// A byte order mark at the start and carriage returns at the ends of lines are dropped.
  mutating func next() throws(Failure) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var sawAnything = false
    while true {
      if range.isEmpty, try !fill() {
        guard sawAnything else { return nil }
        break
      }
      sawAnything = true
      let end = buffer[range].firstIndex(of: UInt8(ascii: "\n"))
      if !isTooLong { line += buffer[range.lowerBound..<(end ?? range.upperBound)] }
      if line.count > Self.longestLine {
        isTooLong = true
        line = []
      }
      range = (end.map { $0 + 1 } ?? range.upperBound)..<range.upperBound
      if end != nil { break }
    }
    defer { isFirst = false }
    if isTooLong { return .tooLong }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    return .whole(line)
  }

  private mutating func fill() throws(Failure) -> Bool {
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count >= 0 {
        range = 0..<count
        return count > 0
      }
      guard errno == EINTR else {
        throw Failure(message: "Reading failed: \(String(cString: strerror(errno))).", code: Exit.inputOutput)
      }
    }
  }
}

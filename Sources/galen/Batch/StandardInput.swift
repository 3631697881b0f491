/// What comes in on standard input when a command's question does.
enum StandardInput {
  /// All of it as text, up to the longest line that a batch would read; bytes that are not UTF-8 become U+FFFD.
  static func text() throws(Failure) -> String {
    var lines = try ByteLines(path: "-")
    var bytes: [UInt8] = []
    while let line = try lines.next() {
      guard case .whole(let more) = line, bytes.count + more.count <= ByteLines.longestLine else {
        throw Failure(
          message: "The question is longer than \(ByteLines.longestLine) bytes. Ask a shorter one.",
          code: Exit.malformedInput)
      }
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
      bytes += more
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

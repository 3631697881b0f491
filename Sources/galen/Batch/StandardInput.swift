/// What comes in on standard input when a command's question does.
enum StandardInput {
  /// It as text, as far as the longest line that a batch would read; bytes that are not UTF-8 become U+FFFD.
  ///
  /// What is longer is cut and said to be, because half a question still deserves its reply.
  static func text() throws(Failure) -> String {
    var lines = try ByteLines(path: "-")
    var bytes: [UInt8] = []
    while let line = try lines.next() {
      guard case .whole(let more) = line, bytes.count + more.count <= ByteLines.longestLine else {
        StandardError.write("galen: Only the first \(ByteLines.longestLine) bytes of the question are read.")
        break
      }
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
      bytes += more
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A file's bytes cut into lines, exactly as they stand on disk.
///
/// A line ends with LF, CR LF or a lone CR, as CommonMark and YAML have it. Lines are counted from 1.
package struct RawLines: Sendable {
  /// All bytes of the file.
  package let bytes: [UInt8]
  /// Where each line begins, and at last the file's end.
  private let starts: [Int]

  /// Cuts bytes into lines.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let endsLine = byte == 0x0A || (byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A))
      if endsLine { starts.append(index + 1) }
    }
    if starts.last != bytes.count { starts.append(bytes.count) }
    self.starts = starts
  }

  /// The number of lines; an end of line at the very end begins no further one.
  package var count: Int { starts.count - 1 }

  /// The bytes of lines, line ends included; nil when the file has no such lines.
  package func bytes(of lines: ClosedRange<Int>) -> ArraySlice<UInt8>? {
    guard lines.lowerBound >= 1, lines.upperBound <= count else { return nil }
    return bytes[starts[lines.lowerBound - 1]..<starts[lines.upperBound]]
  }

  /// The bytes of one line without its end; empty when the file has no such line.
  package func content(of line: Int) -> ArraySlice<UInt8> {
    guard var content = bytes(of: line...line) else { return [] }
    while let last = content.last, last == 0x0A || last == 0x0D { content.removeLast() }
    return content
  }

  /// The offset at which a line begins; the end of the file for lines beyond it.
  package func start(of line: Int) -> Int { starts[min(max(line, 1), starts.count) - 1] }

  /// The line and the column, both counted from 1 and the column in bytes, of a byte.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, offset - starts[low] + 1)
  }
}

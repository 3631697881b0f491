public import Knowledge

/// The general words of English: a sorted list, looked up where it lies.
///
/// The list is one block of bytes, one word a line, sorted bytewise, so that a hundred thousand words cost nothing to
/// load.
public struct WordList: Sendable {
  private let bytes: Blob

  /// Makes a list of the sorted lines of a block of bytes.
  public init(sortedLines bytes: Blob) {
    self.bytes = bytes
  }

  /// Whether the list holds a word.
  package func contains(_ word: [UInt8]) -> Bool {
    bytes.withBytes { lines in
      var low = 0
      var high = lines.count
      while low < high {
        var start = (low + high) / 2
        while start > low, lines[start - 1] != newline { start -= 1 }
        var end = start
        while end < lines.count, lines[end] != newline { end += 1 }
        let line = lines[start..<end]
        if line.elementsEqual(word) { return true }
        if line.lexicographicallyPrecedes(word) { low = end + 1 } else { high = start }
      }
      return false
    }
  }
}

private let newline = UInt8(ascii: "\n")

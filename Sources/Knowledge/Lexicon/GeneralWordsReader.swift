/// Reads `lexicon/english-words.txt`: the words of ordinary English, one a line, sorted by their bytes.
public enum GeneralWordsReader {
  /// Reads the words; a list that is not sorted is sorted, and its author is told.
  public static func read(_ file: FolderContents.File) -> (words: Blob, findings: [Finding]) {
    var findings: [Finding] = []
    guard let source = SourceText(file, findings: &findings) else { return (Blob([]), findings) }
    let words = source.lines
    let unsorted = (1..<words.count).first {
      !words.content(of: $0).lexicographicallyPrecedes(words.content(of: $0 + 1))
    }
    if unsorted == nil, !file.bytes.contains(0x0D), source.start == 0 { return (Blob(file.bytes), findings) }
    if let unsorted {
      findings.append(
        source.finding(
          .warning, line: unsorted + 1, "This word does not stand in its place. Sort the list with “LC_ALL=C sort -u”.")
      )
    }
    let sorted = (1...words.count).map { Array(source.text(of: $0).utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    return (Blob(Array(sorted.joined(separator: [0x0A]))), findings)
  }
}

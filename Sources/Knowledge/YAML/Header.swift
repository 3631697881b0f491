/// The lines between two `---` lines at the beginning of a file.
struct Header {
  /// The lines of YAML between the two marks; empty when there are none.
  let yaml: Range<Int>
  /// The line after the closing mark.
  var bodyStart: Int { yaml.upperBound + 1 }

  /// Finds the header; nil when the first line does not open one.
  init?(_ source: SourceText) {
    func isMark(_ line: Int) -> Bool {
      let text = source.text(of: line)
      return text.hasPrefix("---") && text.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
    }
    guard isMark(1) else { return nil }
    let end = source.lines.count >= 2 ? (2...source.lines.count).first(where: isMark) : nil
    isClosed = end != nil
    yaml = 2..<(end ?? 2)
  }

  /// Whether a second `---` line was found.
  let isClosed: Bool
}

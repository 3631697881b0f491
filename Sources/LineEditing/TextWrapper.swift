/// Breaks a text into lines that fit a terminal.
///
/// Lines break at blanks; the blanks at a break are the only characters lost. A word wider than a line is broken where
/// the line is full. Line breaks of the text stay. The lines that follow an indented line or a list item ("- ", "* ",
/// "• ", "1. ") are indented as far as its words.
public struct TextWrapper: Sendable {
  /// The narrowest width that is honoured; a smaller one counts as this.
  public static let minimumWidth = 20

  /// Columns of a line.
  public let width: Int

  /// Makes a wrapper of a width in columns.
  public init(width: Int) {
    self.width = max(Self.minimumWidth, width)
  }

  /// The text with line feeds where it was broken.
  public func wrap(_ text: String) -> String { lines(of: text).joined(separator: "\n") }

  /// The lines, without line ends; at least one.
  public func lines(of text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.flatMap(wrapLine)
  }

  private func wrapLine(_ line: Substring) -> [String] {
    var page = Page(width: width, lead: lead(of: line))
    var rest = line.dropFirst(page.current.count)
    while !rest.isEmpty {
      let blanks = rest.prefix { $0 == " " }
      let word = rest.dropFirst(blanks.count).prefix { $0 != " " }
      rest = rest[word.endIndex...]
      page.add(blanks: blanks.count, word: word)
    }
    return page.lines + [page.current]
  }

  /// What stands before the first word of a list item or an indented line; nothing when that would take over half of
  /// the width.
  private func lead(of line: Substring) -> Substring {
    var words = line.drop { $0 == " " }
    let mark = words.prefix { $0 != " " }
    let isNumber = mark.count > 1 && mark.last == "." && mark.dropLast().allSatisfy { $0.isASCII && $0.isNumber }
    if ["-", "*", "•"].contains(mark) || isNumber { words = words.dropFirst(mark.count).drop { $0 == " " } }
    let lead = line[..<words.startIndex]
    return DisplayWidth.columns(of: lead) <= width / 2 ? lead : ""
  }
}

/// Lines in the making.
private struct Page {
  private let width: Int
  private let indent: Int
  private(set) var lines: [String] = []
  private(set) var current: String
  private var column: Int
  /// Whether the current line has a word already, so that a break makes sense.
  private var hasWord = false

  init(width: Int, lead: Substring) {
    self.width = width
    indent = DisplayWidth.columns(of: lead)
    current = String(lead)
    column = indent
  }

  mutating func add(blanks: Int, word: Substring) {
    let columns = DisplayWidth.columns(of: word)
    if column + blanks + columns <= width {
      put(String(repeating: " ", count: blanks) + word, columns: blanks + columns)
      hasWord = hasWord || !word.isEmpty
      return
    }
    // Blanks at the end of the text need no line of their own.
    if word.isEmpty { return }
    if hasWord { breakLine() }
    for character in word {
      let columns = DisplayWidth.columns(of: character)
      if column + columns > width { breakLine() }
      put(String(character), columns: columns)
    }
    hasWord = true
  }

  private mutating func put(_ text: String, columns: Int) {
    current += text
    column += columns
  }

  private mutating func breakLine() {
    lines.append(current)
    current = String(repeating: " ", count: indent)
    column = indent
    hasWord = false
  }
}

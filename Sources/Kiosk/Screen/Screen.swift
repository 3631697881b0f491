import LineEditing

/// What is to be seen now: a page, what can be done below it, and the prompt.
public struct Screen: Sendable, Hashable {
  /// The page.
  public var page: [Line]
  /// What stands below it.
  public var footer: [Line]
  /// What stands before the line that is typed; nil when nothing can be typed.
  public var prompt: String?
  /// Whether the page was to be seen before, so that a terminal that cannot be cleared needs only the footer.
  public var isPageKnown: Bool
  /// Whether rows are scarce, so that none is left empty above the prompt.
  public var isCompact: Bool

  /// Puts a screen together.
  public init(page: [Line], footer: [Line], prompt: String?, isPageKnown: Bool, isCompact: Bool = false) {
    self.page = page
    self.footer = footer
    self.prompt = prompt
    self.isPageKnown = isPageKnown
    self.isCompact = isCompact
  }

  /// All rows from the top to the prompt, which is the row after them.
  public var lines: [Line] {
    page + (page.isEmpty || footer.isEmpty ? [] : [.empty]) + footer + (isCompact ? [] : [.empty])
  }

  /// What is written to the terminal; readline writes the prompt behind it.
  ///
  /// A terminal that cannot be cleared gets the new lines below the old ones. The others lose all that was to be seen,
  /// with what they keep of it to scroll back: `ESC [ H`, `ESC [ 2 J` (ECMA-48) and `ESC [ 3 J` (xterm, Linux and others;
  /// where it means nothing, it does nothing).
  public func output(for display: Display) -> String {
    switch display.kind {
    case .lines:
      let lines = isPageKnown && !footer.isEmpty ? footer + [.empty] : lines
      return "\r\n" + lines.map { $0.text + "\r\n" }.joined()
    case .video:
      return Self.clearing
        + lines.map { line in
          (display.usesBold && line.isStrong ? Style.bold(line.text) : line.text) + "\r\n"
        }.joined()
    }
  }

  /// Takes everything off a video terminal.
  static let clearing = "\u{1B}[0m\u{1B}[H\u{1B}[2J\u{1B}[3J"

  /// What takes everything of a person off a terminal; where nothing can be cleared, so many blank lines.
  public static func erasing(_ display: Display, blankLines: Int) -> String {
    display.kind == .video ? clearing : String(repeating: "\r\n", count: blankLines)
  }
}

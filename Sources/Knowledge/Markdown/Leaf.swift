/// The smallest block of a Markdown document: a heading, or a paragraph inside or outside of a list.
struct Leaf {
  enum Kind: Equatable {
    case heading(level: Int)
    case paragraph
    /// HTML that stands by itself; nothing of it is shown.
    case html
    /// A comment, for other authors.
    case comment
  }

  /// A list item around a leaf.
  ///
  /// Both numbers count through the document.
  struct Item: Equatable {
    var list: Int
    var item: Int
  }

  let kind: Kind
  /// The lines of the file, both ends included.
  let lines: ClosedRange<Int>
  /// The column of its first character, 1-based, in bytes.
  let column: Int
  /// The list items around it, the outermost first; at most `deepest` of them.
  var items: [Item]
  let runs: [Run]

  /// The wording without marks, white space folded.
  let text: String
  /// The bold words at the beginning, or the italic ones; empty when it begins with plain words.
  let lead: String
  /// The wording after the lead.
  let rest: String

  /// How many levels of nested lists are told apart; what is nested deeper counts as one level.
  static let deepest = 4

  init(kind: Kind, lines: ClosedRange<Int>, column: Int, items: [Item], runs: [Run]) {
    self.kind = kind
    self.lines = lines
    self.column = column
    self.items = items
    self.runs = runs
    text = runs.wording
    let leadEnd = Self.leadEnd(of: runs)
    lead = leadEnd == 0 ? "" : runs[..<leadEnd].wording
    rest = leadEnd == 0 ? text : runs[leadEnd...].wording
  }

  private static func leadEnd(of runs: [Run]) -> Int {
    guard let first = runs.firstIndex(where: { !$0.isBlank }) else { return 0 }
    guard runs[first].isStrong || runs[first].isEmphasised else { return 0 }
    let isMarked: (Run) -> Bool = runs[first].isStrong ? { $0.isStrong } : { $0.isEmphasised }
    return runs[first...].firstIndex { !isMarked($0) } ?? runs.count
  }
}

/// Words of a leaf that are marked in the same way and stand on one line.
struct Run {
  var text: String
  var isStrong: Bool
  var isEmphasised: Bool
  /// The line of the file.
  var line: Int
  /// Whether it is the first run of its line within the leaf.
  var startsLine: Bool

  var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}

extension Collection<Run> {
  /// The words of all runs, white space folded.
  var wording: String {
    reduce(into: "") { wording, run in
      if run.startsLine { wording += " " }
      wording += run.text
    }.whiteSpaceFolded
  }
}

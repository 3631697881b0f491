public import Evaluation

/// One question of a batch, with all that its record carries.
public struct QuestionRecord: Sendable, Hashable {
  /// What is asked.
  public var question: String
  /// The conversation that it belongs to; nil when it stands alone.
  public var session: String?
  /// What the reply should be; nil when nothing is expected.
  public var expectation: Expectation?
  /// What goes through to the output: `id`, `session` and the caller's own keys or columns, in their order.
  public var carried: [JSONText.Member] = []

  /// How many bytes the name of a session may have.
  static let longestSession = 1024

  /// The question that a record asks; nil for blank lines and comments.
  public init?(_ record: RawRecord, column: String = "question") throws(RecordProblem) {
    switch record.content {
    case .text(let line): try self.init(textLine: line)
    case .json(let line):
      guard let members = try Self.members(ofJSONLine: line) else { return nil }
      try self.init(members: members, column: column)
    case .row(let cells, let header): try self.init(cells: cells, header: header)
    case .unreadable(let problem): throw problem
    }
  }

  /// The question on a line of plain text; nil for blank lines and comments.
  init?(textLine line: [UInt8]) throws(RecordProblem) {
    let text = try Self.text(line)
    guard let first = text.first(where: { !$0.isWhitespace }), first != "#" else { return nil }
    question = text
  }

  /// A question in a text that must be UTF-8 without NUL bytes.
  static func text(_ bytes: [UInt8]) throws(RecordProblem) -> String {
    guard !bytes.contains(0) else { throw RecordProblem(message: "This line holds a NUL byte, so it is no text.") }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw RecordProblem(message: "This line is not UTF-8. Save the file as UTF-8 text.")
    }
    return text
  }

  /// What can be carried through of a record that is no question, so that it is known which one it was.
  public static func carried(by record: RawRecord, column: String = "question") -> [JSONText.Member] {
    switch record.content {
    case .text, .unreadable: []
    case .json(let line): (try? members(ofJSONLine: line))?.flatMap { $0 }.map { carried($0, column: column) } ?? []
    case .row(let cells, let header): carried(cells, header)
    }
  }
}

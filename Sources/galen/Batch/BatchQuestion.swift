import Evaluation
import FoundationEssentials

/// One question of a batch, with all that its record carries.
struct BatchQuestion {
  /// What is asked.
  var question: String
  /// The conversation that it belongs to; nil when it stands alone.
  var session: String?
  /// What the reply should be; nil when nothing is expected.
  var expectation: Expectation?
  /// What goes through to the output: `id`, `session` and the caller's own keys.
  var carried: [String: JSONValue] = [:]

  /// Why a line is no question.
  struct Problem: Error {
    /// One sentence for the record.
    var message: String
  }

  /// The question on a line of plain text; nil for blank lines and comments.
  init?(textLine line: [UInt8]) throws(Problem) {
    let text = try Self.text(line)
    guard let first = text.first(where: { !$0.isWhitespace }), first != "#" else { return nil }
    question = text
  }

  /// The question in a line of JSON; nil for blank lines.
  init?(jsonLine line: [UInt8]) throws(Problem) {
    guard let fields = try Self.fields(ofJSONLine: line) else { return nil }
    try self.init(fields: fields)
  }

  /// The fields of the object on a line of JSON; nil for blank lines.
  static func fields(ofJSONLine line: [UInt8]) throws(Problem) -> [String: JSONValue]? {
    let text = try text(line)
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(line)) else {
      throw Problem(message: "This line is not valid JSON. Each line must be one JSON object.")
    }
    guard case .object(let fields) = value else {
      throw Problem(message: "This line is not a JSON object. Write it as {\"question\": \"…\"}.")
    }
    return fields
  }

  /// The question that a record asks.
  init(fields: [String: JSONValue]) throws(Problem) {
    guard case .string(let question)? = fields["question"] else {
      throw Problem(message: "This record has no text under “question”. Add it as {\"question\": \"…\"}.")
    }
    self.question = question
    switch fields["session"] {
    case nil, .null?: break
    case .string(let session)?: self.session = session
    case .integer(let number)?: session = String(number)
    default: throw Problem(message: "“session” must be a text or a whole number.")
    }
    expectation = try Expectation(record: fields)
    carried = fields.filter { !["expect", "expect_text"].contains($0.key) }
  }

  /// The bytes of a line, if it was read whole.
  static func bytes(of line: ByteLines.Line) throws(Problem) -> [UInt8] {
    guard case .whole(let bytes) = line else {
      throw Problem(message: "This line is longer than \(ByteLines.longestLine) bytes and was skipped.")
    }
    return bytes
  }

  private static func text(_ line: [UInt8]) throws(Problem) -> String {
    guard !line.contains(0) else { throw Problem(message: "This line holds a NUL byte, so it is no text.") }
    guard let text = String(validating: line, as: UTF8.self) else {
      throw Problem(message: "This line is not UTF-8. Save the file as UTF-8 text.")
    }
    return text
  }
}

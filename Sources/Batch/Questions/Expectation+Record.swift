import Evaluation

extension Expectation {
  /// Reads the keys `expect` and `expect_text`; nil when neither says anything, as when both are null, "" or [].
  ///
  /// Beside `expect_text`, a list of texts or of lists of texts under `all` is read, too; anything else under `all` is a
  /// key of the caller's own.
  init?(members: [JSONText.Member]) throws(RecordProblem) {
    func value(_ name: String) -> JSONText? {
      members.first { $0.name == name }.flatMap { $0.value.isBlank ? nil : $0.value }
    }
    let (expect, text) = (value("expect"), value("expect_text"))
    if expect == nil, text == nil { return nil }
    self.init(
      anyOf: try Self.anyOf(expect), allOf: try Self.allOf(expect), texts: try Self.texts(text),
      allTexts: text == nil ? [] : Self.allTexts(value("all")))
  }

  /// Reads the cells of a table: a label, several with | between them, or JSON as in a record; nil when both are empty.
  init?(cell: String?, textCell: String?) throws(RecordProblem) {
    let expect = cell.flatMap(Self.json)
    let text = textCell.map { Self.json(in: $0) ?? JSONText($0) }
    if cell == nil || expect?.isBlank == true, text == nil || text?.isBlank == true { return nil }
    self.init(
      anyOf: expect == nil ? cell.map(Self.labels) ?? [] : try Self.anyOf(expect), allOf: try Self.allOf(expect),
      texts: try Self.texts(text))
  }

  /// The list or object that a cell holds; nil when it holds plain text.
  private static func json(in cell: String) -> JSONText? {
    guard cell.hasPrefix("[") || cell.hasPrefix("{") else { return nil }
    let kind: JSONText.Kind = cell.hasPrefix("[") ? .array : .object
    let text = JSONText(kind: kind, bytes: Array(cell.utf8))
    return text.elements == nil && text.members == nil ? nil : text
  }

  private static func labels(in cell: String) -> [String] {
    cell.split(separator: "|").map { $0.filter { !$0.isWhitespace } }
  }

  private static func anyOf(_ expect: JSONText?) throws(RecordProblem) -> [String] {
    guard let expect, expect.kind != .object else { return [] }
    guard let labels = expect.strings else { throw malformed }
    return labels
  }

  private static func allOf(_ expect: JSONText?) throws(RecordProblem) -> [String] {
    guard let members = expect?.members else { return [] }
    guard let labels = members.first(where: { $0.name == "all" })?.value.strings else { throw malformed }
    return labels
  }

  private static func texts(_ value: JSONText?) throws(RecordProblem) -> [String] {
    guard let value else { return [] }
    guard let texts = value.strings else {
      throw RecordProblem(message: "“expect_text” must be a text or a list of texts.")
    }
    return texts
  }

  /// A list of texts, each a text or a list of alternatives.
  private static func allTexts(_ value: JSONText?) -> [[String]] {
    guard let parts = value?.elements else { return [] }
    let texts = parts.compactMap(\.strings)
    return texts.count == parts.count ? texts : []
  }

  private static let malformed = RecordProblem(
    message: "“expect” must be a topic id, a list of topic ids, or {\"all\": [list of topic ids]}.")
}

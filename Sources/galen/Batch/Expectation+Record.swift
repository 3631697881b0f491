import Evaluation

extension Expectation {
  /// Reads the keys `expect` and `expect_text`; nil when the record has neither.
  ///
  /// Beside `expect_text`, a list of texts or of lists of texts under `all` is read, too; anything else under `all` is a
  /// key of the caller's own.
  init?(record: [String: JSONValue]) throws(BatchQuestion.Problem) {
    let (expect, text) = (record["expect"], record["expect_text"])
    if expect == nil, text == nil { return nil }
    self.init(
      anyOf: try Self.anyOf(expect), allOf: try Self.allOf(expect), texts: try Self.texts(text),
      allTexts: text == nil ? [] : Self.allTexts(record["all"]))
  }

  private static func anyOf(_ expect: JSONValue?) throws(BatchQuestion.Problem) -> [String] {
    guard let expect else { return [] }
    if case .object = expect { return [] }
    guard let labels = expect.strings else { throw malformed }
    return labels
  }

  private static func allOf(_ expect: JSONValue?) throws(BatchQuestion.Problem) -> [String] {
    guard case .object(let fields)? = expect else { return [] }
    guard let labels = fields["all"]?.strings else { throw malformed }
    return labels
  }

  private static func texts(_ value: JSONValue?) throws(BatchQuestion.Problem) -> [String] {
    guard let value else { return [] }
    guard let texts = value.strings else {
      throw BatchQuestion.Problem(message: "“expect_text” must be a text or a list of texts.")
    }
    return texts
  }

  /// A list of texts, each a text or a list of alternatives.
  private static func allTexts(_ value: JSONValue?) -> [[String]] {
    guard case .array(let parts)? = value else { return [] }
    let texts = parts.compactMap(\.strings)
    return texts.count == parts.count ? texts : []
  }

  private static let malformed = BatchQuestion.Problem(
    message: "“expect” must be a topic id, a list of topic ids, or {\"all\": [list of topic ids]}.")
}

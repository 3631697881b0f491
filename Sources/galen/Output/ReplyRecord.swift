import Conversation
import Knowledge
import Matching

/// A reply as a JSON record; the keys are written in the order of the alphabet, so that the same reply gives the same
/// bytes.
struct ReplyRecord {
  private var fields: [String: JSONValue]

  /// The record of a reply; without a question when that could not be read.
  init(question: String?, reply: Reply) {
    fields = [
      "question": question.map(JSONValue.string) ?? .null,
      "outcome": .string(reply.outcome.rawValue),
      "urgency": .string(reply.urgency.rawValue),
      "passages": .array(reply.passages.map(Self.value)),
      "message": .string(reply.message),
      "suggestions": .array(
        reply.suggestions.map { Self.value(of: $0, withPassages: reply.outcome == .clarify) }),
      "disclaimer": .string(reply.disclaimer.text),
    ]
  }

  /// The record with further fields; those of the reply stay where names meet.
  func adding(_ others: [String: JSONValue]) -> ReplyRecord {
    var record = self
    record.fields.merge(others) { own, _ in own }
    return record
  }

  /// The record in one line of JSON.
  func json() -> String { JSONValue.object(fields).line }

  private static func value(_ quotation: Quotation) -> JSONValue {
    let passage = quotation.passage
    var fields: [String: JSONValue] = [
      "leaflet": .string(quotation.leaflet), "title": .string(quotation.title), "section": .string(passage.section),
      "heading": .string(passage.heading), "text": .string(passage.text), "file": .string(passage.source.file),
      "lines": .array([
        .integer(Int64(passage.source.lines.lowerBound)), .integer(Int64(passage.source.lines.upperBound)),
      ]),
      "sha256": .string(passage.source.sha256), "confidence": .number(quotation.confidence.value),
    ]
    fields["topic"] = quotation.topic.map(JSONValue.string) ?? .null
    return .object(fields)
  }

  private static func value(of suggestion: Suggestion, withPassages: Bool) -> JSONValue {
    var fields: [String: JSONValue] = [
      "topic": suggestion.topic.map(JSONValue.string) ?? .null, "title": .string(suggestion.title),
      "leaflet": .string(suggestion.leaflet),
    ]
    if withPassages { fields["passages"] = .array(suggestion.passages.map(value)) }
    return .object(fields)
  }
}

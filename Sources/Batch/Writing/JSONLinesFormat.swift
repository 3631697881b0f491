public import Conversation
import Knowledge
import Matching

/// A reply as a line of JSON.
///
/// The keys always stand in the same order: the record's line, `id` and `session`, what the
/// contract promises of a reply, then what the record carries.
public struct JSONLinesFormat: ReplyFormat {
  private let passages: PassageTable

  /// A form for the replies of a bot.
  public init(_ bot: Bot) { passages = PassageTable(bot.shelf.leaflets) }

  /// The keys that are Galen's own; a record's own of these names gets a number.
  static let ownNames: Set<String> = [
    "line", "question", "outcome", "urgency", "passages", "message", "suggestions", "disclaimer", "verdict",
  ]

  /// Appends the reply to a record.
  public func append(
    _ reply: Reply, to record: BatchRecord, verdict: Bool?, _ layout: TableLayout, bytes: inout [UInt8]
  ) {
    JSONWriter.append(name: "line", isFirst: true, to: &bytes)
    JSONWriter.append(record.line, to: &bytes)
    for member in record.carried where member.name == "id" || member.name == "session" {
      append(member.value, named: member.name, to: &bytes)
    }
    JSONWriter.append(name: "question", to: &bytes)
    append(reply, question: record.question, to: &bytes)
    if let verdict {
      JSONWriter.append(name: "verdict", to: &bytes)
      bytes += (verdict ? "\"pass\"" : "\"fail\"").utf8
    }
    let names = CarriedNames.beside(Self.ownNames, record.carried.map(\.name))
    for (name, member) in zip(names, record.carried) where name != "id" && name != "session" {
      append(member.value, named: name, to: &bytes)
    }
    bytes += "}\n".utf8
  }

  /// A reply on a line of its own, without a record.
  public func line(_ reply: Reply, question: String) -> String {
    var bytes: [UInt8] = Array("{\"question\":".utf8)
    append(reply, question: question, to: &bytes)
    bytes += "}".utf8
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(_ value: JSONText, named name: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: ","))
    JSONWriter.append(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    JSONWriter.append(value, to: &bytes)
  }

  private func append(_ reply: Reply, question: String?, to bytes: inout [UInt8]) {
    if let question { JSONWriter.append(question, to: &bytes) } else { bytes += "null".utf8 }
    JSONWriter.append(name: "outcome", to: &bytes)
    JSONWriter.append(reply.outcome.rawValue, to: &bytes)
    JSONWriter.append(name: "urgency", to: &bytes)
    JSONWriter.append(reply.urgency.rawValue, to: &bytes)
    JSONWriter.append(name: "passages", to: &bytes)
    append(reply.passages, to: &bytes)
    JSONWriter.append(name: "message", to: &bytes)
    JSONWriter.append(reply.message, to: &bytes)
    JSONWriter.append(name: "suggestions", to: &bytes)
    bytes.append(UInt8(ascii: "["))
    for (number, suggestion) in reply.suggestions.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      append(suggestion, withPassages: reply.outcome == .clarify, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
    JSONWriter.append(name: "disclaimer", to: &bytes)
    JSONWriter.append(reply.disclaimer.text, to: &bytes)
  }

  private func append(_ quotations: [Quotation], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (number, quotation) in quotations.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      passages.append(quotation, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private func append(_ suggestion: Suggestion, withPassages: Bool, to bytes: inout [UInt8]) {
    JSONWriter.append(name: "topic", isFirst: true, to: &bytes)
    if let topic = suggestion.topic { JSONWriter.append(topic, to: &bytes) } else { bytes += "null".utf8 }
    JSONWriter.append(name: "title", to: &bytes)
    JSONWriter.append(suggestion.title, to: &bytes)
    JSONWriter.append(name: "leaflet", to: &bytes)
    JSONWriter.append(suggestion.leaflet, to: &bytes)
    if withPassages {
      JSONWriter.append(name: "passages", to: &bytes)
      append(suggestion.passages, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }
}

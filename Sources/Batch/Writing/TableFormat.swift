public import Conversation
import Knowledge
import Matching

/// Replies as the rows of a table, by RFC 4180 with any delimiter.
///
/// Where a reply quotes several passages, their texts stand in one cell with an empty line between them, and what is known
/// of each stands on a line of its own in the other cells.
public struct TableFormat: ReplyFormat {
  private let delimiter: UInt8

  /// A form with a delimiter.
  public init(delimiter: UInt8) { self.delimiter = delimiter }

  /// The column for what no other column carries.
  static let rest = "more"

  private static let names = [
    "line", "question", "outcome", "urgency", "message", "answer", "title", "section", "heading", "topic", "leaflet",
    "file", "lines", "sha256", "confidence", "suggestions", "disclaimer", "verdict",
  ]

  /// The names of the columns.
  public func header(_ layout: TableLayout) -> [UInt8] {
    var bytes: [UInt8] = []
    let rest = layout.isComplete ? [] : [Self.rest]
    append(Self.names + CarriedNames.beside(Set(Self.names + rest), layout.carried) + rest, to: &bytes)
    return bytes
  }

  /// Appends the reply to a record.
  public func append(
    _ reply: Reply, to record: BatchRecord, verdict: Bool?, _ layout: TableLayout, bytes: inout [UInt8]
  ) {
    func each(_ value: (Quotation) -> String) -> String { reply.passages.map(value).joined(separator: "\n") }
    var cells = [
      String(record.line), record.question ?? "", reply.outcome.rawValue, reply.urgency.rawValue, reply.message,
      reply.passages.map(\.passage.text).joined(separator: "\n\n"), each(\.title), each(\.passage.section),
      each(\.passage.heading), each { $0.topic ?? "" }, each(\.leaflet), each(\.passage.source.file),
      each { "\($0.passage.source.lines.lowerBound)-\($0.passage.source.lines.upperBound)" },
      each(\.passage.source.sha256), each { JSONValue.number($0.confidence.value).line },
      reply.suggestions.map(\.title).joined(separator: "\n"), reply.disclaimer.text,
      verdict.map { $0 ? "pass" : "fail" } ?? "",
    ]
    cells += layout.carried.map { name in record.carried(name).map { String(decoding: $0.bytes, as: UTF8.self) } ?? "" }
    if !layout.isComplete {
      cells.append(Self.rest(of: record.carried.filter { !layout.carries($0.name) }))
    }
    append(cells, to: &bytes)
  }

  private static func rest(of members: [JSONText.Member]) -> String {
    guard !members.isEmpty else { return "" }
    var bytes: [UInt8] = []
    for (number, member) in members.enumerated() {
      bytes.append(number == 0 ? UInt8(ascii: "{") : UInt8(ascii: ","))
      JSONWriter.append(member.name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      JSONWriter.append(member.value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a row; a cell that holds a delimiter, a quotation mark or a line end is put in quotation marks.
  private func append(_ cells: [String], to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    for (number, cell) in cells.enumerated() {
      if number > 0 { bytes.append(delimiter) }
      let isQuoted = cell.utf8.contains { $0 == delimiter || $0 == quote || $0 == 0x0A || $0 == 0x0D }
      if isQuoted { bytes.append(quote) }
      for byte in cell.utf8 {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
      }
      if isQuoted { bytes.append(quote) }
    }
    bytes += "\r\n".utf8
  }
}

import Batch
import Conversation
import LineEditing

/// Replies as a person reads them, each under its question.
struct TextFormat: ReplyFormat {
  let printer: ReplyPrinter

  /// Appends the reply to a record.
  func append(
    _ reply: Reply, to record: BatchRecord, verdict: Bool?, _ layout: TableLayout, bytes: inout [UInt8]
  ) {
    // What could not be read is known by its place.
    let asked = record.question ?? "\(record.file), line \(record.line)"
    bytes += "> \(Sanitizer.line(asked))\n".utf8
    bytes += printer.text(of: reply).utf8
    bytes += "\n\n".utf8
  }
}

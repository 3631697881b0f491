/// A batch whose questions come on standard input.
struct Batch {
  let run: Run
  /// The records that it wrote, read strictly.
  let records: [Record]

  /// Answers lines of plain text.
  init(text: String, _ options: [String] = []) throws {
    run = try Galen.run(["batch", "--format", "jsonl"] + options + ["-"], input: text)
    records = try run.lines.map { try Record(json: $0) }
  }

  /// Answers JSON Lines.
  init(jsonl: String, _ options: [String] = []) throws {
    try self.init(text: jsonl, ["--input-format", "jsonl"] + options)
  }
}

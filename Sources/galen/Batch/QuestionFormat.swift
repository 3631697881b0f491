import ArgumentParser

/// How the questions of a file are written.
enum QuestionFormat: String, ExpressibleByArgument, CaseIterable {
  case text, jsonl

  /// The form that was named, or the one that a file's extension tells.
  init(named format: QuestionFormat?, file: String) throws(Failure) {
    if let format {
      self = format
      return
    }
    if [".csv", ".tsv"].contains(where: file.lowercased().hasSuffix) {
      throw Failure(
        message: "“\(file)” looks like a table, and tables are not read yet. Save it as JSON Lines or plain text, "
          + "or say what it is with --input-format.",
        code: Exit.usage)
    }
    self = [".jsonl", ".ndjson", ".json"].contains { file.lowercased().hasSuffix($0) } ? .jsonl : .text
  }
}

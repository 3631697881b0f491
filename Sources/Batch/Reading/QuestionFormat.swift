/// How the questions of a file are written.
public enum QuestionFormat: String, Sendable, CaseIterable {
  /// One question a line.
  case text
  /// One JSON object a line.
  case jsonl
  /// A table with commas.
  case csv
  /// A table with tabs.
  case tsv

  /// The form that a file's extension tells, `.gz` aside; nil when it tells none.
  public init?(extensionOf path: String) {
    var name = path.lowercased()
    if name.hasSuffix(".gz") { name.removeLast(3) }
    let known: [(QuestionFormat, [String])] = [
      (.jsonl, [".jsonl", ".ndjson", ".json"]), (.csv, [".csv"]), (.tsv, [".tsv", ".tab"]), (.text, [".txt", ".text"]),
    ]
    guard let found = known.first(where: { $0.1.contains(where: name.hasSuffix) }) else { return nil }
    self = found.0
  }

  /// What stands between two cells; nil when it is no table.
  public var delimiter: UInt8? {
    switch self {
    case .text, .jsonl: nil
    case .csv: UInt8(ascii: ",")
    case .tsv: UInt8(ascii: "\t")
    }
  }
}

/// How files of questions are read.
public struct ReadingOptions: Sendable {
  /// How they are written; nil to go by their extensions.
  public var format: QuestionFormat?
  /// The column or key of the question.
  public var column: String
  /// How many bytes a record may have.
  public var longestRecord: Int

  /// Makes options.
  public init(format: QuestionFormat? = nil, column: String = "question", longestRecord: Int = Self.longestLine) {
    self.format = format
    self.column = column
    self.longestRecord = longestRecord
  }

  /// How many bytes a record may have unless it is told otherwise.
  public static let longestLine = 65536
}

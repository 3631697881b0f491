/// A record as it was cut out of its file, before anybody asks what it means.
public struct RawRecord: Sendable {
  /// What was cut out.
  public enum Content: Sendable {
    /// A line of text.
    case text([UInt8])
    /// A line of JSON.
    case json([UInt8])
    /// The cells of a row, under the header of its table.
    case row([[UInt8]], TableHeader)
    /// No record, and why.
    case unreadable(RecordProblem)
  }

  /// The line on which it starts, 1-based.
  public var line: Int
  /// What was cut out.
  public var content: Content
  /// How many bytes it has.
  var size: Int
  /// The CRC-32 of all records of the batch up to this one.
  var digest: UInt32
}

/// Why a record is no question.
public struct RecordProblem: Error, Sendable, Hashable {
  /// One sentence for the record.
  public var message: String

  /// A problem in these words.
  public init(message: String) { self.message = message }
}

public import Evaluation

/// A record of a batch: its question, or why there is none.
public struct BatchRecord: Sendable {
  /// The file in which it stands, as a person knows it.
  public var file: String
  /// The line on which it starts, 1-based.
  public var line: Int
  /// What it asks; or what could be read of it, and why that is no question.
  public var content: Result<QuestionRecord, RecordProblem>
  /// What goes through to the output.
  public var carried: [JSONText.Member]
  /// The CRC-32 of all records up to this one.
  var digest: UInt32

  /// The question; nil when it could not be read.
  public var question: String? { try? content.get().question }

  /// What the reply should be; nil when nothing is expected.
  public var expectation: Expectation? { try? content.get().expectation }

  /// What is carried under a name; nil when there is nothing.
  public func carried(_ name: String) -> JSONText? { carried.first { $0.name.utf8.elementsEqual(name.utf8) }?.value }

  /// Makes a record of what was cut out of a file; nil for blank lines and comments.
  init?(_ raw: RawRecord, file: String, column: String) {
    self.file = file == "-" ? "standard input" : file
    line = raw.line
    digest = raw.digest
    do throws(RecordProblem) {
      guard let question = try QuestionRecord(raw, column: column) else { return nil }
      carried = question.carried
      content = .success(question)
    } catch {
      carried = QuestionRecord.carried(by: raw, column: column)
      content = .failure(error)
    }
  }
}

import Batch
import Evaluation

/// The labelled questions of files.
struct QuestionSet {
  /// The names of the files without their folders, in the order in which they were read.
  private(set) var files: [String] = []
  /// The questions of all files, in their order.
  private(set) var questions: [LabelledQuestion] = []
  /// The records that could not be read, as `file:line: reason`.
  private(set) var problems: [String] = []

  /// Reads a file; `-` is standard input.
  ///
  /// - Parameter format: How it is written; nil to go by its extension.
  mutating func read(file path: String, format: QuestionFormat?) throws(Failure) {
    let name = Self.name(of: path)
    files.append(name)
    do throws(BatchError) {
      var reader = try RecordReader(path: path, options: ReadingOptions(format: format))
      while case .record(let record) = try reader.next() { add(record, file: name) }
    } catch {
      throw Failure(error)
    }
  }

  private mutating func add(_ record: RawRecord, file name: String) {
    do throws(RecordProblem) {
      questions += try Self.questions(
        of: record, at: LabelledQuestion.Place(file: name, line: record.line), fileNumber: files.count)
    } catch {
      problems.append("\(name):\(record.line): \(error.message)")
    }
  }

  /// What a report calls a file or folder: its name, without the folders above it.
  static func name(of path: String) -> String {
    path == "-" ? "standard input" : path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The question of a record, or the turns of a dialogue; none on blank lines.
  private static func questions(
    of record: RawRecord, at place: LabelledQuestion.Place, fileNumber: Int
  ) throws(RecordProblem) -> [LabelledQuestion] {
    if case .json(let line) = record.content, let members = try QuestionRecord.members(ofJSONLine: line),
      let dialogue = try Dialogue(members: members)
    {
      // A dialogue is a conversation of its own, whatever sessions the files name.
      return try dialogue.questions(at: place, session: "\(fileNumber)\t\(place.line)")
    }
    return try QuestionRecord(record).map { [LabelledQuestion($0, at: place)] } ?? []
  }
}

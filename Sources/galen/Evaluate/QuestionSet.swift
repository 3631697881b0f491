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
  mutating func read(file path: String, format: QuestionFormat) throws(Failure) {
    let name = Self.name(of: path)
    files.append(name)
    var lines = try ByteLines(path: path)
    var number = 0
    while let line = try lines.next() {
      number += 1
      do throws(BatchQuestion.Problem) {
        questions += try Self.questions(
          on: BatchQuestion.bytes(of: line), format: format,
          at: LabelledQuestion.Place(file: name, line: number), fileNumber: files.count)
      } catch {
        problems.append("\(name):\(number): \(error.message)")
      }
    }
  }

  /// What a report calls a file or folder: its name, without the folders above it.
  static func name(of path: String) -> String {
    path == "-" ? "standard input" : path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The question on a line, or the turns of a dialogue; none on blank lines.
  private static func questions(
    on line: [UInt8], format: QuestionFormat, at place: LabelledQuestion.Place, fileNumber: Int
  ) throws(BatchQuestion.Problem) -> [LabelledQuestion] {
    guard format == .jsonl else {
      guard let question = try BatchQuestion(textLine: line) else { return [] }
      return [LabelledQuestion(question, at: place)]
    }
    guard let fields = try BatchQuestion.fields(ofJSONLine: line) else { return [] }
    // A dialogue is a conversation of its own, whatever sessions the files name.
    let session = "\(fileNumber)\t\(place.line)"
    guard let dialogue = try Dialogue(fields: fields) else {
      return [LabelledQuestion(try BatchQuestion(fields: fields), at: place)]
    }
    return try dialogue.questions(at: place, session: session)
  }
}

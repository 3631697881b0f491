import Glibc

/// How far an unfinished run is: all that another run needs to go on with it.
///
/// It lies beside the draft under the name with `.resume` and holds no question.
struct Checkpoint: Sendable, Hashable {
  /// What the replies depend on besides the questions: knowledge and options.
  var identity: String
  /// How many records have been answered.
  var records = 0
  /// The CRC-32 of those records.
  var digest: UInt32 = 0
  /// How many bytes of replies have been written.
  var length = 0
  /// How many bytes of test cases have been written.
  var testCasesLength = 0
  /// What became of those records.
  var tally = BatchTally()

  /// Changes with every change of what is written here or of how replies are written.
  private static let version = 2

  /// Nothing has been answered yet.
  init(identity: String) { self.identity = identity }

  /// Reads one; nil when there is none or it is damaged.
  init?(readingFile path: String) {
    guard let bytes = try? WholeFile.read(path), case .success(let members) = JSONText.object(bytes) else { return nil }
    func value(_ name: String) -> JSONText? { members.first { $0.name == name }?.value }
    guard value("version")?.integer == Self.version, let identity = value("identity")?.string,
      let records = value("records")?.integer, let digest = value("digest")?.integer,
      let length = value("length")?.integer, let testCasesLength = value("test_cases_length")?.integer,
      let tally = BatchTally(value("tally"))
    else { return nil }
    self.identity = identity
    self.records = records
    self.digest = UInt32(truncatingIfNeeded: digest)
    self.length = length
    self.testCasesLength = testCasesLength
    self.tally = tally
  }

  /// Writes it in the place of the last one.
  func write(to path: String) throws(BatchError) {
    let text = JSONValue.object([
      "version": .count(Self.version), "identity": .string(identity), "records": .count(records),
      "digest": .count(Int(digest)), "length": .count(length), "test_cases_length": .count(testCasesLength),
      "tally": .object(tally.json),
    ]).line
    try WholeFile.write(text + "\n", to: path)
  }
}

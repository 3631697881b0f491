import Conversation
import Glibc

/// The test cases of a batch as JUnit's XML.
///
/// They are collected beside the file, because the counts that stand at its
/// beginning are known at the end.
struct JUnitFile: ~Copyable {
  private let path: String
  private let draft: String
  private let descriptor: Descriptor
  private var cases: [UInt8] = []
  /// How many bytes of cases have been written.
  private(set) var length = 0

  /// Opens it; what an earlier run has left stays until it is gone on with.
  init(path: String) throws(BatchError) {
    self.path = path
    draft = Self.draft(of: WholeFile.resolved(path))
    descriptor = Descriptor(try Draft.locked(draft, for: path), path: path)
  }

  deinit { close(descriptor.number) }

  /// How many bytes of cases an earlier run has left.
  var draftLength: Int {
    var status = stat()
    return fstat(descriptor.number, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Goes on after so many bytes of cases, and forgets what comes after them.
  mutating func goOn(after length: Int) throws(BatchError) {
    guard ftruncate(descriptor.number, length) == 0, lseek(descriptor.number, length, SEEK_SET) >= 0 else {
      throw .unwritable(path)
    }
    self.length = length
  }

  static func draft(of target: String) -> String { target + ".cases.part" }

  /// Takes a case.
  mutating func append(_ testCase: [UInt8]) { cases += testCase }

  /// Writes the cases that were taken.
  mutating func flush() throws(BatchError) {
    guard !cases.isEmpty else { return }
    try descriptor.write(cases)
    length += cases.count
    cases.removeAll(keepingCapacity: true)
  }

  /// Puts the whole file in its place.
  mutating func finish(_ tally: BatchTally, seconds: Double) throws(BatchError) {
    try flush()
    let errors = tally.outcomes[.error] ?? 0
    let time = JSONValue.number((seconds * 1000).rounded() / 1000).line
    let counts =
      "tests=\"\(tally.passed + tally.failed + errors)\" failures=\"\(tally.failed)\" errors=\"\(errors)\" "
      + "time=\"\(time)\""
    let start = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites \(counts)>
       <testsuite name="galen batch" \(counts)>

      """
    let cases = descriptor
    try WholeFile.write(to: path) { number throws(BatchError) in
      let file = Descriptor(number, path: path)
      try file.write(Array(start.utf8))
      try Self.copy(cases.number, to: file, path)
      try file.write(Array(" </testsuite>\n</testsuites>\n".utf8))
    }
    discard()
  }

  /// Removes the cases that were collected.
  func discard() { unlink(draft) }

  private static func copy(_ source: Int32, to file: Descriptor, _ path: String) throws(BatchError) {
    lseek(source, 0, SEEK_SET)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(source, &buffer, buffer.count)
      guard count >= 0 else { throw .unwritable(path) }
      if count == 0 { return }
      try file.write(Array(buffer[..<count]))
    }
  }
}

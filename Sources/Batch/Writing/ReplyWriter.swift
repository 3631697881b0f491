import Glibc

/// Writes replies in the order of their records, counts them, and notes how far it is.
struct ReplyWriter: ~Copyable {
  private let format: any ReplyFormat
  private let show: @Sendable (String) -> Void
  private let clock = ContinuousClock()
  private var output: OutputFile
  private var testCases: JUnitFile?
  /// What is written for certain.
  private var safe: Checkpoint
  private var noted: Checkpoint?
  private var lastNote: ContinuousClock.Instant
  private var hasHeader: Bool
  private var position: (records: Int, digest: UInt32)
  /// What became of the records so far.
  private(set) var tally: BatchTally

  /// Opens what is written to, and finds how far an earlier run came if this one is to go on with it.
  init(_ options: BatchOptions, format: any ReplyFormat, stop: StopRequest) throws(BatchError) {
    var output = try OutputFile(path: options.output, stop: stop)
    // Nothing of an earlier run is touched before all that is written to is open.
    var testCases = try Self.testCases(options.junit, beside: output)
    let path = output.checkpointPath
    var noted = options.resumes ? path.flatMap(Checkpoint.init(readingFile:)) : nil
    if let noted, noted.identity != options.identity { throw .changed(what: .knowledgeOrOptions) }
    // A draft that is shorter than was noted has been tampered with.
    if let length = noted?.length, output.draftLength < length { noted = nil }
    if let length = noted?.testCasesLength, (testCases?.draftLength ?? 0) < length { noted = nil }
    if noted == nil, let path { unlink(path) }
    let safe = noted ?? Checkpoint(identity: options.identity)
    try output.goOn(after: safe.length)
    try testCases?.goOn(after: safe.testCasesLength)
    self.output = output
    self.testCases = testCases
    self.format = format
    self.noted = noted
    self.safe = safe
    show = options.showExplanation
    tally = safe.tally
    position = (safe.records, safe.digest)
    hasHeader = noted != nil
    lastNote = clock.now
  }

  private static func testCases(_ path: String?, beside output: borrowing OutputFile) throws(BatchError) -> JUnitFile? {
    guard let path else { return nil }
    do throws(BatchError) {
      return try JUnitFile(path: path)
    } catch {
      if output.draftLength == 0 { output.discard() }
      throw error
    }
  }

  /// How many replies are written, and the digest of their records.
  var written: (records: Int, digest: UInt32) { (safe.records, safe.digest) }

  /// What became of the records whose replies are written.
  var writtenTally: BatchTally { safe.tally }

  /// Whether an unfinished run can be gone on with.
  var isResumable: Bool { noted != nil }

  /// Writes the replies to a window; there is none where an earlier run has written it.
  mutating func write(_ window: Window, _ answers: [Answered?]) throws(BatchError) {
    try writeHeader(window.layout)
    for (job, answered) in zip(window.jobs, answers) {
      guard let answered else { continue }
      tally.add(answered)
      position = (position.records + 1, job.record.digest)
      if let testCase = answered.testCase { testCases?.append(testCase) }
      if let explanation = answered.explanation { show(explanation) }
      if try output.append(answered.bytes) { try isSafe() }
    }
    if try output.flush() { try isSafe() }
    if clock.now - lastNote > Self.timeBetweenNotes { try note() }
  }

  /// Ends a whole run: what was written is put in its place.
  mutating func finish(_ layout: TableLayout, seconds: Double) throws(BatchError) {
    try writeHeader(layout)
    // The replies come last: what they are gone on with is needed until then.
    try testCases?.finish(tally, seconds: seconds)
    try output.finish()
  }

  /// Ends a run half-way: what can be gone on with is kept, all else removed.
  mutating func breakOff() {
    // Where there is no room for a new note, the last one holds.
    try? note()
    guard noted == nil else { return }
    output.discard()
    testCases?.discard()
  }

  private static let timeBetweenNotes = Duration.milliseconds(200)

  private mutating func writeHeader(_ layout: TableLayout) throws(BatchError) {
    guard !hasHeader else { return }
    hasHeader = true
    _ = try output.append(format.header(layout))
  }

  /// All that was taken is written: this is a point to go on from.
  private mutating func isSafe() throws(BatchError) {
    try testCases?.flush()
    (safe.records, safe.digest) = position
    safe.length = output.length
    safe.testCasesLength = testCases?.length ?? 0
    safe.tally = tally
  }

  private mutating func note() throws(BatchError) {
    lastNote = clock.now
    guard let path = output.checkpointPath, safe != noted, safe.records > 0 else { return }
    try output.sync()
    try safe.write(to: path)
    noted = safe
  }
}

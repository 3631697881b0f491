import Conversation

/// The records of all files of a batch, a window at a time, with the sessions that they belong to.
struct QuestionStream: ~Copyable {
  /// What came of asking for a window.
  enum Next: Sendable {
    case window(Window)
    /// Nothing is there yet, and more may come.
    case nothingYet
    case end
    /// Somebody wishes to stop.
    case stopped
  }

  private let files: [String]
  private let options: ReadingOptions
  private let written: (records: Int, digest: UInt32)
  private let stop: StopRequest?
  private let sizes: [Int?]
  private var sessions: SessionTable
  private var reader: RecordReader?
  private var fileNumber = 0
  private var records = 0
  private var digest: UInt32 = 0
  private var settled: TableLayout?
  private var failure: BatchError?

  /// A stream of questions.
  ///
  /// - Parameter written: How many replies an earlier run has written, and the digest of their records.
  init(
    files: [String], options: ReadingOptions, sessions: SessionTable, written: (records: Int, digest: UInt32),
    stop: StopRequest?
  ) {
    self.files = files
    self.options = options
    self.sessions = sessions
    self.written = written
    self.stop = stop
    sizes = files.map(ByteSource.size(of:))
  }

  /// The columns of a table of replies, as far as they are known.
  var layout: TableLayout { settled ?? TableLayout() }

  /// The next records.
  ///
  /// What was read before something failed comes first, the failure with the next call.
  mutating func next(waits: Bool) throws(BatchError) -> Next {
    if let failure { throw failure }
    if stop?.signal != nil { return .stopped }
    var window = Window()
    var bytes = 0
    var ending: Next?
    do throws(BatchError) {
      while ending == nil, window.jobs.count < Window.mostJobs, bytes < Window.mostBytes {
        ending = try add(to: &window, bytes: &bytes, waits: waits && window.jobs.isEmpty)
      }
    } catch {
      guard !window.jobs.isEmpty else { throw error }
      failure = error
    }
    if window.jobs.isEmpty, let ending { return ending }
    window.layout = layout
    window.forgotten = sessions.forgotten
    window.share = share()
    return .window(window)
  }

  /// Adds one record; returns what else came of it.
  private mutating func add(to window: inout Window, bytes: inout Int, waits: Bool) throws(BatchError) -> Next? {
    if reader == nil {
      guard fileNumber < files.count else { return try end() }
      reader = try RecordReader(path: files[fileNumber], options: options, digest: digest)
    }
    switch try reader?.next(waits: waits, stop: stop) {
    case .record(let raw)?:
      guard let record = BatchRecord(raw, file: files[fileNumber], column: options.column) else { return nil }
      bytes += raw.size
      window.jobs.append(try job(record))
      return nil
    case .nothingYet?: return .nothingYet
    case .stopped?: return .stopped
    case .end?, nil:
      digest = reader?.digest ?? digest
      layOut(first: nil)
      reader = nil
      fileNumber += 1
      return nil
    }
  }

  private func end() throws(BatchError) -> Next {
    guard records >= written.records else { throw .changed(what: .questions) }
    return .end
  }

  private mutating func job(_ record: BatchRecord) throws(BatchError) -> Window.Job {
    layOut(first: record)
    records += 1
    if records == written.records, record.digest != written.digest { throw .changed(what: .questions) }
    var job = Window.Job(record: record, isWritten: records <= written.records)
    if case .success(let question) = record.content, let name = question.session {
      (job.session, job.wasForgotten) = sessions.session(named: name)
    }
    return job
  }

  /// Settles the columns of a table of replies: those of the first table or, where the first file is none, `id`,
  /// `session` and the other keys of its first record.
  ///
  /// The first two are always there, because they are needed for the records to come even if the first cannot be read.
  private mutating func layOut(first record: BatchRecord?) {
    guard settled == nil, reader?.header != nil || record != nil else { return }
    var names = reader?.header?.carriedNames ?? record?.carried.map(\.name) ?? []
    if reader?.format == .jsonl { names = ["id", "session"] + names.filter { $0 != "id" && $0 != "session" } }
    settled = TableLayout(carried: names, isComplete: reader?.header != nil && files.count == 1)
  }

  /// How much of all files has been read.
  private mutating func share() -> Double? {
    var total = 0
    for size in sizes {
      guard let size else { return nil }
      total += size
    }
    let before = sizes[..<fileNumber].reduce(0) { $0 + ($1 ?? 0) }
    return total > 0 ? Double(before + (reader?.position ?? 0)) / Double(total) : nil
  }
}

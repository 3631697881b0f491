public import Conversation

/// A batch from its first record to its last.
///
/// It goes in beats. In each, all at once, the replies to the last window are written, the records of the next are read,
/// and those of the present one are answered by as many cores as there are. So memory holds three windows however long
/// the input is, replies come in the order of the records, and no record waits for input that comes after it.
public struct BatchRun: Sendable {
  /// How a run ended.
  public struct Ending: Sendable {
    /// What became of the records, those of earlier runs included.
    public var summary: Summary
    /// Why it could not go on to the end; nil when it did, or somebody wished to stop.
    public var failure: BatchError?
    /// Whether another run can go on where this one ended.
    public var isResumable = false
  }

  private let options: BatchOptions
  private let answerer: Answerer
  private let stop: StopRequest

  /// Prepares a run.
  public init(_ bot: Bot, options: BatchOptions, format: any ReplyFormat, stop: StopRequest = StopRequest()) {
    self.options = options
    self.stop = stop
    answerer = Answerer(bot: bot, format: format, explain: options.explain, makesTestCases: options.junit != nil)
  }

  /// Runs to the end, or until something is in the way.
  ///
  /// - Parameter onProgress: Called after each window with what has become of the records so far.
  /// - Throws: `BatchError` when nothing can be written at all.
  public func run(onProgress: (Summary) -> Void = { _ in }) throws(BatchError) -> Ending {
    // What another run left unfinished is not given up for a name that was mistyped.
    if options.output != nil { for path in options.files { try ByteSource.check(path) } }
    let writer = try ReplyWriter(options, format: answerer.format, stop: stop)
    let stream = QuestionStream(
      files: options.files, options: options.reading,
      sessions: SessionTable(bot: answerer.bot, bound: options.openSessions), written: writer.written, stop: stop)
    let pipeline = Pipeline(stream: stream, writer: writer, answerer: answerer, jobs: options.jobs)
    let start = ContinuousClock.now
    var ending = Ending(summary: Summary(earlier: pipeline.tally))
    do throws(BatchError) {
      try flow(through: pipeline, since: start, &ending.summary, onProgress)
      if ending.summary.isComplete { try pipeline.finish(seconds: ending.summary.seconds) }
    } catch {
      ending.summary.isComplete = false
      ending.failure = error
    }
    // What could not be written does not count.
    ending.summary.tally = ending.summary.isComplete ? pipeline.tally : pipeline.writtenTally
    if !ending.summary.isComplete { ending.isResumable = pipeline.breakOff() }
    return ending
  }

  /// Beat after beat, until nothing is left to read, to answer and to write.
  ///
  /// Whatever goes wrong with reading is told after all that was read has been written.
  private func flow(
    through pipeline: Pipeline, since start: ContinuousClock.Instant, _ summary: inout Summary,
    _ onProgress: (Summary) -> Void
  ) throws(BatchError) {
    var beat = Pipeline.Beat()
    var failure: BatchError?
    while beat.reads || !beat.isIdle {
      let outcome = pipeline.run(beat)
      if let failure = outcome.failure { throw failure }
      beat.past = outcome.answered
      beat.present = nil
      switch outcome.read {
      case .success(.window(let window))?:
        beat.present = window
        summary.forgotten = window.forgotten
        summary.share = window.share
      case .success(.end)?:
        beat.reads = false
        summary.isComplete = true
      case .success(.stopped)?: beat.reads = false
      case .success(.nothingYet)?, nil: break
      case .failure(let problem)?:
        beat.reads = false
        failure = problem
      }
      summary.tally = pipeline.tally
      summary.duration = ContinuousClock.now - start
      onProgress(summary)
    }
    if let failure { throw failure }
  }
}

internal import Dispatch
import Synchronization

/// The three stages of a batch: a stream that reads, an answerer that answers on all cores, a writer that writes.
final class Pipeline: Sendable {
  /// A window with its replies; there is none where an earlier run has written it.
  struct AnsweredWindow: Sendable {
    var window: Window
    var answers: [Answered?]
  }

  /// What the stages work on at the same time.
  struct Beat: Sendable {
    /// The window to answer.
    var present: Window?
    /// The window to write.
    var past: AnsweredWindow?
    /// Whether to read another window.
    var reads = true

    /// Nothing is under way, so there is time to wait for input.
    var isIdle: Bool { present == nil && past == nil }
  }

  /// What came of a beat.
  struct Outcome: Sendable {
    /// What was read; nil when nothing was to be read.
    var read: Result<QuestionStream.Next, BatchError>?
    /// The window that was answered.
    var answered: AnsweredWindow?
    /// Why it could not be written.
    var failure: BatchError?
  }

  private let stream: Mutex<QuestionStream>
  private let writer: Mutex<ReplyWriter>
  private let answerer: Answerer
  private let jobs: Int

  /// A pipeline with these stages.
  init(stream: consuming sending QuestionStream, writer: consuming sending ReplyWriter, answerer: Answerer, jobs: Int) {
    self.stream = Mutex(stream)
    self.writer = Mutex(writer)
    self.answerer = answerer
    self.jobs = jobs
  }

  /// Writes the past window, reads the next and answers the present one, all at once.
  func run(_ beat: Beat) -> Outcome {
    let tasks = beat.present?.tasks ?? []
    let answers = [Answered?](repeating: nil, count: beat.present?.jobs.count ?? 0)
    let results = Mutex((outcome: Outcome(), answers: answers))
    // Two pieces of work stand before the tasks: whatever has to wait for a disk or a pipe begins first.
    let next = Atomic(-2)
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < tasks.count else { return }
        switch number {
        case -2:
          guard let past = beat.past else { continue }
          let failure = write(past)
          results.withLock { $0.outcome.failure = failure }
        case -1:
          guard beat.reads else { continue }
          let read = read(waits: beat.isIdle)
          results.withLock { $0.outcome.read = read }
        default:
          guard let window = beat.present else { return }
          let answers = answerer.answers(to: tasks[number], of: window)
          results.withLock { results in for (place, answered) in answers { results.answers[place] = answered } }
        }
      }
    }
    return results.withLock { results in
      results.outcome.answered = beat.present.map { AnsweredWindow(window: $0, answers: results.answers) }
      return results.outcome
    }
  }

  private func write(_ past: AnsweredWindow) -> BatchError? {
    writer.withLock { writer in
      do throws(BatchError) {
        try writer.write(past.window, past.answers)
        return nil
      } catch {
        return error
      }
    }
  }

  private func read(waits: Bool) -> Result<QuestionStream.Next, BatchError> {
    stream.withLock { stream in Result { () throws(BatchError) in try stream.next(waits: waits) } }
  }

  /// What has become of the records so far.
  var tally: BatchTally { writer.withLock { $0.tally } }

  /// What has become of the records whose replies are written for certain.
  var writtenTally: BatchTally { writer.withLock { $0.writtenTally } }

  /// Ends a whole run: what was written is put in its place.
  func finish(seconds: Double) throws(BatchError) {
    let layout = stream.withLock { $0.layout }
    try writer.withLock { writer throws(BatchError) in try writer.finish(layout, seconds: seconds) }
  }

  /// Ends a run half-way, and says whether another can go on with it.
  func breakOff() -> Bool {
    writer.withLock { writer in
      writer.breakOff()
      return writer.isResumable
    }
  }
}

import Conversation
import Evaluation
import Matching

/// A record's reply, as it is written and counted.
struct Answered: Sendable {
  var bytes: [UInt8]
  var outcome: Outcome
  var topic: String?
  var verdict: Bool?
  /// Where the record stands and why it could not be read; nil when it could be.
  var problem: String?
  /// The record as a test case; nil when it is none.
  var testCase: [UInt8]?
  /// How the reply came about; nil when nobody asked.
  var explanation: String?
}

/// Answers records; the same value works on all cores.
struct Answerer: Sendable {
  let bot: Bot
  let format: any ReplyFormat
  let explain: (@Sendable (Conversation) -> String)?
  let makesTestCases: Bool
  private let known = KnownReplies()

  /// An answerer; `explain` tells how a reply came about, where somebody asks.
  init(bot: Bot, format: any ReplyFormat, explain: (@Sendable (Conversation) -> String)?, makesTestCases: Bool) {
    self.bot = bot
    self.format = format
    self.explain = explain
    self.makesTestCases = makesTestCases
  }

  /// The replies to some records of a window, which are answered one after the other.
  func answers(to places: [Int], of window: Window) -> [(place: Int, answered: Answered)] {
    var alone = Conversation(bot)
    return places.compactMap { place in
      answer(window.jobs[place], window.layout, alone: &alone).map { (place, $0) }
    }
  }

  /// The reply to a record; nil when an earlier run has written it.
  ///
  /// - Parameter alone: A conversation in which each record that stands alone is a new beginning.
  private func answer(_ job: Window.Job, _ layout: TableLayout, alone: inout Conversation) -> Answered? {
    switch job.record.content {
    case .failure(let problem):
      guard !job.isWritten else { return nil }
      let place = "\(job.record.file):\(job.record.line): \(problem.message)"
      return written(bot.unreadable(problem.message), to: job, layout, topic: nil, problem: place)
    case .success(let question):
      if job.isWritten {
        job.session?.recall(question.question)
        return nil
      }
      guard let session = job.session else { return answer(question, of: job, alone: &alone, layout) }
      return session.goOn { answer(question, of: job, in: &$0, layout) }
    }
  }

  /// The reply to a question that stands alone.
  private func answer(
    _ question: QuestionRecord, of job: Window.Job, alone: inout Conversation, _ layout: TableLayout
  ) -> Answered {
    alone.startOver()
    // An explanation needs the conversation that it is about.
    guard explain == nil else { return answer(question, of: job, in: &alone, layout) }
    let known = known.reply(to: question.question) {
      let reply = alone.reply(to: question.question)
      return KnownReplies.Known(reply: reply, topic: Self.topic(of: reply, alone))
    }
    return written(known.reply, to: job, layout, topic: known.topic, problem: nil)
  }

  private func answer(
    _ question: QuestionRecord, of job: Window.Job, in conversation: inout Conversation, _ layout: TableLayout
  ) -> Answered {
    var reply = conversation.reply(to: question.question)
    if job.wasForgotten { reply = bot.sayingThatItForgot(reply) }
    var answered = written(reply, to: job, layout, topic: Self.topic(of: reply, conversation), problem: nil)
    answered.explanation = explain?(conversation)
    return answered
  }

  private func written(
    _ reply: Reply, to job: Window.Job, _ layout: TableLayout, topic: String?, problem: String?
  ) -> Answered {
    let verdict = job.record.expectation.map { $0.isMet(by: Answer(reply)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.usualLength)
    format.append(reply, to: job.record, verdict: verdict, layout, bytes: &bytes)
    return Answered(
      bytes: bytes, outcome: reply.outcome, topic: topic, verdict: verdict, problem: problem,
      testCase: makesTestCases ? TestCase(job.record, reply, verdict: verdict)?.xml : nil)
  }

  private static let usualLength = 1536

  /// The topic that was asked about, also where the leaflet is silent on it.
  private static func topic(of reply: Reply, _ conversation: Conversation) -> String? {
    if let first = reply.passages.first { return first.topic }
    guard reply.outcome == .unanswered else { return nil }
    return if case .silent(let topic, _)? = conversation.lastReading?.decision { topic } else { nil }
  }
}

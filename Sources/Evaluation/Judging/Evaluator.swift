public import Conversation
internal import Dispatch
import Knowledge
import Matching
import Synchronization

/// Asks questions and judges the replies.
public struct Evaluator: Sendable {
  private let bot: Bot
  /// The passages with the topic that each is first of all about; empty for a large shelf, where the text that a question
  /// expects does not tell its topic.
  private let passages: [Answer.Quoted]

  /// A shelf of more leaflets is large.
  private static let mostLeaflets = 16

  /// An evaluator of a bot.
  public init(_ bot: Bot) {
    self.bot = bot
    let leaflets = bot.leaflets.count > Self.mostLeaflets ? 0..<0 : bot.leaflets
    passages = leaflets.flatMap { leaflet in
      bot.shelf.leaflets[leaflet].passages.enumerated().map {
        Answer.Quoted($1, topic: bot.shelf.topic(leaflet: leaflet, passage: $0))
      }
    }
  }

  /// Asks all questions, on all cores, and judges those that expect something.
  ///
  /// The questions of one session are one conversation, in their order; every other question is a conversation of its
  /// own. The judgements come in the order of the questions and do not depend on the number of cores.
  ///
  /// - Parameter onProgress: Called with the number of questions that have been asked, from any thread, one call after
  ///   the other.
  public func judgements(
    of questions: [LabelledQuestion], onProgress: @Sendable (Int) -> Void = { _ in }
  ) -> [Judgement] {
    let conversations = Self.conversations(in: questions)
    let results = Mutex<(judgements: [Judgement?], asked: Int)>(
      ([Judgement?](repeating: nil, count: questions.count), 0))
    DispatchQueue.concurrentPerform(iterations: conversations.count) { number in
      var conversation = Conversation(bot)
      for place in conversations[number] {
        let judgement = ask(questions[place], in: &conversation)
        results.withLock { results in
          results.judgements[place] = judgement
          results.asked += 1
          onProgress(results.asked)
        }
      }
    }
    return results.withLock { $0.judgements.compactMap(\.self) }
  }

  /// The places of the questions, by conversation.
  private static func conversations(in questions: [LabelledQuestion]) -> [[Int]] {
    var conversations: [[Int]] = []
    var sessions: [String: Int] = [:]
    for (place, question) in questions.enumerated() {
      if let session = question.session, let known = sessions[session] {
        conversations[known].append(place)
      } else {
        if let session = question.session { sessions[session] = conversations.count }
        conversations.append([place])
      }
    }
    return conversations
  }

  private func ask(_ question: LabelledQuestion, in conversation: inout Conversation) -> Judgement? {
    let reply = conversation.reply(to: question.text)
    guard let expectation = question.expectation else { return nil }
    let answer = Answer(reply)
    let verdict = Verdict(of: answer, expecting: expectation)
    let isDecidedByConfidence = [.answered, .clarify, .unanswered].contains(reply.outcome)
    return Judgement(
      question: question, verdict: verdict,
      labelling: Labelling(expected: label(of: expectation), given: answer.label, isRight: verdict == .right),
      candidate: isDecidedByConfidence
        ? candidate(of: reply, reading: conversation.lastReading, expectation: expectation) : nil,
      isDecidedByConfidence: isDecidedByConfidence)
  }

  /// The first label that is expected: a topic's id, an outcome, or what the passage with the expected text is about.
  private func label(of expectation: Expectation) -> String? {
    if let label = expectation.anyOf.first ?? expectation.allOf.first { return label }
    let texts = expectation.texts + expectation.allTexts.joined()
    return texts.lazy.compactMap { text in passages.first { $0.holds(oneOf: [text]) } }.first?.label
  }

  private func candidate(of reply: Reply, reading: Reading?, expectation: Expectation) -> Judgement.Candidate? {
    if let first = reply.passages.first {
      let isRight = Verdict(of: Answer(reply), expecting: expectation) == .right
      return Judgement.Candidate(confidence: first.confidence, isRight: isRight)
    }
    // What was sure enough and yet not quoted was held back by another rule, so no threshold would have let it through.
    guard let match = reading?.evidence.candidate, match.confidence < bot.shelf.matcher.thresholds.answer else {
      return nil
    }
    let passage = bot.shelf.leaflets[match.leaflet].passages[match.passage]
    let answer = Answer(outcome: .answered, passages: [Answer.Quoted(passage, topic: match.topic)])
    return Judgement.Candidate(
      confidence: match.confidence, isRight: Verdict(of: answer, expecting: expectation) == .right)
  }
}

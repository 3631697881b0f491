import Conversation
import Evaluation
import Matching
import TestSupport
import Testing

/// Questions that are really asked.
@Suite struct EvaluatorTests {
  private static func question(
    _ text: String, line: Int = 1, session: String? = nil, _ expectation: Expectation?
  ) -> LabelledQuestion {
    LabelledQuestion(
      place: LabelledQuestion.Place(file: "small.jsonl", line: line), text: text, session: session,
      expectation: expectation)
  }

  private let evaluator: Evaluator

  init() throws { evaluator = Evaluator(try SmallHouse.bot.get()) }

  @Test(
    arguments: [
      ("what is the dose", Expectation(anyOf: ["dose"]), .right, "dose", "dose"),
      ("what is the dose", Expectation(texts: ["one tablet"]), .right, "dose", "dose"),
      ("what is the dose", Expectation(texts: ["dry and cool"]), .wrong, "storage", "dose"),
      ("what is the dose", Expectation(allTexts: [["nowhere"], ["dry and cool"]]), .wrong, "storage", "dose"),
      ("what is the dose", Expectation(texts: ["nowhere"]), .wrong, nil, "dose"),
      ("tell me a joke", Expectation(anyOf: ["none"]), .right, "none", "none"),
      ("tell me a joke", Expectation(allOf: ["dose"]), .missed, "dose", "none"),
      ("I can't breathe", Expectation(anyOf: ["urgent"]), .right, "urgent", "urgent"),
      ("what is the dose", Expectation(anyOf: ["urgent"]), .emergencyMissed, "urgent", "dose"),
    ] as [(String, Expectation, Verdict, String?, String?)])
  func aReplyIsJudgedAndLabelled(
    text: String, expectation: Expectation, verdict: Verdict, expected: String?, given: String?
  ) throws {
    let judgement = try #require(evaluator.judgements(of: [Self.question(text, expectation)]).first)
    #expect(judgement.verdict == verdict)
    #expect(judgement.labelling.expected == expected && judgement.labelling.given == given)
    #expect(judgement.isDecidedByConfidence == (given != "urgent"))
  }

  @Test func theConfidenceIsThatOfTheFirstPassage() throws {
    let asked = Self.question("where do i keep biotin", Expectation(anyOf: ["storage"]))
    let judgement = try #require(evaluator.judgements(of: [asked]).first)
    #expect(judgement.candidate == Judgement.Candidate(confidence: .certain, isRight: true))
  }

  @Test func whatWasHeldBackIsKnownWithItsConfidence() throws {
    let asked = Self.question("tell me a joke", Expectation(anyOf: ["none"]))
    let judgement = try #require(evaluator.judgements(of: [asked]).first)
    if let candidate = judgement.candidate {
      #expect(candidate.confidence < 0.75 && !candidate.isRight)
    }
    let doubtful = Self.question("a cool joke in the fridge", Expectation(anyOf: ["storage"]))
    let held = try #require(evaluator.judgements(of: [doubtful]).first)
    #expect(held.candidate?.isRight == true, "the passage is known whether or not it was quoted")
  }

  @Test func aSessionIsOneConversationAndUnlabelledTurnsAreNotJudged() {
    let again = Expectation(anyOf: ["dose"])
    let judgements = evaluator.judgements(of: [
      Self.question("what is the dose", line: 1, session: "a", nil),
      Self.question("where should i keep them", line: 2, session: "b", nil),
      Self.question("say that again", line: 3, session: "a", again),
      Self.question("say that again", line: 4, session: "b", again),
      Self.question("say that again", line: 5, again),
    ])
    #expect(judgements.map(\.question.place.line) == [3, 4, 5])
    #expect(judgements.map(\.verdict) == [.right, .wrong, .missed])
  }

  @Test func manyQuestionsComeBackInTheirOrderEveryTime() {
    let texts = ["what is the dose", "tell me a joke", "storage", "I can't breathe", "how many", "keep"]
    let questions = (0..<200).map { Self.question(texts[$0 % texts.count], line: $0 + 1, Expectation(anyOf: ["dose"])) }
    let first = evaluator.judgements(of: questions)
    #expect(first.map(\.question.place.line) == Array(1...200))
    #expect(evaluator.judgements(of: questions) == first)
  }

  @Test(arguments: [2, 5, 11]) func eachPhrasingIsGuessedOnceWithoutHavingBeenSeen(folds: Int) throws {
    let (bot, folder) = (try SmallHouse.bot.get(), try SmallHouse.folder.get())
    let validation = try CrossValidation(folder: folder.path, shelf: bot.shelf, folds: folds)
    #expect(validation.count == 38 && validation.folds == folds)
    #expect(validation.topics.rows.reduce(0) { $0 + $1.support } == 38)
    #expect(validation.confusions.pairs.reduce(0) { $0 + $1.count } == 38 - validation.right)
    #expect(validation.topics.rows.map(\.label).contains("none"), "topics without a leaflet count as their reply")
    #expect(try CrossValidation(folder: folder.path, shelf: bot.shelf, folds: folds) == validation)
  }
}

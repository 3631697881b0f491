import Conversation
import Evaluation
import Testing

/// Every outcome against every kind of expectation.
@Suite struct VerdictTests {
  private static let dose = Answer.Quoted(.small("Dosage", "Adults take **one** tablet\na day."), topic: "dose")
  private static let storage = Answer.Quoted(.small("FAQs", "Keep it dry."), topic: "storage")

  private static let answers: [(name: String, answer: Answer)] = [
    ("dose", Answer(outcome: .answered, passages: [dose])),
    ("storage", Answer(outcome: .answered, passages: [storage])),
    ("dose, storage", Answer(outcome: .answered, passages: [dose, storage])),
    ("clarify", Answer(outcome: .clarify)), ("unanswered", Answer(outcome: .unanswered)),
    ("smalltalk", Answer(outcome: .smalltalk)), ("urgent", Answer(outcome: .urgent)),
    ("urgent, dose", Answer(outcome: .urgent, passages: [dose])), ("error", Answer(outcome: .error)),
  ]

  /// The verdicts in the order of the answers, by their first letters: right, helped, missed, wrong, emergency missed.
  @Test(
    arguments: [
      (Expectation(anyOf: ["dose"]), "rwrhmmwwm"),
      (Expectation(anyOf: ["storage", "dose"]), "rrrhmmwwm"),
      (Expectation(anyOf: ["none"]), "wwwhrrwwm"),
      (Expectation(anyOf: ["smalltalk"]), "wwwhmrwwm"),
      (Expectation(anyOf: ["smalltalk", "none"]), "wwwhrrwwm"),
      (Expectation(anyOf: ["urgent"]), "eeeeeerre"),
      (Expectation(anyOf: ["urgent", "none"]), "eeeeeerre"),
      (Expectation(anyOf: ["urgent"], texts: ["one tablet"]), "eeeeeerre"),
      (Expectation(allOf: ["dose", "storage"]), "hhrhmmwwm"),
      (Expectation(allOf: ["dose", "forms"]), "hwhhmmwwm"),
      (Expectation(texts: ["take one tablet a day"]), "rwrhmmwwm"),
      (Expectation(texts: ["two tablets", "one *tablet*"]), "rwrhmmwwm"),
      (Expectation(texts: ["two tablets"]), "wwwhmmwwm"),
      (Expectation(anyOf: ["none"], texts: ["one tablet"]), "rwrhrrwwm"),
      (Expectation(texts: ["dry"], allTexts: [["one tablet", "two"], ["dry"]]), "hhrhmmwwm"),
      (Expectation(allTexts: [["one tablet"], ["never said"]]), "hwhhmmwwm"),
    ])
  func followsFromOutcomeAndExpectation(expectation: Expectation, verdicts: String) {
    for ((name, answer), letter) in zip(Self.answers, verdicts) {
      let verdict = Verdict(of: answer, expecting: expectation)
      #expect(verdict.rawValue.first == letter, "\(name): \(verdict)")
    }
  }

  @Test func nothingIsBetterThanRightAndNothingWorseThanAMissedEmergency() {
    #expect(Verdict.allCases.sorted() == [.emergencyMissed, .wrong, .missed, .helped, .right])
  }

  /// What `batch` calls a pass is stricter than a right reply in one case only: small talk is no silence.
  @Test(arguments: [
    Expectation(anyOf: ["dose"]), Expectation(anyOf: ["smalltalk"]), Expectation(allOf: ["dose", "storage"]),
    Expectation(texts: ["dry"]), Expectation(allTexts: [["dry"]]), Expectation(anyOf: ["urgent"]),
  ])
  func aPassIsARightReply(expectation: Expectation) {
    for (name, answer) in Self.answers {
      #expect(
        expectation.isMet(by: answer) == (Verdict(of: answer, expecting: expectation) == .right), "\(name)")
    }
  }
}

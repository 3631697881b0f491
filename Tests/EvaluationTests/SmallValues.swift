import Evaluation
import Knowledge
import Matching

/// The testing library has a type of the same name.
typealias Expectation = Evaluation.Expectation

extension Passage {
  /// A passage that stands in no file.
  static func small(_ section: String, _ text: String) -> Passage {
    Passage(
      kind: .paragraph, section: section, heading: section, text: text,
      source: SourceLines(file: "leaflets/small.md", lines: 1...1, sha256: ""))
  }
}

extension Judgement {
  /// A judgement of a question on this line of a file.
  init(
    _ verdict: Verdict, line: Int = 1, expected: String? = "dose", given: String? = "dose", text: String = "how much",
    kind: String? = nil, candidate: Candidate? = nil, expectation: Expectation = Expectation(anyOf: ["dose"])
  ) {
    self.init(
      question: LabelledQuestion(
        place: LabelledQuestion.Place(file: "small.jsonl", line: line), text: text, kind: kind,
        expectation: expectation),
      verdict: verdict, labelling: Labelling(expected: expected, given: given, isRight: verdict == .right),
      candidate: candidate, isDecidedByConfidence: candidate != nil)
  }
}

extension Judgement.Candidate {
  /// A candidate with this confidence in hundredths.
  init(_ hundredths: Int, _ isRight: Bool) {
    self.init(confidence: Confidence(Float(hundredths) / 100), isRight: isRight)
  }
}

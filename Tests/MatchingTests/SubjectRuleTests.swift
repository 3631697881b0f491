import Knowledge
import Language
import Matching
import Testing

/// Whether a question is about this medicine, another, or both.
@Suite struct SubjectRuleTests {
  private let bench = Bench(lexicon: Concept.small, topics: [], passages: [])

  private func isOther(_ question: String, allowing kinds: [String] = []) -> Bool {
    bench.subject.isOther(in: bench.utterance(question), allowing: kinds)
  }

  private func isBoth(_ question: String) -> Bool { bench.subject.isBoth(in: bench.utterance(question)) }

  @Test(arguments: [
    "how does aspirin work", "aspirin", "is it safe to take aspirin", "is it ok with zinc",
    "i take zinc, how does it work",
    "what is a painkiller",
  ]) func aboutAnother(question: String) { #expect(isOther(question) && !isBoth(question)) }

  @Test(arguments: [
    "does it work like aspirin", "can i take aspirin with this", "biotin and aspirin", "aspirin or biotin",
    "zinc with them",
    "can it be taken with aspirin", "is it stronger than zinc",
  ]) func aboutBoth(question: String) { #expect(!isOther(question) && isBoth(question)) }

  @Test(arguments: [
    "how does it work", "biotin", "", "is this a medicine", "is it a supplement", "does it cause nausea",
  ])
  func aboutThisAlone(question: String) { #expect(!isOther(question) && !isBoth(question)) }

  @Test func aTopicMayExpectOthersToBeNamed() {
    #expect(!isOther("with aspirin", allowing: ["medicine"]))
    #expect(isOther("with aspirin", allowing: ["supplement"]))
    #expect(isOther("zinc with aspirin", allowing: ["medicine"]))
  }
}

import Language
import Matching
import TestSupport
import Testing

/// Where a text is divided into the questions that it asks.
@Suite struct PartReaderTests {
  /// The parts of a text, when these are understood, each this surely, and others hardly.
  private func parts(of text: String, _ certainties: [String: Confidence]) -> [String] {
    let utterance = StandIn.utterance(text)
    let standIn = StandIn(findings: certainties.mapValues { .topic($0) })
    return PartReader(read: standIn.read)
      .parts(of: utterance, clauses: Clauses(utterance, cues: StandIn.cues).clauses)
      .map { $0.part.text(of: $0.part.tokens.indices) }
  }

  @Test func twoQuestionsAreDivided() {
    #expect(
      parts(
        of: "can i take it daily and where do i keep it",
        [
          "can i take it daily": 0.9, "where do i keep it": 0.9, "can i take it daily and where do i keep it": 0.9,
        ]) == ["can i take it daily", "where do i keep it"])
  }

  @Test func whatBelongsTogetherIsNot() {
    let text = "can i take it with bread and butter"
    #expect(parts(of: text, [text: 0.9, "can i take it with bread": 0.8, "butter": 0.2]) == [text])
  }

  /// "Aspirin" alone is understood well enough, but one word is more often the end of what was said before it.
  @Test func aSingleWordIsDoubted() {
    let text = "can i take it and aspirin"
    #expect(parts(of: text, [text: 1.0, "can i take it": 0.8, "aspirin": 0.9]) == [text])
    #expect(
      parts(of: text + " tablets", [text + " tablets": 1.0, "can i take it": 0.8, "aspirin tablets": 0.9])
        == ["can i take it", "aspirin tablets"])
  }

  /// The joining word belongs to neither part, and so does not speak for leaving them together.
  @Test func aJoiningWordDoesNotCount() {
    for joint in ["and", ","] {
      let text = "storage \(joint) missed dose"
      #expect(parts(of: text, [text: 1.0, "storage": 0.98, "missed dose": 0.98]) == ["storage", "missed dose"])
    }
  }

  @Test func theBestOfAllDivisionsIsFound() {
    #expect(
      parts(
        of: "can i take it with bread and butter, where is it kept and dried",
        [
          "can i take it with bread and butter": 1.0, "where is it kept and dried": 1.0,
          "can i take it with bread": 0.6,
          "butter , where is it kept": 0.7,
        ]) == ["can i take it with bread and butter", "where is it kept and dried"])
  }

  @Test func oneClauseHasNoParts() {
    #expect(parts(of: "can i take it daily", ["can i take it daily": 0.9]).isEmpty)
    #expect(parts(of: "", [:]).isEmpty)
  }

  @Test func moreThanTwelveClausesAreLeftWhole() {
    let clause = "can i take it"
    func text(_ count: Int) -> String { [String](repeating: clause, count: count).joined(separator: ", ") }
    #expect(parts(of: text(12), [clause: 0.9]) == [String](repeating: clause, count: 12))
    #expect(parts(of: text(13), [clause: 0.9]).isEmpty)
  }

  /// Whatever is understood: every word but the joining ones stands in one part, in its order, and no part runs over
  /// more than four clauses.
  @Test(arguments: UInt64(1)...20) func nothingIsLost(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let words = generator.list(of: ["how", "much", "cold", "and", "but", "keep", "and"], count: 2...14)
    let utterance = StandIn.utterance(words.joined(separator: " "))
    let clauses = Clauses(utterance, cues: StandIn.cues).clauses
    let parts = PartReader { part in
      let chance = Float.random(in: 0...1, using: &generator)
      return Reading(
        decision: .unknown, rule: .topic,
        evidence: Evidence(
          utterance: part, topics: [ScoredTopic(id: "topic", probability: Confidence(chance))]))
    }.parts(of: utterance, clauses: clauses).map(\.part)
    guard clauses.count > 1 else { return #expect(parts.isEmpty) }
    func spoken(_ utterances: [Utterance]) -> [String] {
      utterances.flatMap(\.words).filter { !StandIn.cues.isJoin($0) }.map(\.text)
    }
    #expect(spoken(parts) == spoken([utterance]))
    for part in parts { #expect((1...4).contains(Clauses(part, cues: StandIn.cues).clauses.count)) }
  }
}

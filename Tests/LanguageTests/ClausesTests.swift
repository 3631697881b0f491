import Knowledge
import Language
import TestSupport
import Testing

/// Sentences, clauses and the parts that ask.
@Suite struct ClausesTests {
  private let small = SmallAnalyzer.withCues

  @Test(arguments: [
    ("i am 40. can i take it? thanks", ["i am 40", "can i take it", "thanks"]), ("one\ntwo", ["one", "two"]),
    ("the dose, please", ["the dose , please"]), ("wait... what?!", ["wait", "what"]), ("", []), ("...", []),
  ]) func sentencesEndAtTheirMarks(text: String, sentences: [String]) {
    #expect(small.clauses(text).sentences.map(\.text) == sentences)
  }

  @Test(arguments: [
    ("i feel tired. can i take two of them now?", ["can i take two of them now"]),
    ("i feel tired. is that ok?", ["i feel tired . is that ok"]), ("i feel tired. really?", ["i feel tired . really"]),
    ("so how much of this should i take. my dog is old.", ["so how much of this should i take"]),
    ("i am 40. i am well.", []),
    ("is it ok?", ["is it ok"]), ("really?", ["really"]),
  ]) func aStoryHasItsQuestions(text: String, questions: [String]) {
    #expect(small.clauses(text).questions.map(\.text) == questions)
  }

  @Test(arguments: [
    ("i am 40 and tired, how much is it", ["how much is it"]),
    ("i am old and can i take two. thanks", ["can i take two"]),
    ("how much for me, i am tired", ["how much for me , i am tired"]),
    ("my dose is two but is it too much or what dose is right", ["what dose is right"]),
    ("i am tired and my dog is old?", ["i am tired and my dog is old"]),
  ]) func aSentenceAsksFromItsLastQuestionOn(text: String, questions: [String]) {
    #expect(small.clauses(text).questions.map(\.text) == questions)
  }

  @Test(arguments: [
    ("i am tired. i am old. is that ok for someone like me?", ["i am old . is that ok for someone like me"]),
    ("i am tired. i am old and is that ok", ["i am tired . i am old and is that ok"]),
    ("i am tired. is that ok for pregnant me?", ["is that ok for pregnant me"]),
    ("can i drive? is it ok?", ["can i drive", "can i drive ? is it ok"]),
    ("is that ok? i am tired.", ["is that ok"]), ("i am old and is that ok. thanks", ["i am old and is that ok"]),
  ]) func aHollowQuestionComesWithTheSentenceBeforeIt(text: String, questions: [String]) {
    #expect(small.clauses(text).questions.map(\.text) == questions)
  }

  @Test(arguments: [
    ("how much and when", ["how much", "when"]), ("how much, when, where", ["how much", "when", "where"]),
    ("how much", ["how much"]), ("how much and", ["how much"]), ("and", []), ("", []),
    ("do i take it before or after food and how often", ["do i take it before or after food", "how often"]),
    ("can i take it day and night", ["can i take it day and night"]),
  ]) func aSentenceHasItsClauses(text: String, clauses: [String]) {
    let utterance = small.analyzer.analyze(text)
    #expect(small.clauses(text).clauses.map { utterance.text(of: $0) } == clauses)
  }

  /// Clauses are places in the whole utterance, so that neighbours can be put together again.
  @Test(arguments: UInt64(1)...20) func clausesStandInTheirOrderBetweenDividers(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let text = generator.text(
      of: ["how much ", "antibiotics ", "and ", ", ", ". ", "? ", "not the ", "or ", "is that ok "], count: 0...20)
    let utterance = small.analyzer.analyze(text)
    let clauses = small.clauses(text).clauses
    let inside = Set(clauses.joined())
    #expect(clauses.allSatisfy { !$0.isEmpty } && inside.count == clauses.reduce(0) { $0 + $1.count }, "\(text)")
    #expect(zip(clauses, clauses.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }, "\(text)")
    for (place, token) in utterance.tokens.enumerated() {
      #expect(inside.contains(place) != (token.kind == .mark || small.cues.isJoin(token)), "\(text)")
    }
  }
}

import Knowledge
import Language
import Testing

/// Sentences, clauses and what is put aside.
@Suite struct ClausesTests {
  private let small = SmallAnalyzer.withCues

  @Test(arguments: [
    ("not the dose, the price", "the price"), ("forget the dose and tell me the price", "tell me the price"),
    ("well, never mind the dose. what is the price?", "well , what is the price ?"),
    ("the price, not the dose", "the price ,"),
    ("i am not asking how much, i am asking when", "i am asking when"),
  ]) func whatIsDismissedIsPutAside(text: String, left: String) {
    #expect(small.clauses(text).withoutDismissals.text == left)
  }

  @Test(arguments: [
    ("not the dose or the price, where is it", "where is it"),
    ("not the dose or how to store it in winter", "how to store it in winter"),
    ("not the dose and the price", "the price"),
    ("how much or the price, not when or where", "how much or the price ,"),
  ]) func whatIsDismissedReachesOverItsOr(text: String, left: String) {
    #expect(small.clauses(text).withoutDismissals.text == left)
  }

  @Test(arguments: [
    ("no antibiotics, how much", "how much"), ("i am not pregnant, is it ok?", "is it ok ?"),
    ("no appetite, is it this", "no appetite , is it this"), ("no idea, how much", "no idea , how much"),
  ]) func whatIsAbsentIsPutAsideUnlessItIsASymptom(text: String, left: String) {
    #expect(small.clauses(text).withoutDismissals.text == left)
  }

  @Test(arguments: ["not the dose", "forget the dose, not the price", "no antibiotics", "how much", "?", ""])
  func whatIsSaidAloneStays(text: String) {
    let utterance = small.analyzer.analyze(text)
    #expect(Clauses(utterance, cues: small.cues).withoutDismissals == utterance)
  }

  @Test func mentionsMoveWithTheirWords() {
    let left = small.clauses("not the dose, how about antibiotics").withoutDismissals
    let things = left.mentions.filter { small.analyzer.concepts.concept($0.concept).kind == "medicine" }
    #expect(things.map { left.text(of: $0.tokens) } == ["antibiotics"])
  }

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
    ("is it ok?", ["is it ok"]),
  ]) func aStoryHasItsQuestions(text: String, questions: [String]) {
    #expect(small.clauses(text).questions.map(\.text) == questions)
  }

  @Test(arguments: [
    ("how much and when", ["how much", "when"]), ("how much, when, where", ["how much", "when", "where"]),
    ("how much", []),
    ("and", []), ("how much and", []), ("", []),
  ]) func aSentenceHasItsClauses(text: String, clauses: [String]) {
    #expect(small.clauses(text).clauses.map(\.text) == clauses)
  }
}

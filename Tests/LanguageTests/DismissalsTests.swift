import Knowledge
import Language
import TestSupport
import Testing

/// What a person says they do not mean.
@Suite struct DismissalsTests {
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
    ("it is not the dose it is the price", "it is not the dose it is the price"),
    ("not the dose it is the price", "the price"), ("not the dose just the price", "the price"),
    ("forget the dose just tell me when, thanks", "tell me when , thanks"), ("not the dose, it is", "it is"),
    ("not just the dose", "not just the dose"),
  ]) func whatIsDismissedEndsWhereSomethingElseIsMeant(text: String, left: String) {
    #expect(small.clauses(text).withoutDismissals.text == left)
  }

  @Test(arguments: [
    ("my kidneys are fine, how much", "how much"), ("how much, my kidneys work well", "how much ,"),
    ("my kidneys are fine for me, how much", "how much"),
    ("are my kidneys fine, how much", "are my kidneys fine , how much"),
    ("my kidneys are fine? how much", "my kidneys are fine ? how much"),
    ("my kidneys are fine with antibiotics, how much", "my kidneys are fine with antibiotics , how much"),
    ("things are fine, how much", "things are fine , how much"),
    ("my kidneys are fine so how much?", "so how much ?"),
    ("i doubt my kidneys are fine, how much", "i doubt my kidneys are fine , how much"),
    ("my kidneys never are ok, how much", "my kidneys never are ok , how much"),
    ("my kidneys trouble is fine, how much", "my kidneys trouble is fine , how much"),
    (
      "the doctor told me last week my kidneys are fine, how much",
      "the doctor told me last week my kidneys are fine , how much"
    ),
  ]) func whatIsSaidToBeFineIsPutAside(text: String, left: String) {
    #expect(small.clauses(text).withoutDismissals.text == left)
  }

  @Test(arguments: [
    ("the dose aside, when", "when"), ("the price does not matter, how much", "how much"),
    ("when, the dose is not the issue", "when ,"),
    ("how much does the dose aside, when", "how much does the dose aside , when"),
    ("is the dose aside, when", "is the dose aside , when"),
    ("the dose does not matter?", "the dose does not matter ?"),
  ]) func whatDoesNotMatterIsPutAside(text: String, left: String) {
    #expect(small.clauses(text).withoutDismissals.text == left)
  }

  @Test(arguments: [
    ("storage not price", "storage"), ("it is my hair not kidneys", "it is my hair"),
    ("tell me the price not the dose", "tell me the price"),
    ("the price rather than the dose, please", "the price please"),
    ("tablets not help me", "tablets not help me"), ("the tablet not working", "the tablet not working"),
    ("this is not the dose", "this is not the dose"), ("why not the dose", "why not the dose"),
    ("this rather than antibiotics", "this rather than antibiotics"),
  ]) func whatIsOpposedToSomethingElseIsPutAside(text: String, left: String) {
    #expect(small.clauses(text).withoutDismissals.text == left)
  }

  @Test(arguments: [
    ("the dose, sorry no, the price", "the price"), ("how much, no wait when is it", "when is it"),
    ("my hair is thin, the dose, no wait, the price", "my hair is thin , the price"),
    ("no wait, how much", "no wait , how much"),
  ]) func whatIsTakenBackIsPutAside(text: String, left: String) {
    #expect(small.clauses(text).withoutDismissals.text == left)
  }

  @Test(arguments: [
    ("no appetite, my belly itches, is it this", "my belly itches , is it this"),
    ("my belly itches, no appetite, is it this", "my belly itches , no appetite , is it this"),
    ("no itching, no appetite, is it this", "no itching , no appetite , is it this"),
  ]) func anAbsentSymptomIsPutAsideBesideAnotherThatThereIs(text: String, left: String) {
    #expect(small.clauses(text).withoutDismissals.text == left)
  }

  @Test(arguments: [
    ("no one has the measles, how much", "how much"), ("so no one has kidneys like mine, how much", "how much"),
    ("has no one the measles, how much", "has no one the measles , how much"),
  ]) func whatNobodyHasIsPutAside(text: String, left: String) {
    #expect(small.clauses(text).withoutDismissals.text == left)
  }

  @Test(arguments: ["not sure, how much", "it is not working, what now", "so not working for me, how much"])
  func aComplaintIsNoDismissal(text: String) {
    let utterance = small.analyzer.analyze(text)
    #expect(Clauses(utterance, cues: small.cues).withoutDismissals == utterance)
  }

  @Test(arguments: [
    ("not this", true), ("and not the dose", true), ("no antibiotics", true), ("without antibiotics", true),
    ("i am not pregnant", true),
    ("no appetite", false), ("no", false), ("it does not work", false), ("antibiotics", false), ("", false),
  ]) func putsAside(text: String, isDismissal: Bool) {
    let utterance = small.analyzer.analyze(text + ", how much")
    let left = Clauses(utterance, cues: small.cues).withoutDismissals
    #expect((left != utterance) == isDismissal, "\(left.text)")
  }

  /// Nothing is added or moved: what is left is some of the words in their order, and never none.
  @Test(arguments: UInt64(1)...20) func whatIsLeftWasSaid(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let text = generator.text(
      of: [
        "not the dose ", "no antibiotics ", "my kidneys are fine ", "it is ", "just ", "or ", "and ", ", ", "? ",
        "how ",
      ], count: 0...12)
    let utterance = small.analyzer.analyze(text)
    let left = Clauses(utterance, cues: small.cues).withoutDismissals
    var rest = utterance.tokens[...]
    for token in left.tokens {
      guard let place = rest.firstIndex(of: token) else { return #expect(Bool(false), "\(text): \(left.text)") }
      rest = rest[(place + 1)...]
    }
    #expect(left.words.isEmpty == utterance.words.isEmpty, "\(text)")
  }
}

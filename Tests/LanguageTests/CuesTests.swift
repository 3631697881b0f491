import Knowledge
import Language
import Testing

/// The words that steer how a sentence is read.
@Suite struct CuesTests {
  private let small = SmallAnalyzer.withCues
  private var cues: Cues { small.cues }

  @Test(arguments: ["how much", "so, how much", "can i", "well then is it ok", "Tell me the dose", "HOW"])
  func beginsAQuestion(text: String) { #expect(cues.isQuestion(small.analyzer.analyze(text))) }

  @Test(arguments: ["i wonder how", "the dose", "", "?", "dose how much"]) func beginsNoQuestion(text: String) {
    #expect(!cues.isQuestion(small.analyzer.analyze(text)))
  }

  @Test(arguments: [
    ("is that ok for someone like me", true), ("so can this", true), ("really?", true), ("", true), ("?!", true),
    ("is it ok for my kidneys", false), ("can i drive", false), ("antibiotics", false), ("pregnant", false),
    ("what dose", false), ("2", false),
    ("is it this tablet", true), ("is it this tablet that is pregnant", false),
  ]) func whatSaysNothingByItselfIsHollow(text: String, isHollow: Bool) {
    #expect(cues.isHollow(small.analyzer.analyze(text)) == isHollow)
  }

  @Test func singleWordsHaveTheirRoles() {
    func word(_ text: String) -> Token { Token(kind: .word, text: text, stem: text) }
    #expect(cues.isJoin(word("and")) && cues.isJoin(word("or")) && !cues.isJoin(word("dose")))
    #expect(cues.isPointer(word("this")) && !cues.isPointer(word("it")))
    #expect(cues.isJudgement(word("safe")) && !cues.isJudgement(word("blue")))
  }

  @Test(arguments: [
    ("2", 2), ("two", 2), ("the second one", 2), ("number 3 please", 3), ("well, the first", 1), ("one", 1),
    ("the one", 1), ("7", 7),
    ("option two.", 2), ("3!", 3),
  ]) func aChoiceIsMadeByItsNumber(text: String, number: Int) {
    #expect(cues.choice(in: small.analyzer.analyze(text)) == number)
  }

  @Test(arguments: [
    "two tablets", "2 mg", "2.5", "the price", "please", "", "?", "99999999999999999999", "can i take 2",
  ])
  func whatSaysMoreIsNoChoice(text: String) { #expect(cues.choice(in: small.analyzer.analyze(text)) == nil) }

  @Test(arguments: [
    ("this tablet for my spots", true), ("this tablet cream", true), ("this tablet cream for spots", true),
    ("can i take this tablet for spots", false), ("this tablet daily", false), ("for my spots", false), ("", false),
  ]) func whatOnlySaysWhichMedicineIsTakenIntroduces(text: String, introduces: Bool) {
    let small = SmallAnalyzer([
      .cue("this-medicine", "this tablet"), .cue("purpose", "for"), .cue("question", "can"),
      Concept(id: "cream", kind: ConceptKind.form, words: ["cream"]),
    ])
    #expect(small.cues.introduces(small.analyzer.analyze(text)) == introduces)
  }

  @Test(arguments: [
    ("i am diabetic", true), ("so my kidneys hurt", true), ("can i", false), ("the dose i am on", false),
  ])
  func aStatementTellsOfSomebody(text: String, isStatement: Bool) {
    let small = SmallAnalyzer([.cue("statement", "i am", "my"), .cue("filler", "so"), .cue("question", "can")])
    #expect(small.cues.isStatement(small.analyzer.analyze(text)) == isStatement)
  }

  @Test func withoutWordsThereAreNoCues() {
    let none = SmallAnalyzer([])
    let utterance = none.analyzer.analyze("not how, and 2")
    #expect(!none.cues.isQuestion(utterance) && !none.cues.isHollow(utterance))
    #expect(none.cues.isHollow(none.analyzer.analyze("?")))
    #expect(none.cues.choice(in: none.analyzer.analyze("2")) == 2)
  }
}

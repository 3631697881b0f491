import Conversation
import Knowledge
import Testing
import Triage

@Suite("The pattern language of red flags")
struct TriagePatternTests {
  private let groups = [
    Safety.WordGroup(name: "airway", words: ["throat", "tongue", "wind pipe"]),
    Safety.WordGroup(name: "swollen", words: ["swell*", "swollen", "blown up"]),
  ]

  @Test(
    "finds what it should",
    arguments: [
      ("chest pain", "I have chest pain"),
      ("cannot breathe", "I CAN'T breathe"),
      ("can not breathe", "i cannot breathe"),
      ("throat .. closing", "my throat feels like it is closing"),
      ("throat .. closing", "my throat... it is closing"),
      ("throat|tongue hurts", "my tongue hurts"),
      ("swell*", "it is swelling"),
      ("{airway} .. {swollen}", "my wind pipe is blown up"),
      ("{airway} & {swollen}", "a swollen, sore tongue"),
      ("{airway} & {swollen}", "it is swelling. My throat hurts"),
      ("took {6+} pills", "took 6 pills"),
      ("took {6+} pills", "took twenty two pills"),
      ("took {6+} pills", "took seven pills"),
      ("took .. {6+} .. pills", "took half a dozen of the pills"),
      ("in {year}", "in 2015"),
      ("took {6+} {end}", "I took 15"),
      ("took {6+} {end}", "took 15, help"),
      ("took .. {100+} pills", "took a hundred pills"),
      ("{40-79} {20-59}", "it is 64/38"),
      ("{40-79} over {20-59}", "seventy two over forty"),
      ("{1-2}", "my sugar is 1.9"),
      ("{320-330}", "three hundred and twenty six"),
      ("{140-140}", "a hundred and forty"),
    ])
  func matches(sign: String, said: String) {
    let triage = TriageSupport.triage(signs: [sign], groups: groups)
    #expect(triage.examine(words: TriageSupport.words(said)) != nil)
  }

  @Test(
    "leaves alone what it should",
    arguments: [
      ("chest pain", "pain in the chest"),
      ("chest pain", "chest, pain"),
      ("throat .. closing", "my throat hurts a lot when the shop is closing"),
      ("throat .. closing", "my throat. They are closing"),
      ("swell", "swelling"),
      ("{airway} & {swollen}", "is it my throat? My feet are swollen"),
      ("took {6+} pills", "took 5 pills"),
      ("took {6+} pills", "took 20mg pills"),
      ("took .. {7+} .. pills", "took half a dozen pills"),
      ("in {year}", "in 150"),
      ("took {6+} {end}", "took 15 mg"),
      ("{40-79}", "it is 80"),
      ("{40-79}", "it is 39.9"),
      ("{100-100}", "a hundred and five"),
      ("{500-500}", "took 5 100 mg pills"),
    ])
  func doesNotMatch(sign: String, said: String) {
    let triage = TriageSupport.triage(signs: [sign], groups: groups)
    #expect(triage.examine(words: TriageSupport.words(said)) == nil)
  }

  @Test("counts a sign that must stand alone only among filler")
  func alone() {
    let triage = TriageSupport.triage(alone: ["overdose"])
    #expect(triage.examine(words: ["overdose", "!"]) != nil)
    #expect(triage.examine(words: ["please", "help", ",", "overdose"]) != nil)
    #expect(triage.examine(words: ["no", "overdose"]) == nil)
    #expect(triage.examine(words: ["what", "is", "an", "overdose", "?"]) == nil)
  }

  @Test("drops only the sign that an exception touches")
  func unless() {
    let triage = TriageSupport.triage(signs: ["cannot breathe"], unless: ["breathe .. nose"])
    #expect(triage.examine(words: ["i", "cant", "breathe", "through", "my", "nose"]) == nil)
    #expect(
      triage.examine(words: TriageSupport.words("can't breathe through my nose, no, I can't breathe. Help")) != nil)
  }

  @Test("names the words that raised the alarm, in their order")
  func explains() {
    let triage = TriageSupport.triage(signs: ["{swollen} & {airway}"], groups: groups)
    #expect(triage.examine(words: TriageSupport.words("My throat is all swollen"))?.words == ["throat", "swollen"])
  }

  @Test("reads texts of any length, to their end")
  func longTexts() {
    let triage = TriageSupport.triage(signs: ["chest pain"])
    let padding = [String](repeating: "word", count: 5_000)
    #expect(triage.examine(words: padding) == nil)
    for place in [0, 399, 400, 2_345, 5_000] {
      #expect(triage.examine(words: Array(padding[..<place]) + ["chest", "pain"] + padding[place...]) != nil)
    }
    #expect(triage.examine(words: []) == nil)
  }

  @Test(
    "rejects what is no pattern",
    arguments: ["", ".. pain", "chest ..", "& chest", "chest & ", "{chest", "ch*st", "a||b", "bp {60-40}"])
  func rejects(text: String) {
    #expect(throws: SignProblem.self) { try SignPattern(text) }
  }
}

import Language
import Matching
import Testing

/// What several sentences, or several questions in one, are answered with.
@Suite struct QuestionReaderTests {
  private let thresholds: Thresholds

  init() throws { thresholds = try SmallKnowledge.shelf.get().matcher.thresholds }

  private func reading(of text: String, _ findings: [String: StandIn.Finding]) -> Reading {
    QuestionReader(cues: StandIn.cues, thresholds: thresholds, read: StandIn(findings: findings).read)
      .reading(of: StandIn.utterance(text))
  }

  /// The places of the passages that answer.
  private func answers(_ reading: Reading) -> [Int] {
    if case .passages(let found) = reading.decision { found.map(\.passage) } else { [] }
  }

  private func isEmergency(_ reading: Reading) -> Bool {
    if case .emergency = reading.decision { true } else { false }
  }

  @Test func theQuestionInAStoryDecides() {
    let reading = reading(
      of: "my hair is thin. where do i keep it?",
      ["my hair is thin . where do i keep it ?": .answer(1, 0.9), "where do i keep it": .answer(2, 0.8)])
    #expect(answers(reading) == [2] && reading.rule == .questionInStory)
  }

  @Test(arguments: [StandIn.Finding.outside, .silent]) func anUnderstoodQuestionIsNotAnsweredByItsStory(
    question: StandIn.Finding
  ) {
    let text = "my hair is thin. what does a haircut cost?"
    let story = "my hair is thin . what does a haircut cost ?"
    let understood = reading(of: text, [story: .answer(1, 0.9), "what does a haircut cost": question])
    #expect(answers(understood).isEmpty)
    #expect(understood.evidence.utterance == StandIn.utterance("what does a haircut cost"))
    #expect(answers(reading(of: text, [story: .answer(1, 0.9)])) == [1], "one that is not understood is part of it")
  }

  @Test func severalQuestionsOfAStoryAreAnswered() {
    let reading = reading(
      of: "where do i keep it? my hair is thin. how much is it?",
      ["where do i keep it": .answer(1, 0.8), "how much is it": .answer(2, 0.9)])
    #expect(answers(reading) == [2, 1] && reading.rule == .severalQuestions, "the surest first")
  }

  @Test(arguments: [(0.9, 0.7, [1, 2]), (0.9, 0.3, [1]), (0.8, 0.8, [1, 2])] as [(Confidence, Confidence, [Int])])
  func besideASureAnswerALessSureOneIsGiven(sure: Confidence, other: Confidence, places: [Int]) {
    let reading = reading(
      of: "can i take it daily and where do i keep it",
      ["can i take it daily": .answer(1, sure), "where do i keep it": .doubt(2, other)])
    #expect(answers(reading) == places)
    #expect(reading.rule == (places.count > 1 ? .severalQuestions : .questionInStory))
  }

  @Test func aPartThatSaysNothingByItselfIsNoQuestion() {
    let text = "my hair is thin and is that that"
    #expect(answers(reading(of: text, ["is that that": .answer(2, 0.95)])).isEmpty)
    #expect(answers(reading(of: text, [text: .answer(1, 0.9), "is that that": .answer(2, 0.95)])) == [1])
    #expect(answers(reading(of: "my hair is thin and is that dyed", ["is that dyed": .answer(2, 0.95)])) == [2])
  }

  @Test func lessSureAnswersAloneAreNone() {
    let reading = reading(
      of: "can i take it daily and where do i keep it",
      ["can i take it daily": .doubt(1, 0.7), "where do i keep it": .doubt(2, 0.7)])
    #expect(answers(reading).isEmpty)
  }

  /// A shred of a question that names its medicine has few words of its own, and must not lead astray.
  @Test(
    arguments: [
      (StandIn.Finding.doubt(2, 0.35), [2]), (.doubt(2, 0.2), []), (.doubt(1, 0.5), []), (.silent, []),
    ] as [(StandIn.Finding, [Int])])
  func whereTheMedicineIsNamedTheWholeMustLeadToThePartsAnswer(whole: StandIn.Finding, places: [Int]) {
    let text = "can i have milk with biotin and must i wait"
    let reading = reading(of: text, [text: whole, "must i wait": .answer(2, 0.95)])
    #expect(answers(reading) == places)
    let unnamed = text.replacing("biotin", with: "tea")
    let wholeUnnamed = self.reading(of: unnamed, [unnamed: .doubt(1, 0.5), "must i wait": .answer(2, 0.95)])
    #expect(answers(wholeUnnamed) == [2], "where it is not, a sure part is enough")
  }

  @Test(arguments: [(0.95, [2]), (0.8, [])] as [(Confidence, [Int])])
  func aQuestionInAStoryThatNamesItsMedicineMustBeSure(confidence: Confidence, places: [Int]) {
    let text = "my hair is thin from biotin. where do i keep it?"
    #expect(answers(reading(of: text, ["where do i keep it": .answer(2, confidence)])) == places)
  }

  @Test func severalAnswersMustBeSurerWhereTheWholeLeadsNowhere() {
    let parts = ["can i take biotin": StandIn.Finding.answer(1, 0.95), "where is it kept": .answer(2, 0.8)]
    let text = "can i take biotin and where is it kept"
    #expect(answers(reading(of: text, parts)) == [])
    #expect(answers(reading(of: text, parts.merging([text: .doubt(1, 0.4)]) { $1 })) == [1, 2])
  }

  @Test func whatIsToldOfSomebodyBesideAQuestionIsNotAsked() {
    let findings = ["i am diabetic": StandIn.Finding.answer(1, 0.99), "can it make me faint": .answer(2, 0.95)]
    #expect(answers(reading(of: "i am diabetic and can it make me faint", findings)) == [2])
    #expect(answers(reading(of: "i am diabetic and old", ["i am diabetic": .answer(1, 0.99)])) == [1], "it may be one")
  }

  @Test func anAnswerIsGivenOnceAndAtMostThreeAre() {
    let texts = ["how much is it", "can i drive", "where is it kept", "what does it cost", "is it safe"]
    let findings = zip(texts, [1, 2, 1, 3, 4]).map { ($0, StandIn.Finding.answer($1, 0.9)) }
    let found = answers(
      reading(of: texts.joined(separator: " and "), Dictionary(uniqueKeysWithValues: findings)))
    #expect(found == [1, 2, 3])
  }

  @Test func whatIsToldBesideAQuestionIsNotAsked() {
    let telling = "my old neighbour keeps hers on the shelf"
    let reading = reading(
      of: "how much is it and \(telling)", ["how much is it": .answer(1, 0.9), telling: .answer(2, 0.9)])
    #expect(answers(reading) == [1])
  }

  @Test(arguments: [(1.0, true), (0.4, false)] as [(Confidence, Bool)]) func aPartMustAlarmMoreThanTheWhole(
    alarm: Confidence, isUrgent: Bool
  ) {
    for text in ["he swallowed them all. where do i keep it?", "he swallowed them all and where do i keep it"] {
      let findings: [String: StandIn.Finding] = [
        "he swallowed them all": .emergency(alarm), "where do i keep it": .answer(1, 0.9),
      ]
      #expect(isEmergency(reading(of: text, findings)) == isUrgent, "\(text)")
    }
    #expect(isEmergency(reading(of: "he swallowed them all", ["he swallowed them all": .emergency(alarm)])))
  }

  @Test func aShredOfASentenceDoesNotAlarm() {
    let text = "can i take two but three tablets"
    #expect(!isEmergency(reading(of: text, ["three tablets": .emergency(1.0), "can i take two": .answer(1, 0.9)])))
  }

  private func phrasings(of topic: String) -> [String] {
    SmallKnowledge.topics.filter { $0.id == topic }.flatMap(SmallKnowledge.phrasings).prefix(12).map {
      $0.replacing("{drug}", with: "biotin")
    }
  }

  /// Much in a long text sounds alarming, so more certainty is asked of it than of a cry.
  @Test func aLongTextMustAlarmMoreThanAShortOne() throws {
    let shelf = try SmallKnowledge.shelf.get()
    let padding = "so my dear old neighbour down the road who came by with her small dog told us that at home"
    let (urgent, other) = (phrasings(of: "overdose"), phrasings(of: "storage"))
    let cries = urgent.flatMap { cry in other.map { "\(cry) \($0)" } }
    /// Whether texts warn that sound alarming, but not very.
    func warnings(_ texts: [String]) -> Set<Bool> {
      let readings = texts.map { shelf.matcher.read(shelf.utterance($0, about: 0), leaflet: 0) }
      let range = thresholds.emergency..<thresholds.emergencyInStory
      return Set(readings.filter { range.contains($0.alarm) }.map(isEmergency))
    }
    #expect(warnings(cries) == [true])
    #expect(warnings(cries.map { "\(padding) \($0)" }) == [false])
  }
}

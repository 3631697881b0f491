import Knowledge
import Language
import Matching
import Testing

/// From a folder to the passages that answer.
@Suite struct MatcherTests {
  private let shelf: Shelf

  init() throws { shelf = try SmallKnowledge.shelf.get() }

  private func read(_ question: String, seeingEmergencies: Bool = true) -> Reading {
    shelf.matcher.read(shelf.utterance(question, about: 0), leaflet: 0, seeingEmergencies: seeingEmergencies)
  }

  /// The decision as a line.
  private func decision(_ question: String, seeingEmergencies: Bool = true) -> String {
    switch read(question, seeingEmergencies: seeingEmergencies).decision {
    case .passages(let found): "quotes " + headings(found)
    case .choices(let found): "asks " + headings(found)
    case .silent(let topic, let thing): "silent on \(topic)" + (thing.map { ": \($0)" } ?? "")
    case .smalltalk(let topic): "says \(topic)"
    case .dialogue(let topic): "does \(topic)"
    case .emergency(let topic): "warns \(topic)"
    case .unknown: "unknown"
    }
  }

  private func headings(_ found: [PassageMatch]) -> String {
    found.map { shelf.leaflets[$0.leaflet].passages[$0.passage].heading }.joined(separator: ", ")
  }

  @Test(arguments: [
    "Can I take biotin every day?", "Where do I keep biotin?", "Pregnancy", "Other medicines", "Usage", "Dosage",
    "Side Effects",
    "How it Works", "Generic Name", "Disclaimer",
  ]) func whatTheLeafletAsksItselfIsQuotedExactly(question: String) {
    for typed in [question, question.lowercased(), question.uppercased() + "!!"] {
      let reading = read(typed)
      #expect(reading.rule == .exact)
      #expect(decision(typed) == "quotes \(question)")
      guard case .passages(let found) = reading.decision else { continue }
      #expect(found.allSatisfy { $0.confidence == .certain })
    }
  }

  @Test(arguments: [
    ("how many tablets should i take a day", "quotes Dosage"), ("hwo many tabelts a day", "quotes Dosage"),
    ("where should i store biotin", "quotes Where do I keep biotin?"), ("does it cause nausea", "quotes Side Effects"),
    ("will it make me feel sick", "quotes Side Effects"), ("can i take it with disprin", "quotes Other medicines"),
    ("does biotin cause a headache", "silent on effects: headache"), ("what is the price of it", "silent on price"),
    ("hello there", "says greeting"), ("what is the weather in rome", "unknown"), ("", "unknown"),
    ("my son swallowed the whole box", "warns overdose"),
  ]) func aQuestionInOtherWords(question: String, decision: String) {
    #expect(self.decision(question) == decision, "\(read(question).evidence.topics)")
  }

  @Test func aTaughtWordingIsUnderstoodAsItsTopic() {
    #expect(decision("Tablets each day!") == "quotes Dosage")
    #expect(decision("how mcuh is enough") == "quotes Dosage")
    #expect(decision("cheapest biotin") == "silent on price")
  }

  /// No passage has any word of these.
  @Test func aTaughtWordingThatNamesTheMedicineNeedsNoOtherWords() {
    #expect(decision("usual dose of biotin") == "quotes Dosage")
    #expect(read("how much biotin a day").passages.first.map { $0.confidence >= 0.9 } == true)
  }

  @Test func withoutALeafletNothingIsQuoted() {
    for question in ["how many tablets a day", "Where do I keep biotin?", "does it cause nausea", "nausea"] {
      let reading = shelf.matcher.read(shelf.utterance(question, about: 0), leaflet: nil)
      switch reading.decision {
      case .passages, .choices: Issue.record("\(question): \(reading.decision)")
      default: break
      }
    }
    #expect(shelf.matcher.read(shelf.utterance("hello", about: 0), leaflet: nil).decision == .smalltalk("greeting"))
  }

  @Test func whatIsNotMeantIsPutAside() {
    #expect(decision("not the price, how many tablets a day") == "quotes Dosage")
  }

  @Test func severalQuestionsHaveSeveralAnswers() {
    #expect(decision("what is the dose and how do i keep it") == "quotes Dosage, Where do I keep biotin?")
    #expect(read("what is the dose and how do i keep it").rule == .severalQuestions)
  }

  @Test func aStoryIsReadForItsQuestion() {
    #expect(decision("my hair is thin and dull. where should i store this?") == "quotes Where do I keep biotin?")
  }

  @Test func alarmsCanBeRuledOut() {
    let question = "my son swallowed the whole box"
    #expect(decision(question, seeingEmergencies: true) == "warns overdose")
    #expect(!decision(question, seeingEmergencies: false).hasPrefix("warns"))
  }

  @Test func confidencesAreWhatTheDecisionsRestOn() throws {
    let reading = read("how many tablets a day")
    guard case .passages(let found) = reading.decision else { return #expect(Bool(false), "\(reading)") }
    #expect(found.first?.topic == "dose")
    #expect(try #require(found.first?.confidence) > 0.66)
    #expect(reading.evidence.topics.first?.id == "dose" && reading.evidence.topics.count == 5)
  }

  @Test(arguments: [
    ".", "?!", "😀", "привет", "\u{0}", String(repeating: "how many ", count: 5000),
    String(repeating: "x", count: 100_000),
  ])
  func anythingCanBeTyped(text: String) {
    let utterance = shelf.utterance(text, about: 0)
    _ = shelf.matcher.read(utterance, leaflet: 0)
    #expect(abs(shelf.matcher.probabilities(of: utterance).reduce(0, +) - 1) < 1e-5)
  }

  @Test func answeredTopicsAreThoseWithPassages() {
    #expect(shelf.answeredTopics(leaflet: 0).map(\.id) == ["daily", "dose", "storage", "together"])
    #expect(shelf.passage(on: "price", leaflet: 0) == nil && shelf.topic("price")?.title == "About price")
  }
}

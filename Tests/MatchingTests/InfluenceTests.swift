import Knowledge
import Language
import Matching
import Testing

/// What a reading rests on, worked out when somebody asks.
@Suite struct InfluenceTests {
  private let shelf: Shelf

  init() throws { shelf = try SmallKnowledge.shelf.get() }

  private func read(_ question: String) -> Reading {
    shelf.matcher.read(shelf.utterance(question, about: 0), leaflet: 0)
  }

  private func influence(_ question: String, _ topic: String) -> Influence {
    shelf.matcher.influence(of: shelf.utterance(question, about: 0), on: topic)
  }

  @Test func theWordsOfATopicTell() {
    let influence = influence("in which cupboard may i store it", "storage")
    #expect(influence.telling.contains { $0.contains("store") }, "\(influence)")
    #expect(!influence.misleading.contains { $0.contains("store") }, "\(influence)")
  }

  @Test func wordsOfAnotherTopicMislead() {
    let influence = influence("keep it in the fridge price", "storage")
    #expect(influence.misleading.contains { $0.contains("price") }, "\(influence)")
  }

  @Test(arguments: ["how many tablets should i take a day please", "where, oh where do i keep it?", "warfarin", ""])
  func eachWordIsInOneGroupAtMost(question: String) {
    let influence = influence(question, "dose")
    let words = shelf.utterance(question, about: 0).tokens.filter { $0.kind != .mark }.map(\.text)
    let grouped = (influence.telling + influence.misleading + influence.idle).flatMap { $0.split(separator: " ") }
    #expect(grouped.count <= words.count && Set(grouped.map(String.init)).isSubset(of: words), "\(influence)")
    #expect(influence == self.influence(question, "dose"))
  }

  @Test func aTopicThatThereIsNotHasNone() {
    let influence = influence("fridge", "no such topic")
    #expect((influence.telling + influence.misleading + influence.idle).isEmpty, "\(influence)")
  }

  @Test(
    arguments: [
      ("Where do I keep biotin?", .ownWords), ("nausea", .onlyPassage), ("tablets each day", .taught),
      ("in which cupboard may i keep it", .weighed),
    ] as [(String, Ground)])
  func groundOfAReading(question: String, ground: Ground) {
    #expect(shelf.matcher.ground(of: read(question)) == ground)
  }

  @Test(
    arguments: [
      ("not the price, how many tablets a day", ["not the price"], []),
      ("my hair is dull. where should i store this?", [], ["my hair is dull ."]),
      ("what is the dose and how do i keep it", [], []), ("not the price", [], []), ("how many tablets a day", [], []),
    ] as [(String, [String], [String])])
  func whatWasLeftOut(question: String, dismissed: [String], surroundings: [String]) {
    let omissions = shelf.matcher.omissions(in: read(question))
    let words = { (parts: [Utterance]) in parts.map { $0.tokens.map(\.text).joined(separator: " ") } }
    #expect(words(omissions.dismissed) == dismissed && words(omissions.surroundings) == surroundings, "\(omissions)")
  }

  @Test func thePartsOfSeveralQuestionsAreKept() {
    let parts = read("what is the dose and how do i keep it").answeringParts
    #expect(parts.map { $0.evidence.topics.first?.id } == ["dose", "storage"])
    #expect(read("how many tablets a day").answeringParts.count == 1)
  }

  @Test func aPassageNamesTheThingItselfOrABroaderOne() throws {
    func link(_ question: String) throws -> FocusLink {
      let evidence = read(question).evidence
      let links = shelf.matcher.focusLinks(of: evidence.utterance, to: try #require(evidence.candidate))
      return try #require(links.first, "\(question)")
    }
    #expect(try !link("does it cause nausea").isBroader)
    let broader = try link("can i take it with disprin")
    #expect(broader.isBroader && broader.thing == "disprin")
  }

  @Test(
    arguments: [
      ("how many tablets a day", .answer), ("what is the price of it", .silence), ("hello there", .talk),
      ("my son swallowed the whole box", .emergency),
    ] as [(String, Hurdle.Purpose)])
  func whatADecisionNeededItHad(question: String, purpose: Hurdle.Purpose) throws {
    let hurdle = try #require(shelf.matcher.hurdle(of: read(question), isPart: false))
    #expect(hurdle.purpose == purpose && hurdle.reached >= hurdle.needed, "\(hurdle)")
  }

  @Test func wordsTakenAsTheyStandNeededNothing() {
    #expect(shelf.matcher.hurdle(of: read("Where do I keep biotin?"), isPart: false) == nil)
  }
}

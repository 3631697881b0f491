import Conversation
import Knowledge
import Testing

/// Two medicines on the shelf.
@Suite struct SeveralLeafletsTests {
  @Test func withoutAMedicineItAsksWhich() {
    var conversation = Conversation(SmallHouse.botWithTwo)
    let reply = conversation.reply(to: "where do i keep it")
    #expect(reply.outcome == .unanswered && reply.passages.isEmpty, "\(reply)")
    #expect(reply.message.contains("Alphavite") && reply.message.contains("Betazine"), "\(reply)")
    #expect(reply.disclaimer.text == SmallHouse.generalDisclaimer, "\(reply)")
  }

  @Test(arguments: [
    ("alphavite", "Keep it in the fridge."), ("betazine", "Keep it in a dark cupboard."),
    ("Betazin", "Keep it in a dark cupboard."),
  ])
  func theMedicineThatIsNamedAnswers(name: String, text: String) {
    var conversation = Conversation(SmallHouse.botWithTwo)
    let reply = conversation.reply(to: "where do i keep \(name)")
    #expect(reply.passages.map(\.passage.text) == [text], "\(reply)")
  }

  @Test func itIsRememberedUntilAnotherIsNamed() {
    var conversation = Conversation(SmallHouse.botWithTwo)
    _ = conversation.reply(to: "where do i keep betazine")
    #expect(
      conversation.reply(to: "how many do i take").passages.first?.passage.text == "Adults take five drops at noon.")
    #expect(conversation.reply(to: "where do i keep alphavite").passages.first?.leaflet == "alphavite")
    #expect(conversation.reply(to: "how many do i take").passages.first?.leaflet == "alphavite")
  }

  @Test(arguments: [
    ("where do i keep it", "Keep it in a dark cupboard."), ("how many do i take", "Adults take five drops at noon."),
  ])
  func theMedicineNamedAfterwardsAnswersWhatWasAsked(question: String, text: String) {
    var conversation = Conversation(SmallHouse.botWithTwo)
    _ = conversation.reply(to: question)
    let reply = conversation.reply(to: "betazine")
    #expect(reply.passages.first?.passage.text == text, "\(reply)")
  }

  @Test func onlyOneLeafletCanBeChosenForAll() throws {
    var conversation = Conversation(try Bot(shelf: SmallHouse.botWithTwo.shelf, leaflet: "betazine"))
    #expect(conversation.reply(to: "where do i keep it").passages.first?.leaflet == "betazine")
  }

  @Test func whatOneLeafletIsSilentOnTheOtherDoesNotAnswer() {
    var conversation = Conversation(SmallHouse.botWithTwo)
    let reply = conversation.reply(to: "i missed a dose of betazine")
    #expect(reply.outcome == .unanswered && reply.message.contains("missed dose"), "\(reply)")
  }

  @Test func eachOfTwoThatAreNamedAnswers() {
    var conversation = Conversation(SmallHouse.botWithTwo)
    let reply = conversation.reply(to: "where do i keep alphavite and betazine")
    #expect(Set(reply.passages.map(\.leaflet)) == ["alphavite", "betazine"], "\(reply)")
    #expect(reply.passages.allSatisfy { $0.passage.text.hasPrefix("Keep it in") }, "\(reply)")
  }

  @Test(arguments: ["where do i keep aspirinol", "what is warfarin for"])
  func aMedicineThatIsNotOnTheShelfIsNamed(question: String) {
    var conversation = Conversation(SmallHouse.botWithTwo)
    let reply = conversation.reply(to: question)
    #expect(reply.outcome == .unanswered && reply.passages.isEmpty, "\(reply)")
  }

  @Test func anEmergencyNeedsNoMedicine() {
    var conversation = Conversation(SmallHouse.botWithTwo)
    #expect(conversation.reply(to: "i can't breathe").outcome == .urgent)
    #expect(conversation.reply(to: "my poo is black").urgency == .today)
  }

  @Test func greetingsNeedNoMedicine() {
    var conversation = Conversation(SmallHouse.botWithTwo)
    #expect(conversation.reply(to: "hello").outcome == .smalltalk)
  }
}

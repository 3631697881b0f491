import Conversation
import Knowledge
import Matching
import TestSupport
import Testing

/// No reply is without a disclaimer, and no bot can be made that would give one.
@Suite struct ReplyDisclaimerTests {
  @Test func whatIsQuotedBringsItsOwn() {
    #expect(SmallHouse.reply("storage").disclaimer.text == SmallLeaflets.disclaimer)
    #expect(SmallHouse.reply("precautions").disclaimer.text == SmallLeaflets.disclaimer)
  }

  @Test(arguments: ["hello", "weather", "can i drive", "", "say that again", "i can't breathe"])
  func whereNothingIsQuotedItIsTheGeneralOne(question: String) {
    #expect(SmallHouse.reply(question).disclaimer.text == SmallHouse.generalDisclaimer)
  }

  @Test func aLeafletWithoutOneGetsTheGeneralOne() {
    var conversation = Conversation(SmallHouse.botWithTwo)
    let reply = conversation.reply(to: "where do i keep betazine")
    #expect(reply.outcome == .answered && reply.disclaimer.text == SmallHouse.generalDisclaimer, "\(reply)")
  }

  @Test func theProgramsOwnWordsHaveOneToo() {
    #expect(SmallHouse.bot.note("Help.").disclaimer.text == SmallHouse.generalDisclaimer)
    let unreadable = SmallHouse.bot.unreadable("Not text.")
    #expect(unreadable.outcome == .error && unreadable.message == "Not text." && !unreadable.disclaimer.text.isEmpty)
  }

  @Test(arguments: ["disclaimer: \"\"\n", "disclaimer: \"  \\n \"\n", "farewell: Bye.\n", "disclaimer: \"\\u200B\"\n"])
  func withoutAGeneralOneThereIsNoBot(texts: String) throws {
    let shelf = try SmallHouse.shelf(["alphavite": SmallLeaflets.alphavite]) { try $0.write(texts, to: "texts.yaml") }
    #expect(throws: Bot.Problem.noDisclaimer) { try Bot(shelf: shelf) }
  }

  @Test func anUnknownLeafletOrRegionIsToldWithThoseThatThereAre() {
    #expect(throws: Bot.Problem.unknownLeaflet("aspirin", known: ["alphavite", "betazine"])) {
      try Bot(shelf: SmallHouse.botWithTwo.shelf, leaflet: "aspirin")
    }
    let error = #expect(throws: Bot.Problem.self) { try Bot(shelf: SmallHouse.bot.shelf, region: "Atlantis") }
    #expect(error?.description.contains("Atlantis") == true && error?.description.contains("UK") == true)
  }
}

import Conversation
import Knowledge
import Matching
import TestSupport
import Testing

/// Replies to people who may need help.
@Suite struct UrgentReplyTests {
  @Test(arguments: [
    "i can't breathe", "I have just taken an overdose.", "took the entire bottle what do i do", "i want to die",
  ])
  func whatToDoNowComesFirst(text: String) {
    let reply = SmallHouse.reply(text)
    #expect(reply.outcome == .urgent && reply.urgency == .now, "\(reply)")
    #expect(reply.message.contains("112") && reply.suggestions.isEmpty, "\(reply)")
  }

  @Test func theRegionsNumbersAreGiven() throws {
    for (region, number) in [("UK", "999"), ("US", "911")] {
      var conversation = Conversation(try Bot(shelf: SmallHouse.bot.shelf, region: region))
      let reply = conversation.reply(to: "i can't breathe")
      #expect(reply.message.contains(number) && !reply.message.contains("112"), "\(reply)")
    }
  }

  @Test func theLeafletsPassageMayFollow() {
    let reply = SmallHouse.reply("I can't breathe. How should I store Alphavite?")
    #expect(reply.outcome == .urgent, "\(reply)")
    let text = ReplyText(texts: SmallHouse.bot.shelf.texts).text(of: reply)
    #expect(text.hasPrefix(reply.message), "\(text)")
  }

  @Test func adviceIsNotLostWhenTheLastAnswerIsAskedForAgain() {
    var conversation = SmallHouse.conversation
    _ = conversation.reply(to: "storage")
    #expect(conversation.reply(to: "say that again, my poo is black").urgency == .today)
  }

  @Test func whatCanWaitADayKeepsItsOutcome() {
    for text in [
      "my poo is black", "my poo is black, where do i keep it?", "I've got palpitations", "hello, my poo is black",
    ] {
      let reply = SmallHouse.reply(text)
      #expect(reply.urgency == .today && reply.outcome != .urgent && !reply.message.isEmpty, "\(text): \(reply)")
    }
  }

  @Test func theLeafletIsSearchedForWhatTheFlagNames() throws {
    let shelf = try SmallHouse.shelf(["alphavite": SmallLeaflets.alphavite]) { folder in
      let path = "safety/red-flags.yaml"
      let flags = String(decoding: try #require(folder.bytes(of: path)), as: UTF8.self)
      #expect(flags.contains("look-up: irregular heartbeat"))
      try folder.write(flags.replacing("look-up: irregular heartbeat", with: "look-up: where do i keep it"), to: path)
    }
    let bot = try Bot(shelf: shelf)
    func reply(_ text: String) -> (reply: Reply, rule: Reading.Rule?) {
      var conversation = Conversation(bot)
      return (conversation.reply(to: text), conversation.lastReading?.rule)
    }
    let jumping = reply("i've got palpitations")
    #expect(jumping.reply.urgency == .today && jumping.rule == .redFlag)
    #expect(jumping.reply.passages.map(\.passage.text) == ["Keep it in the fridge."], "\(jumping)")
    let asked = reply("my heart is racing, what is the dose")
    #expect(asked.reply.urgency == .today && asked.rule != .redFlag, "what is asked comes first: \(asked)")
    #expect(asked.reply.passages.first?.passage.text.hasPrefix("Adults") == true)
    let denied = reply("i do not have palpitations")
    #expect(denied.reply.urgency == .none && denied.reply.passages.isEmpty)
  }

  @Test(arguments: ["i took two instead of one", "accidentally took a double dose this morning", "took an extra pill"])
  func whatThePharmacistShouldHearKeepsItsOutcome(text: String) {
    let reply = SmallHouse.reply(text)
    #expect(reply.urgency == .pharmacist && reply.outcome != .urgent && !reply.message.isEmpty, "\(reply)")
  }

  @Test func nothingIsUrgentInPlainQuestions() {
    for text in [
      "where do i keep it", "hello", "weather", "", "kidneys", "i have no chest pain, how many tablets a day",
    ] {
      let reply = SmallHouse.reply(text)
      #expect(reply.urgency == .none && reply.outcome != .urgent, "\(reply)")
    }
  }

  @Test func anEmergencyBetweenTurnsEndsTheClarification() throws {
    var conversation = try Clarification.begin()
    #expect(conversation.reply(to: "i can't breathe").outcome == .urgent)
    #expect(conversation.reply(to: "2").outcome != .answered)
  }
}

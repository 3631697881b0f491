import Conversation
import Knowledge
import Matching
import Testing

/// A reply as plain text.
@Suite struct ReplyTextTests {
  private let text = ReplyText(texts: SmallHouse.bot.shelf.texts)

  @Test func anAnswerNamesItsPlaceQuotesAndEndsWithTheDisclaimer() {
    #expect(
      text.text(of: SmallHouse.reply("storage")) == """
        Alphavite leaflet, FAQs: How should I store Alphavite?

          Keep it in the fridge.

        Source: leaflets/alphavite.md, line 31

        Disclaimer: \(SmallLeaflets.disclaimer)
        """)
  }

  @Test func eachLineOfAQuotationIsSetIn() {
    let shown = text.text(of: SmallHouse.reply("Side Effects"))
    #expect(
      shown.hasPrefix("Alphavite leaflet: Side Effects\n\n  Common side effects include:\n  Headache\n  Dry mouth\n\n"),
      "\(shown)")
    #expect(shown.contains("Source: leaflets/alphavite.md, lines 18 to 21\n"), "\(shown)")
  }

  @Test func choicesAreNumbered() throws {
    let reply = try #require(try Clarification.begin().lastReply)
    let lines = text.text(of: reply).split(separator: "\n").map(String.init)
    #expect(lines.first == reply.message, "\(lines)")
    for (number, suggestion) in reply.suggestions.enumerated() {
      #expect(lines[number + 1] == "\(number + 1). \(suggestion.title)")
    }
    #expect(lines.last == "Disclaimer: " + reply.disclaimer.text)
  }

  @Test func whatTheLeafletDoesSayIsOfferedInAList() {
    let reply = SmallHouse.reply("what is the weather")
    let blocks = text.blocks(of: reply)
    #expect(blocks.map(\.role) == [.message, .suggestions, .disclaimer], "\(blocks)")
    #expect(
      blocks[1].text.split(separator: "\n").dropFirst().map { $0.dropFirst(2) }
        == reply.suggestions.map { $0.title[...] })
  }

  @Test func adviceStandsBeforeThePassages() {
    let reply = SmallHouse.reply("my poo is black, where do i keep it?")
    let blocks = text.blocks(of: reply)
    #expect(blocks.first == ReplyText.Block(role: .message, text: reply.message), "\(blocks)")
    #expect(blocks.last?.role == .disclaimer, "\(blocks)")
  }

  @Test(arguments: ["storage", "precautions", "hello", "weather", "i can't breathe", "", "can i drive", "faqs"])
  func theDisclaimerIsAlwaysTheLastBlockAndTheOnlyOne(question: String) {
    let blocks = text.blocks(of: SmallHouse.reply(question))
    #expect(blocks.last?.role == .disclaimer && blocks.filter { $0.role == .disclaimer }.count == 1, "\(blocks)")
    #expect(blocks.allSatisfy { !$0.text.isEmpty }, "\(blocks)")
  }
}

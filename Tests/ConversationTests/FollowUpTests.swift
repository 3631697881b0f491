import Conversation
import Knowledge
import Testing

/// What a conversation remembers, and what follows from it.
@Suite struct FollowUpTests {
  @Test func thereIsNothingToRepeatOrToGoOnWithAtFirst() {
    for text in ["say that again", "what else"] {
      let reply = SmallHouse.reply(text)
      #expect(reply.outcome == .unanswered && reply.message.contains("nothing to repeat"), "\(reply)")
    }
  }

  @Test(arguments: ["storage", "weather", "hello", "i can't breathe", "can i drive"])
  func anyReplyCanBeHeardAgain(question: String) {
    var conversation = SmallHouse.conversation
    let reply = conversation.reply(to: question)
    #expect(conversation.reply(to: "say that again") == reply)
    #expect(conversation.reply(to: "once more") == reply)
    #expect(conversation.lastReply == reply)
  }

  @Test func anEmptyLineIsForgotten() {
    var conversation = SmallHouse.conversation
    let reply = conversation.reply(to: "storage")
    _ = conversation.reply(to: "  ")
    #expect(conversation.reply(to: "say that again") == reply)
  }

  @Test func whatElseReadsOnInTheSection() {
    var conversation = SmallHouse.conversation
    #expect(conversation.reply(to: "kidney disease").passages.first?.passage.heading == "Kidney disease")
    #expect(conversation.reply(to: "what else").passages.first?.passage.heading == "Pregnancy")
    let end = conversation.reply(to: "what else")
    #expect(end.outcome == .unanswered && end.message.contains("That is all"), "\(end)")
  }

  @Test func whatElseComesBackToWhatStandsBefore() {
    var conversation = SmallHouse.conversation
    #expect(conversation.reply(to: "can children take it").passages.first?.topic == "children")
    #expect(conversation.reply(to: "what else").passages.first?.passage.text.hasPrefix("Adults take") == true)
  }

  @Test func aNewSubjectIsReadOnFromItsOwnPlace() {
    var conversation = SmallHouse.conversation
    _ = conversation.reply(to: "kidney disease")
    _ = conversation.reply(to: "storage")
    #expect(
      conversation.reply(to: "what else").passages.first?.passage.heading
        == "What should I do if I miss a dose of Alphavite?")
  }

  @Test func theReadingOfTheLastQuestionIsKept() {
    var conversation = SmallHouse.conversation
    #expect(conversation.lastReading == nil && conversation.lastReply == nil)
    _ = conversation.reply(to: "storage")
    #expect(conversation.lastReading != nil)
    _ = conversation.reply(to: "")
    #expect(conversation.lastReading == nil)
  }
}

import Conversation
import Knowledge
import Matching
import Testing

/// What becomes of a question.
@Suite struct OutcomeTests {
  @Test(arguments: [
    ("how many tablets a day", "Adults take one tablet in the morning and one in the evening."),
    ("can children take it", "For children, ask a doctor before giving Alphavite."),
    ("where do i keep it", "Keep it in the fridge."), ("forgot my tablet", "Leave it out and go on as before."),
    ("can i take it with kidney trouble", "Kidney disease: People with kidney disease should not take Alphavite."),
  ])
  func aPassageAnswers(question: String, text: String) {
    let reply = SmallHouse.reply(question)
    #expect(reply.outcome == .answered && reply.urgency == .none, "\(reply)")
    #expect(reply.passages.map(\.passage.text) == [text], "\(reply)")
    #expect(reply.message.isEmpty && reply.suggestions.isEmpty, "\(reply)")
    #expect(reply.passages.first?.leaflet == "alphavite" && reply.passages.first?.title == "Alphavite", "\(reply)")
  }

  @Test func aTopicThatTheLeafletIsSilentOn() {
    let reply = SmallHouse.reply("can i drive a car with it")
    #expect(reply.outcome == .unanswered && reply.passages.isEmpty, "\(reply)")
    #expect(reply.message.hasPrefix("This leaflet does not say whether you can drive."), "\(reply)")
    #expect(reply.message.contains("pharmacist"), "\(reply)")
  }

  @Test func whatIsNotUnderstoodIsSaidSo() {
    let reply = SmallHouse.reply("what is the weather")
    #expect(reply.outcome == .unanswered && reply.message.contains("Alphavite"), "\(reply)")
    #expect((1...3).contains(reply.suggestions.count) && reply.suggestions.allSatisfy(\.passages.isEmpty), "\(reply)")
  }

  @Test func smalltalk() {
    let reply = SmallHouse.reply("good morning")
    #expect(reply.outcome == .smalltalk && reply.message.contains("Alphavite") && reply.passages.isEmpty, "\(reply)")
  }

  @Test(arguments: ["", " ", "\n\t", "?", "...", "!?", "\u{1B}", "\u{200B}"])
  func nothingTyped(text: String) {
    let reply = SmallHouse.reply(text)
    #expect(reply.outcome == .unanswered && reply.message.contains("I did not see a question"), "\(reply)")
  }

  @Test func aSectionNameGivesTheSectionInItsOrder() {
    let reply = SmallHouse.reply("Precautions")
    #expect(reply.passages.map(\.passage.heading) == ["Kidney disease", "Pregnancy"], "\(reply)")
    #expect(reply.passages.allSatisfy { $0.confidence == .certain }, "\(reply)")
    let questions = SmallHouse.reply("faqs")
    #expect(
      questions.passages.count == 2 && questions.message.contains("- How should I store Alphavite?"), "\(questions)")
  }

  @Test func twoQuestionsGetTwoPassages() {
    let reply = SmallHouse.reply("where do i keep it and how many tablets a day?")
    #expect(reply.outcome == .answered && Set(reply.passages.map(\.topic)) == ["storage", "dose"], "\(reply)")
  }

  @Test func theSameQuestionGetsTheSameReply() throws {
    let other = try Bot(shelf: try SmallHouse.shelf(["alphavite": SmallLeaflets.alphavite]))
    for question in ["where do i keep it", "weather", "hi", "can i drive", "kidney and fridge"] {
      var conversation = Conversation(other)
      #expect(conversation.reply(to: question) == SmallHouse.reply(question), "\(question)")
    }
  }

  @Test func aConversationIsAValue() {
    var one = SmallHouse.conversation
    _ = one.reply(to: "storage")
    var other = one
    _ = other.reply(to: "kidneys")
    #expect(one.reply(to: "say that again").passages.first?.topic == "storage")
    #expect(other.reply(to: "say that again").passages.first?.topic == "kidney")
  }
}

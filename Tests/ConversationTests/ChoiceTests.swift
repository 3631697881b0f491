import Conversation
import Knowledge
import Matching
import Testing

/// Choosing by number.
@Suite struct ChoiceTests {
  @Test func choicesHaveTitlesAndPassages() throws {
    let reply = try #require(try Clarification.begin().lastReply)
    #expect((2...4).contains(reply.suggestions.count) && reply.passages.isEmpty, "\(reply)")
    #expect(
      reply.suggestions.allSatisfy { !$0.title.isEmpty && $0.passages.count == 1 && $0.leaflet == "alphavite" },
      "\(reply)")
    #expect(reply.disclaimer.text == SmallLeaflets.disclaimer, "\(reply)")
  }

  @Test(arguments: [
    ("1", 0), ("2", 1), (" 2. ", 1), ("number 2", 1), ("two", 1), ("the second one", 1), ("First, please", 0),
    ("option 1", 0),
    ("the first one", 0), ("i mean the 2nd", 1), ("2)", 1), ("no. 1", 0), ("2!", 1),
  ])
  func aNumberChooses(typed: String, place: Int) throws {
    var conversation = try Clarification.begin()
    let wanted = try #require(conversation.lastReply?.suggestions[place].passages.first)
    let reply = conversation.reply(to: typed)
    #expect(reply.outcome == .answered && reply.passages.map(\.passage) == [wanted.passage], "\(reply)")
    #expect(reply.passages.first?.confidence == .certain, "\(reply)")
  }

  @Test(arguments: ["9", "0", "number 7", "99999999999999999999999"])
  func aNumberThatIsNotThere(typed: String) throws {
    var conversation = try Clarification.begin()
    let asked = try #require(conversation.lastReply)
    let reply = conversation.reply(to: typed)
    #expect(reply.outcome != .answered && reply.passages.isEmpty, "\(reply)")
    guard reply.outcome == .clarify else { return }
    #expect(reply.suggestions == asked.suggestions && reply.message.contains("no number"), "\(reply)")
    #expect(conversation.reply(to: "1").outcome == .answered)
  }

  @Test func aNumberAmongOtherWordsIsNoChoice() throws {
    var conversation = try Clarification.begin()
    let reply = conversation.reply(to: "can children of 2 years take it")
    #expect(reply.passages.first?.topic == "children", "\(reply)")
  }

  @Test func theChoicesCanBeHeardAgain() throws {
    var conversation = try Clarification.begin()
    let asked = try #require(conversation.lastReply)
    #expect(conversation.reply(to: "say that again") == asked)
    #expect(conversation.reply(to: "2").outcome == .answered)
  }

  @Test func noneOfTheseEndsTheChoice() throws {
    var conversation = try Clarification.begin()
    let reply = conversation.reply(to: "none of these")
    #expect(reply.outcome == .unanswered && reply.message.contains("none of these"), "\(reply)")
    #expect(conversation.reply(to: "2").outcome != .answered)
  }

  @Test func anotherQuestionEndsTheChoice() throws {
    var conversation = try Clarification.begin()
    #expect(conversation.reply(to: "where do i keep it").passages.first?.topic == "storage")
    #expect(conversation.reply(to: "2").outcome != .answered)
  }

  @Test func anEmptyLineDoesNotEndTheChoice() throws {
    var conversation = try Clarification.begin()
    #expect(conversation.reply(to: "").outcome == .unanswered)
    #expect(conversation.reply(to: "1").outcome == .answered)
  }

  @Test func aNumberOutOfTheBlueIsNoChoice() {
    for typed in ["2", "the second one", "number two"] {
      var conversation = SmallHouse.conversation
      _ = conversation.reply(to: "storage")
      #expect(conversation.reply(to: typed).outcome != .answered, "\(typed)")
    }
  }
}

import Testing

/// Turns that mean something only after the one before.
@Suite struct ChatFollowUpTests {
  @Test(arguments: ["say that again", "repeat please", "sorry, what was that?", "once more"])
  func theLastAnswerCanBeRepeated(request: String) throws {
    let chat = try Conversed(["missed dose", request])
    #expect(chat.replies.count == 2 && chat.replies[0] == chat.replies[1], "\(chat.run)")
  }

  @Test func thereIsNothingToRepeatAtFirst() throws {
    let chat = try Conversed(["say that again"])
    #expect(chat.replies.first?.contains("nothing to repeat") == true, "\(chat.run)")
  }

  @Test func whatElseReadsOnInTheSectionUntilItsEnd() throws {
    let chat = try Conversed([
      "kidney disease", "what else?", "anything else?", "and what else", "what else?", "what else?",
    ])
    #expect(chat.replies.count == 6, "\(chat.run)")
    for (reply, words) in zip(
      chat.replies, ["kidney disease", "certain medications", "pregnancy", "specific medical conditions"])
    {
      #expect(reply.contains("Precautions") && reply.contains(words), "\(chat.run)")
    }
    #expect(chat.replies.last?.contains("That is all that the leaflet says") == true, "\(chat.run)")
  }

  @Test func andForChildrenIsAboutWhatWasAsked() throws {
    let chat = try Conversed(["how much should I take a day", "and for children?"])
    #expect(chat.replies.last?.contains("consult a pediatrician") == true, "\(chat.run)")
  }

  @Test func andIfPregnantIsAnsweredAfterAnything() throws {
    let chat = try Conversed(["storage", "and if I am pregnant?"])
    #expect(chat.replies.last?.contains("during pregnancy and breastfeeding") == true, "\(chat.run)")
  }

  @Test func aNumberWithoutAChoiceIsNoAnswer() throws {
    let chat = try Conversed(["storage", "2"])
    #expect(chat.replies.last?.contains("  ") == false, "\(chat.run)")
  }

  @Test(arguments: [("2", 1), ("number two", 1), ("the first one", 0), ("the second one please", 1), ("1.", 0)])
  func aChoiceIsMadeByItsNumber(typed: String, place: Int) throws {
    let (question, choices) = try Self.clarification()
    let chat = try Conversed([question, typed])
    let wanted = try #require(choices[place].passages?.first)
    #expect(chat.replies.count == 2, "\(chat.run)")
    #expect(chat.replies.last?.contains("  " + wanted.text.split(separator: "\n")[0]) == true, "\(chat.run)")
  }

  @Test func aNumberThatNoChoiceHasIsAskedAgain() throws {
    let (question, _) = try Self.clarification()
    let chat = try Conversed([question, "9", "1"])
    #expect(chat.replies.count == 3 && chat.replies[1].contains("no number 9"), "\(chat.run)")
    #expect(chat.replies[2].contains("Source: "), "\(chat.run)")
  }

  @Test func anotherQuestionMayFollowAClarification() throws {
    let (question, _) = try Self.clarification()
    let chat = try Conversed([question, "how should I store it?", "2"])
    #expect(chat.replies.count == 3 && chat.replies[1].contains("cool, dry place"), "\(chat.run)")
    #expect(!chat.replies[2].contains("Source: "), "\(chat.run)")
  }

  /// A question that the program asks back on, with its choices.
  ///
  /// It is found by asking, because what is unclear changes with the phrasings.
  private static func clarification() throws -> (question: String, choices: [SuggestedTopic]) {
    let record = try #require(unclear, "No question of the list is answered with a choice any more. Add one to it.")
    return (try #require(record.question), record.suggestions)
  }

  private static let unclear: Record? = {
    let candidates = [
      "too much", "what about my heart", "blood pressure", "is it safe", "form", "muscle", "blood", "sleep", "stomach",
      "effects",
      "take", "safe", "doctor", "heart", "what about my tummy", "can I take more", "kids dose", "medication",
      "symptoms", "is it good",
      "muscles", "sugar", "how long", "pregnant kidney", "bad effects on my stomach or heart", "forms of magnesium",
      "level", "heart sugar", "dose heart", "pregnant sugar", "heart baby", "pills heart", "muscles pregnant",
    ]
    return try? Batch(text: candidates.joined(separator: "\n")).records.first { $0.outcome == "clarify" }
  }()
}

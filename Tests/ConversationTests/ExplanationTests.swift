import Conversation
import Matching
import Testing

/// Why a reply came out as it did, in plain words.
@Suite struct ExplanationTests {
  private func explanation(of question: String) throws -> String {
    var conversation = SmallHouse.conversation
    _ = conversation.reply(to: question)
    return Explanation(shelf: SmallHouse.bot.shelf).text(of: try #require(conversation.lastReading, "\(question)"))
  }

  @Test func theTopicAndItsRunnerUpAreNamed() throws {
    let text = try explanation(of: "where do i keep it")
    #expect(text.contains("Topic: Storage (storage), probability ") && text.contains("Runner-up: "), "\(text)")
    #expect(text.contains("Understood as: where do i keep it"), "\(text)")
  }

  @Test func anExactQuestionIsToldSo() throws {
    #expect(
      try explanation(of: "How should I store Alphavite?").hasPrefix("Rule: the question is one of the leaflet's own"))
  }

  @Test func repairedSpellingIsShown() throws {
    let text = try explanation(of: "i forgott my tablet")
    #expect(text.contains("Spelling repaired: “forgott” as “forgot”"), "\(text)")
  }

  @Test func severalQuestionsAreToldSo() throws {
    let text = try explanation(of: "where do i keep it and how many tablets a day?")
    #expect(text.hasPrefix("Rule: the question asks several things"), "\(text)")
  }
}

import Conversation
import Testing

/// The explanations of a whole conversation, word for word as staff read them, against what was recorded.
@Suite struct ExplanationTranscriptTests {
  @Test func readsAsRecorded() throws {
    let bot = DialogueHouse.bot
    var conversation = Conversation(bot)
    let turns = [
      "hello", "how many tabelts may my daughter have", "why?", "not the dose, in which cupboard do i keep it please",
      "can i take it with kidney trouble", "can i drive",
      "where do i keep it and how much is right",
      "what is the weather",
      "i took them all", "okay thanks",
    ]
    let text = try turns.map { turn in
      _ = conversation.reply(to: turn)
      let account = try #require(conversation.lastAccount)
      return "> \(turn)\n\n" + Explanation(shelf: bot.shelf).text(of: account) + "\n\n"
    }.joined()
    try TranscriptTests.compare(text, withRecorded: "explained")
  }
}

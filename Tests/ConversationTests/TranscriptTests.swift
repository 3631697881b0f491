import Conversation
import Foundation
import Knowledge
import Matching
import Testing

/// Whole conversations, word for word as a person reads them, against what was recorded.
///
/// To record anew, remove the file and run the test: it writes the file and fails, so that somebody reads it.
@Suite struct TranscriptTests {
  @Test(
    "reads as recorded",
    arguments: [
      (
        "for-a-child",
        ["hello", "it's for my son", "how much?", "why?", "where do i keep it", "say that again", "thanks"]
      ),
      (
        "put-right",
        ["what is the dose", "no, i meant storage", "that's not what i asked", "kidney disease", "what else?", "bye"]
      ),
      ("over-two-turns", ["i have a pack of 60 here", "i took them all", "what do i do", "only joking"]),
    ])
  func reads(name: String, turns: [String]) throws {
    try Self.compare(Self.transcript(of: turns), withRecorded: name)
  }

  /// Compares a text with what was recorded under a name.
  static func compare(_ text: String, withRecorded name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Transcripts/\(name).txt")
    guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
      try Data(text.utf8).write(to: file)
      Issue.record("“\(name)” was newly recorded. Read it, and run the test again.")
      return
    }
    #expect(text == recorded, "If this is better than what was recorded, remove \(name).txt and record it anew.")
  }

  private static func transcript(of turns: [String]) -> String {
    var conversation = Conversation(DialogueHouse.bot)
    let writer = ReplyText(texts: DialogueHouse.bot.shelf.texts)
    return turns.map { "> \($0)\n\n" + writer.text(of: conversation.reply(to: $0)) + "\n\n" }.joined()
  }
}

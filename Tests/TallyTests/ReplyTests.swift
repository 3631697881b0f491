import Conversation
import Matching
import Tally
import TestSupport
import Testing

/// From a conversation to what is counted and kept.
@Suite struct ReplyTests {
  /// A house with a topic on which its leaflet is silent.
  private static let bot = Result {
    let folder = try TemporaryFolder()
    try SmallHouse.write(into: folder)
    try folder.write(
      """
      ---
      title: Alcohol
      silent: Nothing on alcohol.
      places: [{section: Precautions, says: [alcohol]}]
      ---
      can i drink alcohol with it
      is alcohol allowed
      may i have alcohol
      alcohol with {drug}
      drinking alcohol on it
      can i drink alcohol while i take it
      does alcohol matter
      is a glass of alcohol fine
      alcohol and {drug}
      how much alcohol can i drink

      """, to: "topics/all/alcohol.txt")
    return try Bot(shelf: try Shelf.open(folder: folder.path, cache: nil))
  }

  private func contents(of questions: [String]) throws -> TallyContents {
    let folder = try TemporaryFolder()
    let recorder = try TallyRecorder(at: folder.path + "/tally", keepingUnanswered: TallyHouse.vocabulary)
    var conversation = Conversation(try Self.bot.get())
    for question in questions {
      let reply = conversation.reply(to: question)
      try recorder.record(reply, decision: conversation.lastReading?.decision, question: question, on: TallyHouse.today)
    }
    return try TallyContents.read(at: recorder.path)
  }

  @Test(
    arguments: [
      ("where do i store it", Asked(.answered, topic: "storage")),
      ("is alcohol allowed", Asked(.unanswered, topic: "alcohol")),
      ("what is the weather", Asked(.unanswered)), ("xyzzy plugh", Asked(.unanswered)),
      ("I can't breathe", Asked(.urgent)), ("", nil), ("   ", nil), ("say that again", nil),
    ] as [(String, Asked?)])
  func whatIsCounted(question: String, asked: Asked?) throws {
    #expect(try contents(of: [question]).counts.map(\.asked) == (asked.map { [$0] } ?? []))
  }

  @Test func anUnansweredQuestionIsKeptByTheWeekAndReduced() throws {
    let kept = try contents(of: ["is alcohol allowed, Peter asks, for my pills and warfarin 5mg"]).unanswered
    #expect(kept.map(\.words) == ["is … my pills and warfarin …"], "\(kept)")
    #expect(kept.map(\.week.description) == ["2026-11-23"])
  }

  @Test(arguments: ["where do i store my pills", "I can't breathe and take my pills", "say that again", ""])
  func nothingElseIsKept(question: String) throws {
    #expect(try contents(of: [question]).unanswered.isEmpty)
  }
}

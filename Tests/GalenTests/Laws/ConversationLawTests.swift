import Conversation
import Testing

/// Every reply keeps the laws, whatever was typed before it.
@Suite struct ConversationLawTests {
  /// Where a reply broke a law.
  private func check(_ reply: Reply, to input: String, seed: UInt64) {
    let broken = ReplyLaws.broken(by: reply)
    #expect(broken.isEmpty, "\(broken) seed \(seed): \(String(input.prefix(500)).debugDescription)")
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func oneConversationAboutAnything(seed: UInt64) throws {
    var inputs = try AnyInput(seed: seed)
    var conversation = Conversation(Shelves.bot)
    for _ in 0..<1000 {
      let input = inputs.next()
      check(conversation.reply(to: input), to: input, seed: seed)
    }
  }

  @Test(arguments: [11, 12] as [UInt64])
  func eachQuestionInAConversationOfItsOwnAndAlwaysTheSame(seed: UInt64) throws {
    var inputs = try AnyInput(seed: seed)
    for _ in 0..<400 {
      let input = inputs.next()
      var (first, second) = (Conversation(Shelves.bot), Conversation(Shelves.bot))
      let reply = first.reply(to: input)
      check(reply, to: input, seed: seed)
      #expect(reply == second.reply(to: input), "seed \(seed): \(input.debugDescription)")
    }
  }

  @Test(arguments: [5_000, 20_000, 100_000])
  func hugeInputs(bytes: Int) throws {
    var inputs = try AnyInput(seed: UInt64(bytes))
    for _ in 0..<5 {
      let input = inputs.huge(bytes: bytes)
      var conversation = Conversation(Shelves.bot)
      check(conversation.reply(to: input), to: input, seed: UInt64(bytes))
    }
  }
}

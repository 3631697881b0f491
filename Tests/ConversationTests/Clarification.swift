import Conversation
import Testing

/// A conversation that has just asked which of several passages is meant.
enum Clarification {
  /// Begins such a conversation.
  ///
  /// The question is found by asking, because what is unclear follows from the phrasings.
  static func begin() throws -> Conversation {
    try #require(unclear, "No question of the list is answered with a choice any more. Add one to it.")
  }

  private static let unclear: Conversation? = {
    let words = [
      "dose", "children", "kidney", "fridge", "missed", "forgot", "kids", "tablets", "drive", "amount", "renal", "son",
      "take",
    ]
    for first in words {
      for second in words where first != second {
        var conversation = SmallHouse.conversation
        if conversation.reply(to: "\(first) \(second)").outcome == .clarify { return conversation }
      }
    }
    return nil
  }()
}

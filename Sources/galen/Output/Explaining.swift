import Conversation
import Knowledge
import LineEditing
import Matching

/// Writes explanations to standard error, so that standard output stays what a script expects.
enum Explaining {
  /// Explains the last reply of a conversation.
  static func write(_ conversation: Conversation, shelf: Shelf) {
    StandardError.write("\n" + text(conversation, shelf: shelf))
  }

  /// The explanation of the last reply of a conversation, safe for a terminal.
  static func text(_ conversation: Conversation, shelf: Shelf) -> String {
    guard let account = conversation.lastAccount else {
      return shelf.texts.sentence(.nothingToExplain)
    }
    return Sanitizer.text(Explanation(shelf: shelf).text(of: account))
  }
}

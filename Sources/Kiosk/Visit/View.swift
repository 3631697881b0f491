import Conversation

/// One thing that a person has been shown, to which they can come back.
struct View: Sendable {
  /// What it is.
  enum Kind: Sendable, Hashable {
    case start, menu, help
    case reply(Reply)
  }

  /// What a number leads to.
  enum Choice: Sendable, Hashable {
    /// A question to ask.
    case question(String)
    /// The number itself: the conversation asked for it.
    case number
  }

  var kind: Kind
  var blocks: [Block]
  /// What the numbers from 1 on lead to.
  var choices: [Choice] = []
  /// The page that is to be seen, from 0.
  var page = 0
  /// The conversation after this was said.
  var conversation: Conversation
}

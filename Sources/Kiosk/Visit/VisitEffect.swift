public import Conversation
public import Matching

/// What is to be done for a person.
public enum VisitEffect: Sendable, Hashable {
  /// Show this.
  case show(Screen)
  /// Print this, and tell how it went.
  case print(String)
  /// A question was answered; for whoever counts questions. It comes after the screen that shows the reply.
  case answered(Reply, decision: Decision?, question: String)
  /// The visit is over: nothing of it may stay anywhere.
  case end(VisitEnding)
}

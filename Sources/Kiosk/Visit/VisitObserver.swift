public import Conversation

/// Somebody who is told of each answered question, such as a tally.
///
/// A visit has none unless the operator wants one.
public protocol VisitObserver {
  /// A question was answered.
  mutating func noticed(_ reply: Reply, question: String)
}

public import Conversation
public import Matching

/// Somebody who is told of each answered question, such as a tally.
///
/// A visit has none unless the operator wants one.
public protocol VisitObserver {
  /// A question was answered; the decision is the matcher's on it, nil when it was not asked.
  mutating func noticed(_ reply: Reply, decision: Decision?, question: String)
}

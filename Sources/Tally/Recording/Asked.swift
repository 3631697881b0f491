public import Conversation
public import Matching

/// What a tally remembers of a question: what became of it and, where that is known, which topic it was about.
public struct Asked: Sendable, Hashable {
  /// What became of it; never `error`.
  public var outcome: Outcome
  /// The id of the topic; nil when it was about none, and for every emergency and all small talk.
  public var topic: String?

  /// Makes an entry; emergencies and small talk lose their topic.
  ///
  /// That somebody asked about an overdose on a day when few people came is too much to know of them.
  public init(_ outcome: Outcome, topic: String? = nil) {
    self.outcome = outcome
    self.topic = [.urgent, .smalltalk, .error].contains(outcome) ? nil : topic
  }

  /// What a reply says of its question; nil when nothing was asked.
  ///
  /// - Parameters:
  ///   - reply: The reply.
  ///   - decision: What the matcher decided on the question, as the `lastReading` of the conversation says.
  public init?(_ reply: Reply, decision: Decision?) {
    switch reply.outcome {
    case .answered: self.init(.answered, topic: reply.passages.first?.topic)
    case .clarify: self.init(.clarify, topic: reply.suggestions.first?.topic)
    case .unanswered:
      // An empty line and "none of these" come here, too, but ask nothing.
      switch decision {
      case .silent(let topic, _): self.init(.unanswered, topic: topic)
      case nil, .dialogue: return nil
      case .unknown, .passages, .choices, .smalltalk, .emergency: self.init(.unanswered)
      }
    case .urgent, .smalltalk: self.init(reply.outcome)
    case .error: return nil
    }
  }
}

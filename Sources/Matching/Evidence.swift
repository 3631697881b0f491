public import Language

/// What spoke for and against a reading, so that it can be explained.
public struct Evidence: Sendable {
  /// The question as it was understood: repaired, with the concepts found in it.
  public var utterance: Utterance
  /// The most probable topics, the most probable first.
  public var topics: [ScoredTopic]
  /// The most probable passage, whether or not it was sure enough to be quoted; nil when no topic leads to one.
  package var candidate: PassageMatch?

  /// Starts with what was understood.
  package init(utterance: Utterance, topics: [ScoredTopic] = [], candidate: PassageMatch? = nil) {
    self.utterance = utterance
    self.topics = topics
    self.candidate = candidate
  }
}

/// A topic with its probability.
public struct ScoredTopic: Sendable, Hashable {
  /// The topic's id.
  public var id: String
  /// How probable it is that the question is about it.
  public var probability: Confidence

  /// Makes a topic with its probability.
  package init(id: String, probability: Confidence) {
    self.id = id
    self.probability = probability
  }
}

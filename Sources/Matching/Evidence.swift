public import Language

/// What spoke for and against a reading, so that it can be explained.
public struct Evidence: Sendable {
  /// The words that were weighed: repaired, with the concepts found in them.
  public var utterance: Utterance
  /// All that was said, with what was put aside.
  public var said: Utterance
  /// The most probable topics, the most probable first.
  public var topics: [ScoredTopic]
  /// How probable it is that the words are about medicines or health at all.
  public var relevance: Confidence = 1.0
  /// The readings of the parts that were answered, in the order of the text; empty when the words were read as one.
  public var parts: [Reading] = []
  /// The probability from which on such words call for help.
  package var alarmThreshold: Confidence = 0.0
  /// The probability from which on such words are answered, if not by the disclaimer.
  package var answerThreshold: Confidence = 1.0
  /// The most probable passage, whether or not it was sure enough to be quoted; nil when no topic leads to one.
  package var candidate: PassageMatch?

  /// Evidence of words that were read whole.
  package init(utterance: Utterance, topics: [ScoredTopic] = [], candidate: PassageMatch? = nil) {
    self.utterance = utterance
    said = utterance
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

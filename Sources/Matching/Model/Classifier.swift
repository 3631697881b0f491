package import Language

/// From an utterance to the probability of each topic, and to the probability that it is about medicines or health
/// at all.
package struct Classifier: Sendable {
  let extractor: FeatureExtractor
  package let table: FeatureTable
  /// One column for each topic.
  let model: LinearModel
  /// Two columns: about medicines or health, or everyday talk.
  let relevanceModel: LinearModel
  /// For each topic, whether it is everyday talk.
  let isEveryday: [Bool]
  /// The phrasings, word for word.
  let taught: TaughtWordings
  /// From both to the probability that an answer is right.
  var calibration: Calibration

  /// What the models say of an utterance.
  package struct Opinion: Sendable {
    /// The probability of each topic, in the order of the classes.
    package var topics: [Float]
    /// The probability that the utterance is about medicines or health.
    package var relevance: Float
  }

  /// How sure a taught wording is, whatever the models say: one that stands in a topic's file is understood as that
  /// topic.
  private static let sureness: Float = 0.98

  /// What the models say of an utterance, and what was taught of it word for word.
  package func opinion(on utterance: Utterance) -> Opinion {
    var opinion = opinion(on: extractor.features(of: utterance))
    guard let topic = taught.topic(for: extractor.wording(of: utterance)) else { return opinion }
    opinion.topics = opinion.topics.map { $0 * (1 - Self.sureness) }
    opinion.topics[topic] += Self.sureness
    opinion.relevance = max(opinion.relevance, Self.sureness)
    return opinion
  }

  func opinion(on families: [[UInt64]]) -> Opinion {
    let vector = table.vector(of: families)
    let topics = model.probabilities(of: vector)
    // Two witnesses of one thing, one who has learned only that and one who has learned the topics: their mean is right
    // more often than either.
    let told = relevanceModel.probabilities(of: vector)[0]
    let implied = zip(topics, isEveryday).reduce(0) { $1.1 ? $0 : $0 + $1.0 }
    return Opinion(topics: topics, relevance: LogisticCurve.mean(told, implied))
  }

  /// The probability that an answer is right when topics of this probability led to it.
  func confidence(_ probability: Float, _ opinion: Opinion) -> Confidence {
    Confidence(calibration.probability(topic: probability, relevance: opinion.relevance))
  }
}

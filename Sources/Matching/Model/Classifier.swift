package import Language

/// From an utterance to the probability of each topic, and to the probability that it is about the medicine at all.
package struct Classifier: Sendable {
  let extractor: FeatureExtractor
  let table: FeatureTable
  /// One column for each topic.
  let model: LinearModel
  /// Two columns: about the medicine, or not.
  let relevanceModel: LinearModel
  /// From both to the probability that an answer is right.
  let calibration: Calibration

  /// What the models say of an utterance.
  package struct Opinion: Sendable {
    /// The probability of each topic, in the order of the classes.
    package var topics: [Float]
    /// The probability that the utterance is about the medicine.
    package var relevance: Float
  }

  /// What the models say of an utterance.
  package func opinion(on utterance: Utterance) -> Opinion { opinion(on: extractor.features(of: utterance)) }

  func opinion(on families: [[UInt64]]) -> Opinion {
    let vector = table.vector(of: families)
    return Opinion(topics: model.probabilities(of: vector), relevance: relevanceModel.probabilities(of: vector)[0])
  }

  /// The probability that an answer is right when topics of this probability led to it.
  func confidence(_ probability: Float, _ opinion: Opinion) -> Confidence {
    Confidence(calibration.probability(topic: probability, relevance: opinion.relevance))
  }
}

package import Language

/// From an utterance to the probability of each topic.
package struct Classifier: Sendable {
  let extractor: FeatureExtractor
  package let table: FeatureTable
  package let model: LinearModel
  /// Divides the scores, so that probabilities are what they say; fitted on phrasings that the model had not seen.
  package let temperature: Float

  /// The probability of each topic, in the order of the classes.
  package func probabilities(of utterance: Utterance) -> [Float] {
    let scores = model.scores(of: table.vector(of: extractor.features(of: utterance)))
    return Softmax.probabilities(of: scores, classCount: model.classCount, temperature: temperature)
  }
}

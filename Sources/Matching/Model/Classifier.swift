package import Language

/// From an utterance to the probability of each topic, and to the probability that it is about medicines or health
/// at all.
package struct Classifier: Sendable {
  let extractor: FeatureExtractor
  package let table: FeatureTable
  /// The weights of common words, added up.
  let wordRows: WordRows
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
    /// Whether the wording was taught, word for word.
    package var isTaught = false
  }

  /// How sure a taught wording is, whatever the models say: one that stands in a topic's file is understood as that
  /// topic.
  static let sureness: Float = 0.98

  /// What the models say of an utterance, and what was taught of it word for word.
  package func opinion(on utterance: Utterance) -> Opinion {
    let features = extractor.features(of: utterance)
    var opinion = opinion(on: features)
    guard let topic = taught.topic(for: features.wording) else { return opinion }
    opinion.topics = opinion.topics.map { $0 * (1 - Self.sureness) }
    opinion.topics[topic] += Self.sureness
    opinion.relevance = max(opinion.relevance, Self.sureness)
    opinion.isTaught = true
    return opinion
  }

  /// What the models say of features, whatever was taught word for word.
  func opinion(on features: Features) -> Opinion {
    let vector = vector(of: features)
    let topics = model.probabilities(of: vector)
    // Two witnesses of one thing, one who has learned only that and one who has learned the topics: their mean is right
    // more often than either.
    let told = relevanceModel.probabilities(of: vector)[0]
    var implied: Float = 0
    for (topic, probability) in topics.enumerated() where !isEveryday[topic] { implied += probability }
    return Opinion(topics: topics, relevance: LogisticCurve.mean(told, implied))
  }

  private func vector(of features: Features) -> FeatureVector {
    var builder = FeatureVectorBuilder()
    for word in features.words where !wordRows.add(word, to: &builder) {
      table.add(word.name, of: .word, to: &builder)
      table.add(word.stemName, of: .word, to: &builder)
      word.forEachPart { table.add($0, of: .part, to: &builder) }
    }
    for pair in features.pairs { table.add(pair, of: .pair, to: &builder) }
    for kind in features.kinds { table.add(kind, of: .kind, to: &builder) }
    return builder.vector
  }

  /// The probability that an answer is right when topics of this probability led to it.
  func confidence(_ probability: Float, _ opinion: Opinion) -> Confidence {
    Confidence(calibration.probability(topic: probability, relevance: opinion.relevance))
  }
}

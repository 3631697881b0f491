public import Knowledge
public import Matching

/// How well topics are told apart in wordings that were not learned from.
///
/// The phrasings of each topic are dealt out to k folds, neighbouring lines, which are often variants of each other,
/// together. Each fold is guessed by a classifier that was fitted to the others. Source: Stone, Cross-Validatory Choice
/// and Assessment of Statistical Predictions (JRSS B 36, 1974). Confidence is calibrated on the guesses of the other
/// folds, so that no phrasing judges what it taught.
public struct CrossValidation: Sendable, Hashable {
  /// The number of folds.
  public let folds: Int
  /// The number of phrasings.
  public let count: Int
  /// The number whose most probable topic is the right one, or leads to the same reply without a leaflet.
  public let right: Int
  /// Precision and recall by topic; recall is the topic's accuracy.
  public let topics: TopicScores
  /// Which topics were taken for which.
  public let confusions: Confusions
  /// Whether calibrated confidence is a probability, for guesses that would quote a leaflet.
  public let reliability: Reliability

  /// The range of the number of folds.
  public static let possibleFolds = 2...50

  /// Validates a knowledge folder.
  ///
  /// - Parameters:
  ///   - folder: The knowledge folder.
  ///   - shelf: The shelf made from it.
  ///   - folds: The number of folds, in ``possibleFolds``.
  ///   - onFold: Called with the number of folds that are done, from any thread, one call after the other.
  /// - Throws: `KnowledgeError` when the folder cannot be read.
  public init(
    folder: String, shelf: Shelf, folds: Int, onFold: @Sendable (Int) -> Void = { _ in }
  ) throws(KnowledgeError) {
    let topics = try KnowledgeFolder.read(at: folder).topics
    let fitter = ClassifierFitter(topics: topics, analyzer: shelf.analyzer)
    let guesses = shelf.matcher.guesses(by: fitter, folds: folds, onFold: onFold)
    let labellings = guesses.map { guess in
      let (expected, given) = (Self.label(of: topics[guess.label]), Self.label(of: topics[guess.best]))
      return Labelling(expected: expected, given: given, isRight: expected == given)
    }
    self.folds = folds
    count = guesses.count
    right = labellings.count(where: \.isRight)
    self.topics = TopicScores(labellings)
    confusions = Confusions(labellings)
    reliability = Reliability(Self.candidates(guesses, folds: folds))
  }

  /// The topic's id or, where its reply quotes no leaflet, the label of all topics that get the same reply.
  private static func label(of topic: Topic) -> String {
    switch topic.kind {
    case .leaflet, .dialogue: topic.id
    case .smalltalk: Expectation.smalltalk
    case .none: Expectation.none
    case .emergency: Expectation.urgent
    }
  }

  /// The guesses with the confidence that a calibration on all other folds gives them.
  private static func candidates(_ guesses: [Guess], folds: Int) -> [Judgement.Candidate] {
    (0..<folds).flatMap { fold in
      let calibration = Calibration.fit(guesses.filter { $0.fold != fold }.map(\.trial))
      return guesses.filter { $0.fold == fold }.map(\.trial).compactMap { one in
        one.probability.map {
          Judgement.Candidate(
            confidence: Confidence(calibration.probability(topic: $0, relevance: one.relevance)), isRight: one.isRight)
        }
      }
    }
  }
}

import Knowledge
import Language

/// Finds out how often the passages that get the most votes are right, on phrasings that the classifier has not seen.
///
/// What is right is the passage that the phrasing's own topic leads to: where two topics lead to the same passage, it does
/// not matter which of them was thought of.
struct Calibrator {
  /// Judges with a classifier that has not learned the phrasings it is asked about.
  let judge: Judge

  /// With more leaflets than this, so many of them, spread over the shelf, speak for all.
  private static let mostLeaflets = 4

  /// The calibration that fits these phrasings.
  func calibration(from unseen: [ClassifierFitter.Example]) -> Calibration {
    let count = judge.indexes.count
    let step = max(1, (count + Self.mostLeaflets - 1) / Self.mostLeaflets)
    let leaflets = Array(stride(from: 0, to: count, by: step))
    return Calibration.fit(
      unseen.flatMap { example in leaflets.compactMap { Self.case(for: example, judge: judge, leaflet: $0) } })
  }

  private static func `case`(
    for example: ClassifierFitter.Example, judge: Judge, leaflet: Int
  ) -> Calibration.Case? {
    let opinion = judge.classifier.opinion(on: example.families)
    guard
      let best = judge.leadingPassage(for: example.utterance, probabilities: opinion.topics, leaflet: leaflet)
    else { return nil }
    var isRight = false
    if case .passages(let right) = judge.resolver.resolve(
      example.utterance, topic: example.label, in: judge.indexes[leaflet])
    {
      isRight = right.first == best.passage
    }
    return Calibration.Case(probability: best.probability, relevance: opinion.relevance, isRight: isRight)
  }
}

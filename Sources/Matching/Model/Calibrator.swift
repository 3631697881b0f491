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
  func calibration(from unseen: [ClassifierFitter.Example]) -> Calibration { Calibration.fit(unseen.flatMap(cases)) }

  /// What a phrasing teaches: a case for each leaflet that is looked at.
  func cases(for example: ClassifierFitter.Example) -> [Calibration.Case] {
    let opinion = judge.classifier.opinion(on: example.features)
    let step = max(1, (judge.indexes.count + Self.mostLeaflets - 1) / Self.mostLeaflets)
    return stride(from: 0, to: judge.indexes.count, by: step).map { leaflet in
      let best = judge.leadingPassage(for: example.utterance, opinion: opinion, leaflet: leaflet)
      let resolution = judge.resolver.resolve(example.utterance, topic: example.label, in: judge.indexes[leaflet])
      return Calibration.Case(
        probability: best?.probability, relevance: opinion.relevance,
        isRight: best != nil && resolution.best == best?.passage,
        isAboutHealth: !judge.topics[example.label].isEveryday)
    }
  }
}

import Knowledge
import Language

/// Finds out how often the passages that get the most votes are right, on phrasings that the classifier has not seen.
///
/// What is right is the passage that the phrasing's own topic leads to in the leaflet that has everything: where two
/// topics lead to the same passage, it does not matter which of them was thought of.
struct Calibrator {
  /// Judges with a classifier that has not learned the phrasings it is asked about.
  let judge: Judge
  private let standard: PassageIndex

  /// Calibrates a judge's classifier.
  init(judge: Judge) {
    self.judge = judge
    standard = StandardLeaflet.index(topics: judge.topics, concepts: judge.resolver.concepts)
  }

  /// The calibration that fits these phrasings of a fitter.
  func calibration(from unseen: [ClassifierFitter.Example], of fitter: ClassifierFitter) -> Calibration {
    Calibration.fit(unseen.map { trial(of: $0, utterance: fitter.utterance(of: $0)) })
  }

  /// What a phrasing teaches.
  func trial(of example: ClassifierFitter.Example, utterance: Utterance) -> Calibration.Case {
    let opinion = judge.classifier.opinion(on: example.features)
    let best = judge.leadingPassage(for: utterance, opinion: opinion, in: standard)
    let resolution = judge.resolver.resolve(utterance, topic: example.label, in: standard)
    return Calibration.Case(
      probability: best?.probability, relevance: opinion.relevance,
      isRight: best != nil && resolution.best == best?.passage,
      isAboutHealth: !judge.topics[example.label].isEveryday)
  }
}

internal import Dispatch
import Knowledge
import Synchronization

/// What classifiers say of phrasings that they have not seen.
extension ClassifierFitter {
  /// The most probable topic of a phrasing that was left out, and how sure the classifier was of it.
  package struct Guess: Sendable {
    /// The fold that the phrasing was left out in.
    package var fold: Int
    /// The topic that it belongs to, by its place.
    package var label: Int
    /// The most probable topic, by its place.
    package var best: Int
    /// The probability of that topic.
    package var probability: Float
    /// The probability that the phrasing is about the medicine.
    package var relevance: Float
  }

  /// What a classifier that has not seen an example says of it.
  func guess(of classifier: Classifier, for example: Example) -> Guess {
    let opinion = classifier.opinion(on: example.families)
    let best = opinion.topics.indices.max { opinion.topics[$0] < opinion.topics[$1] } ?? example.label
    return Guess(
      fold: example.fold, label: example.label, best: best, probability: opinion.topics[best],
      relevance: opinion.relevance)
  }

  /// What a guess teaches calibration; nil where no leaflet would be quoted.
  package func calibrationCase(_ guess: Guess) -> Calibration.Case? {
    guard topics[guess.best].kind == .leaflet else { return nil }
    return Calibration.Case(
      probability: guess.probability, relevance: guess.relevance, isRight: guess.best == guess.label)
  }

  /// Leaves out one fold after the other, each time fits a classifier to the rest, on all cores, and lets it guess what
  /// was left out.
  ///
  /// - Parameters:
  ///   - folds: How many folds the phrasings are dealt out to, 2 at least.
  ///   - onFold: Called with the number of folds that are done, from any thread, one call after the other.
  /// - Returns: The guesses, fold after fold, in the order of the phrasings; empty when there is nothing to learn.
  package func guesses(folds: Int, onFold: @Sendable (Int) -> Void) -> [Guess] {
    let examples = examples(folds: folds)
    let results = Mutex<(guesses: [[Guess]], done: Int)>((Array(repeating: [], count: folds), 0))
    DispatchQueue.concurrentPerform(iterations: folds) { fold in
      let classifier = classifier(from: examples.filter { $0.fold != fold })
      let left = examples.filter { $0.fold == fold }
      let guesses = classifier.map { classifier in left.map { guess(of: classifier, for: $0) } } ?? []
      results.withLock { results in
        results.guesses[fold] = guesses
        results.done += 1
        onFold(results.done)
      }
    }
    return results.withLock { Array($0.guesses.joined()) }
  }
}

internal import Dispatch
import Knowledge
import Language
import Synchronization

/// What classifiers say of a phrasing that they have not seen.
package struct Guess: Sendable {
  /// The fold that the phrasing was left out in.
  package var fold: Int
  /// The topic that it belongs to, by its place.
  package var label: Int
  /// The most probable topic, by its place.
  package var best: Int
  /// What it teaches calibration.
  package var trial: Calibration.Case
}

extension Matcher {
  /// Leaves out one fold of phrasings after the other, each time fits a classifier to the rest, on all cores, and lets it
  /// guess what was left out.
  ///
  /// - Parameters:
  ///   - fitter: Fits the topics that this matcher knows.
  ///   - folds: How many folds the phrasings are dealt out to, 2 at least.
  ///   - onFold: Called with the number of folds that are done, from any thread, one call after the other.
  /// - Returns: The guesses, fold after fold, in the order of the phrasings; empty when there is nothing to learn.
  package func guesses(
    by fitter: ClassifierFitter, folds: Int, onFold: @Sendable (Int) -> Void
  ) -> [Guess] {
    let examples = fitter.examples(folds: folds)
    let results = Mutex<(guesses: [[Guess]], done: Int)>((Array(repeating: [], count: folds), 0))
    DispatchQueue.concurrentPerform(iterations: folds) { fold in
      let left = examples.filter { $0.fold == fold }
      let guesses = fitter.classifier(from: examples.filter { $0.fold != fold }).map { classifier in
        let calibrator = Calibrator(judge: judge.judging(with: classifier))
        return left.map { guess(of: classifier, for: $0, fitter.utterance(of: $0), calibrator) }
      }
      results.withLock { results in
        results.guesses[fold] = guesses ?? []
        results.done += 1
        onFold(results.done)
      }
    }
    return results.withLock { Array($0.guesses.joined()) }
  }

  private func guess(
    of classifier: Classifier, for example: ClassifierFitter.Example, _ utterance: Utterance, _ calibrator: Calibrator
  ) -> Guess {
    let opinion = classifier.opinion(on: example.features)
    let best = opinion.topics.indices.max { opinion.topics[$0] < opinion.topics[$1] } ?? example.label
    return Guess(
      fold: example.fold, label: example.label, best: best, trial: calibrator.trial(of: example, utterance: utterance))
  }
}

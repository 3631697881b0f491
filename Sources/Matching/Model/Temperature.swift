/// Finds the temperature at which probabilities are what they say.
///
/// Guo, Pleiss, Sun, Weinberger: On Calibration of Modern Neural Networks (ICML 2017).
package enum Temperature {
  private static let candidates: [Float] = stride(from: 0.4, through: 2.0, by: 0.1).map { Float($0) }

  /// The candidate that makes the labels of unseen examples most probable; 1 when there are none.
  package static func fit(classifier: Classifier, to unseen: [ClassifierFitter.Example]) -> Float {
    guard !unseen.isEmpty else { return 1 }
    var losses = [Double](repeating: 0, count: candidates.count)
    for example in unseen {
      let scores = classifier.model.scores(of: classifier.table.vector(of: example.families))
      for (place, temperature) in candidates.enumerated() {
        let probability = Softmax.probabilities(
          of: scores, classCount: classifier.model.classCount, temperature: temperature)[example.label]
        losses[place] -= DeterministicMath.log(Double(max(probability, 1e-9)))
      }
    }
    return zip(candidates, losses).min { $0.1 < $1.1 }?.0 ?? 1
  }
}

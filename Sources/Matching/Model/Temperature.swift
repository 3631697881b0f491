/// Finds the temperature at which probabilities are what they say.
///
/// Guo, Pleiss, Sun, Weinberger: On Calibration of Modern Neural Networks (ICML 2017).
enum Temperature {
  private static let candidates: [Float] = stride(from: 0.4, through: 2.5, by: 0.05).map { Float($0) }

  /// The candidate that makes the labels of unseen examples most probable; 1 when there are none.
  static func fit(classifier: Classifier, to unseen: [ClassifierFitter.Example]) -> Float {
    let vectors = unseen.map { classifier.table.vector(of: $0.families) }
    func loss(_ temperature: Float) -> Double {
      var sum = 0.0
      for (vector, example) in zip(vectors, unseen) {
        let probability = classifier.model.probabilities(of: vector, temperature: temperature)[example.label]
        sum -= DeterministicMath.log(Double(max(probability, 1e-9)))
      }
      return sum
    }
    let losses = candidates.map { (temperature: $0, loss: loss($0)) }
    return unseen.isEmpty ? 1 : losses.min { $0.loss < $1.loss }?.temperature ?? 1
  }
}

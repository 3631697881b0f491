/// Turns scores into probabilities.
enum Softmax {
  /// e to each score over the temperature, divided by their sum; the columns beyond `classCount` are padding.
  static func probabilities(of scores: [SIMD16<Float>], classCount: Int, temperature: Float) -> [Float] {
    var flat = [Float](repeating: 0, count: classCount)
    var highest = -Float.infinity
    for index in 0..<classCount {
      let score = scores[index / 16][index % 16] / temperature
      flat[index] = score
      highest = max(highest, score)
    }
    var sum: Float = 0
    for index in 0..<classCount {
      flat[index] = Float(DeterministicMath.exp(Double(flat[index] - highest)))
      sum += flat[index]
    }
    for index in 0..<classCount { flat[index] /= sum }
    return flat
  }
}

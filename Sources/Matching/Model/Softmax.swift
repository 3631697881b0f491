/// Turns scores into probabilities.
enum Softmax {
  /// e to each score, divided by their sum; the columns beyond `classCount` are padding.
  static func probabilities(of scores: [SIMD16<Float>], classCount: Int) -> [Float] {
    var highest = -Float.infinity
    for index in 0..<classCount { highest = max(highest, scores[index / 16][index % 16]) }
    var flat: [Float] = []
    flat.reserveCapacity(classCount)
    for chunk in scores {
      let powers = DeterministicMath.exp(chunk - highest)
      for lane in 0..<min(16, classCount - flat.count) { flat.append(powers[lane]) }
    }
    let sum = flat.reduce(0, +)
    return flat.map { $0 / sum }
  }
}

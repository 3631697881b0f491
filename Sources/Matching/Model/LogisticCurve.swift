package import Knowledge

/// From what a model says to how often it is right: a logistic regression on the log odds (Platt: Probabilistic Outputs for
/// Support Vector Machines, 1999).
package struct LogisticCurve: Sendable, Hashable {
  /// What one unit of the log odds adds.
  package var slope: Float
  /// What is added always.
  package var offset: Float

  /// Takes probabilities as they are.
  package static let identity = LogisticCurve(slope: 1, offset: 0)

  /// How often it is right when the model says `probability`.
  package func probability(_ probability: Float) -> Float {
    Float(1 / (1 + DeterministicMath.exp(-Double(slope * Self.logOdds(probability) + offset))))
  }

  /// Fits a curve to what was said and whether it was right, by gradient descent on the log loss, which has one lowest
  /// point; with too few cases, probabilities are taken as they are.
  package static func fit(_ cases: [(said: Float, isRight: Bool)]) -> LogisticCurve {
    guard cases.count >= leastCases else { return .identity }
    let inputs = cases.map { (Double(logOdds($0.said)), $0.isRight ? 1.0 : 0.0) }
    // The loss curves by a quarter of the inputs' squares at most, so no step of this size goes beyond the lowest point.
    let step = 4 / inputs.reduce(0) { $0 + $1.0 * $1.0 + 1 }
    var (slope, offset) = (1.0, 0.0)
    for _ in 0..<rounds {
      var (slopeError, offsetError) = (0.0, 0.0)
      for (said, right) in inputs {
        let error = 1 / (1 + DeterministicMath.exp(-(slope * said + offset))) - right
        slopeError += error * said
        offsetError += error
      }
      // More probable must never count against an answer, however many cases say so.
      (slope, offset) = (max(slope - step * slopeError, 0.1), offset - step * offsetError)
    }
    return LogisticCurve(slope: Float(slope), offset: Float(offset))
  }

  /// The probability between two, by the mean of their log odds.
  static func mean(_ one: Float, _ other: Float) -> Float {
    Float(1 / (1 + DeterministicMath.exp(-Double(logOdds(one) + logOdds(other)) / 2)))
  }

  private static let leastCases = 50
  private static let rounds = 200

  /// ln(p / (1 − p)), held to ±6 so that no single number outweighs all others.
  static func logOdds(_ probability: Float) -> Float {
    let held = Double(min(max(probability, 0.002_5), 0.997_5))
    return Float(DeterministicMath.log(held / (1 - held)))
  }
}

extension LogisticCurve: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(slope)
    writer.write(offset)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(slope: try reader.readFloat(), offset: try reader.readFloat())
  }
}

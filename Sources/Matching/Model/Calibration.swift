package import Knowledge

/// Turns what the classifier says into the probability that an answer is right.
///
/// A logistic regression on two numbers, the log odds of the topic and the log odds that the question is about the
/// medicine at all, fitted on phrasings that the models had not seen (Platt: Probabilistic Outputs for Support Vector
/// Machines, 1999).
package struct Calibration: Sendable, Hashable {
  /// What one unit of the topic's log odds adds.
  package var topic: Float
  /// What one unit of the relevance's log odds adds.
  package var relevance: Float
  /// What is added always.
  package var offset: Float

  /// Takes the topic's probability as it is.
  package static let none = Calibration(topic: 1, relevance: 0, offset: 0)

  /// A case to learn from: what was said of an answer, and whether it was right.
  package struct Case: Sendable {
    /// The probability of the topics that led to it.
    package var probability: Float
    /// The probability that the question was about the medicine.
    package var relevance: Float
    /// Whether the topic was the right one.
    package var isRight: Bool

    /// Makes a case.
    package init(probability: Float, relevance: Float, isRight: Bool) {
      self.probability = probability
      self.relevance = relevance
      self.isRight = isRight
    }
  }

  /// The probability that an answer is right.
  package func probability(topic probability: Float, relevance: Float) -> Float {
    let score = topic * Self.logOdds(probability) + self.relevance * Self.logOdds(relevance) + offset
    return Float(1 / (1 + DeterministicMath.exp(-Double(score))))
  }

  /// Fits the three numbers by gradient descent on the log loss, which has one lowest point; with too few cases, takes
  /// probabilities as they are.
  package static func fit(_ cases: [Case]) -> Calibration {
    guard cases.count >= leastCases else { return .none }
    let inputs = cases.map { (Double(logOdds($0.probability)), Double(logOdds($0.relevance)), $0.isRight ? 1.0 : 0.0) }
    // The loss curves by a quarter of the inputs' squares at most, so no step of this size goes beyond the lowest
    // point.
    let step = 4 / inputs.reduce(0) { $0 + $1.0 * $1.0 + $1.1 * $1.1 + 1 }
    var (a, b, c) = (1.0, 0.0, 0.0)
    for _ in 0..<rounds {
      var (slopeA, slopeB, slopeC) = (0.0, 0.0, 0.0)
      for (topic, relevance, right) in inputs {
        let error = 1 / (1 + DeterministicMath.exp(-(a * topic + b * relevance + c))) - right
        slopeA += error * topic
        slopeB += error * relevance
        slopeC += error
      }
      // More probable or more relevant must never count against an answer, however many cases say so.
      (a, b, c) = (max(a - step * slopeA, 0.1), max(b - step * slopeB, 0), c - step * slopeC)
    }
    return Calibration(topic: Float(a), relevance: Float(b), offset: Float(c))
  }

  private static let leastCases = 50
  private static let rounds = 200

  /// ln(p / (1 − p)), held to ±6 so that no single number outweighs all others.
  private static func logOdds(_ probability: Float) -> Float {
    let held = Double(min(max(probability, 0.002_5), 0.997_5))
    return Float(DeterministicMath.log(held / (1 - held)))
  }
}

extension Calibration: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(topic)
    writer.write(relevance)
    writer.write(offset)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(topic: try reader.readFloat(), relevance: try reader.readFloat(), offset: try reader.readFloat())
  }
}

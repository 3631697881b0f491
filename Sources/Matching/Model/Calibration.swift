package import Knowledge

/// Turns what the classifier says into the probability that an answer is right.
///
/// An answer is right when the question is about medicines or health at all, and, if it is, when the topics lead to the
/// right passage: P(right) = P(about health) · P(right passage | about health). Each factor has a curve of its own, fitted on
/// phrasings that the models had not seen. So a question about tyre pressure is not answered however much its words sound
/// like one about blood pressure.
package struct Calibration: Sendable, Hashable {
  /// From the probability of the topics that led to a passage to that of the passage being right.
  package var topic: LogisticCurve
  /// From the relevance to the probability that the question is about medicines or health.
  package var relevance: LogisticCurve

  /// Takes the topic's probability as it is.
  package static let none = Calibration(
    topic: .identity, relevance: LogisticCurve(slope: 0, offset: .greatestFiniteMagnitude))

  /// A case to learn from: what was said of a phrasing, and whether it was right.
  package struct Case: Sendable {
    /// The probability of the topics that led to the best passage; nil when they led to none.
    package var probability: Float?
    /// The probability that the phrasing was about medicines or health.
    package var relevance: Float
    /// Whether the passage was the right one.
    package var isRight: Bool
    /// Whether the phrasing was about medicines or health.
    package var isAboutHealth: Bool

    /// Makes a case.
    package init(probability: Float?, relevance: Float, isRight: Bool, isAboutHealth: Bool) {
      self.probability = probability
      self.relevance = relevance
      self.isRight = isRight
      self.isAboutHealth = isAboutHealth
    }
  }

  /// The probability that an answer is right.
  package func probability(topic probability: Float, relevance: Float) -> Float {
    topic.probability(probability) * self.relevance.probability(relevance)
  }

  /// Fits both curves.
  package static func fit(_ cases: [Case]) -> Calibration {
    let answers = cases.filter(\.isAboutHealth).compactMap { one in
      one.probability.map { (said: $0, isRight: one.isRight) }
    }
    return Calibration(
      topic: .fit(answers), relevance: .fit(cases.map { (said: $0.relevance, isRight: $0.isAboutHealth) }))
  }
}

extension Calibration: Storable {
  package func write(to writer: inout ByteWriter) {
    topic.write(to: &writer)
    relevance.write(to: &writer)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(topic: try LogisticCurve(from: &reader), relevance: try LogisticCurve(from: &reader))
  }
}

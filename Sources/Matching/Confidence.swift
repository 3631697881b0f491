/// A probability that an answer is the right one, from 0 to 1, rounded to hundredths; decisions use the rounded value.
public struct Confidence: Sendable, Hashable, Comparable, ExpressibleByFloatLiteral {
  /// Hundredths, from 0 to 100.
  public let hundredths: Int

  /// Rounds a probability; what lies outside 0 to 1 is held to it, and what is no number is nought.
  public init(_ probability: Float) { hundredths = probability > 0 ? Int((min(probability, 1) * 100).rounded()) : 0 }

  /// Certainty.
  public static let certain = Confidence(1)

  /// Rounds a probability written as a number.
  public init(floatLiteral value: Float) { self.init(value) }

  /// The rounded probability.
  public var value: Double { Double(hundredths) / 100 }

  /// Orders by probability.
  public static func < (one: Confidence, other: Confidence) -> Bool { one.hundredths < other.hundredths }
}

import Foundation
import Knowledge
import Matching
import TestSupport
import Testing

/// From what a model says to how often it is right.
@Suite struct LogisticCurveTests {
  /// Answers that are right as often as `chance` says of what was said.
  private static func cases(_ count: Int, seed: UInt64, chance: (Float) -> Float) -> [(said: Float, isRight: Bool)] {
    var generator = RepeatableGenerator(seed: seed)
    return (0..<count).map { _ in
      let said = Float.random(in: 0.05...0.99, using: &generator)
      return (said, Float.random(in: 0..<1, using: &generator) < chance(said))
    }
  }

  @Test func theIdentityTakesProbabilitiesAsTheyAre() {
    for probability in stride(from: Float(0.01), through: 0.99, by: 0.01) {
      #expect(abs(LogisticCurve.identity.probability(probability) - probability) < 1e-5)
    }
    #expect(LogisticCurve.fit([]) == .identity)
    #expect(LogisticCurve.fit(Self.cases(49, seed: 1) { _ in 0 }) == .identity, "so few cases prove nothing")
  }

  @Test(
    arguments: [{ $0 }, { $0 / 2 }, { _ in 0.7 }, { $0.squareRoot() }] as [@Sendable (Float) -> Float])
  func saysHowOftenAnswersAreRight(chance: @Sendable (Float) -> Float) {
    let cases = Self.cases(4000, seed: 5, chance: chance)
    let curve = LogisticCurve.fit(cases)
    let said = cases.reduce(0) { $0 + curve.probability($1.said) }
    #expect(abs(Int(said) - cases.count { $0.isRight }) < 80, "said \(said), right \(cases.count { $0.isRight })")
  }

  @Test(arguments: [0.5, 0.7, 0.9] as [Float]) func whoWasTooSureIsHeldBack(right: Float) {
    var generator = RepeatableGenerator(seed: 6)
    let cases = (0..<1000).map { _ in
      (said: Float(0.995), isRight: Float.random(in: 0..<1, using: &generator) < right)
    }
    #expect(abs(LogisticCurve.fit(cases).probability(0.995) - right) < 0.05)
  }

  @Test(arguments: [{ $0 }, { 1 - $0 }] as [@Sendable (Float) -> Float])
  func moreNeverCountsForLess(chance: @Sendable (Float) -> Float) {
    let curve = LogisticCurve.fit(Self.cases(500, seed: 7, chance: chance))
    let steps = stride(from: Float(0), through: 1, by: 0.01)
    for (one, other) in zip(steps, steps.dropFirst()) {
      #expect(curve.probability(one) <= curve.probability(other))
    }
  }
}

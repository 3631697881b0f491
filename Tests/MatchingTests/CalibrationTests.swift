import Foundation
import Knowledge
import Matching
import TestSupport
import Testing

/// Confidence that is what it says.
@Suite struct CalibrationTests {
  private typealias Case = Calibration.Case

  /// Answers that are right as often as `chance` says of the topic's probability and the relevance.
  private static func cases(_ count: Int, seed: UInt64, chance: (Float, Float) -> Float) -> [Case] {
    var generator = RepeatableGenerator(seed: seed)
    return (0..<count).map { _ in
      let (probability, relevance) = (
        Float.random(in: 0.05...0.99, using: &generator), Float.random(in: 0.05...0.99, using: &generator)
      )
      let isRight = Float.random(in: 0..<1, using: &generator) < chance(probability, relevance)
      return Case(probability: probability, relevance: relevance, isRight: isRight)
    }
  }

  /// How improbable what happened is, on average.
  private static func loss(_ calibration: Calibration, _ cases: [Case]) -> Double {
    cases.reduce(0) { sum, one in
      let probability = Double(calibration.probability(topic: one.probability, relevance: one.relevance))
      return sum - log(max(one.isRight ? probability : 1 - probability, 1e-9))
    } / Double(cases.count)
  }

  @Test func withoutCalibrationProbabilitiesAreTakenAsTheyAre() {
    for probability in stride(from: Float(0.01), through: 0.99, by: 0.01) {
      #expect(abs(Calibration.none.probability(topic: probability, relevance: 0.3) - probability) < 1e-5)
    }
    #expect(Calibration.fit([]) == .none)
    #expect(Calibration.fit(Self.cases(49, seed: 1) { _, _ in 0 }) == .none, "so few cases prove nothing")
  }

  @Test(
    arguments: [
      { topic, _ in topic }, { topic, _ in topic / 2 }, { topic, relevance in topic * relevance }, { _, _ in 0.7 },
      { _, relevance in relevance }, { topic, _ in topic.squareRoot() },
    ] as [@Sendable (Float, Float) -> Float]) func saysHowOftenAnswersAreRight(
      chance: @Sendable (Float, Float) -> Float
    )
  {
    let cases = Self.cases(4000, seed: 5, chance: chance)
    let calibration = Calibration.fit(cases)
    #expect(Self.loss(calibration, cases) <= Self.loss(.none, cases))
    let said = cases.reduce(0) { $0 + calibration.probability(topic: $1.probability, relevance: $1.relevance) }
    #expect(
      abs(Int(said) - cases.count { $0.isRight }) < 80, "said \(said), right \(cases.count { $0.isRight }) of 4000")
  }

  @Test(arguments: [0.5, 0.7, 0.9] as [Float]) func whoWasTooSureIsHeldBack(right: Float) {
    var generator = RepeatableGenerator(seed: 6)
    let cases = (0..<1000).map { _ in
      Case(probability: 0.995, relevance: 0.995, isRight: Float.random(in: 0..<1, using: &generator) < right)
    }
    let said = Calibration.fit(cases).probability(topic: 0.995, relevance: 0.995)
    #expect(abs(said - right) < 0.05, "\(said)")
  }

  @Test(
    arguments: [{ topic, _ in topic }, { topic, _ in 1 - topic }, { _, relevance in 1 - relevance }]
      as [@Sendable (Float, Float) -> Float])
  func moreNeverCountsForLess(chance: @Sendable (Float, Float) -> Float) {
    let calibration = Calibration.fit(Self.cases(500, seed: 7, chance: chance))
    let steps = stride(from: Float(0), through: 1, by: 0.01)
    for (one, other) in zip(steps, steps.dropFirst()) {
      #expect(
        calibration.probability(topic: one, relevance: 0.5) <= calibration.probability(topic: other, relevance: 0.5))
      #expect(
        calibration.probability(topic: 0.5, relevance: one) <= calibration.probability(topic: 0.5, relevance: other))
    }
  }

  @Test func theSameCasesGiveTheSameBitsAndComeBackFromTheCache() throws {
    let cases = Self.cases(300, seed: 8) { topic, _ in topic }
    let calibration = Calibration.fit(cases)
    #expect(Calibration.fit(cases) == calibration)
    var writer = ByteWriter()
    calibration.write(to: &writer)
    var reader = ByteReader(Blob(writer.bytes))
    #expect(try Calibration(from: &reader) == calibration)
  }
}

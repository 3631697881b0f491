import Foundation
import Knowledge
import Matching
import TestSupport
import Testing

/// Confidence that is what it says.
@Suite struct CalibrationTests {
  private typealias Case = Calibration.Case

  /// A third is everyday talk, which is never right; of the rest what is said of the topic is the truth.
  private static func cases(_ count: Int, seed: UInt64) -> [Case] {
    var generator = RepeatableGenerator(seed: seed)
    return (0..<count).map { number in
      let probability = Float.random(in: 0.05...0.99, using: &generator)
      let isRight = Float.random(in: 0..<1, using: &generator) < probability
      let isAboutHealth = number % 3 != 0
      let relevance = Float.random(in: isAboutHealth ? 0.6...0.99 : 0.01...0.5, using: &generator)
      return Case(
        probability: probability, relevance: relevance, isRight: isAboutHealth && isRight, isAboutHealth: isAboutHealth)
    }
  }

  @Test func withoutCalibrationTheTopicIsTakenAsItIs() {
    for probability in stride(from: Float(0.01), through: 0.99, by: 0.01) {
      #expect(abs(Calibration.none.probability(topic: probability, relevance: 0.3) - probability) < 1e-5)
    }
  }

  @Test func whatIsEverydayTalkIsNotAnsweredHoweverMuchItSoundsLikeATopic() {
    let calibration = Calibration.fit(Self.cases(3000, seed: 5))
    #expect(calibration.probability(topic: 0.99, relevance: 0.05) < 0.2)
    #expect(calibration.probability(topic: 0.99, relevance: 0.95) > 0.9)
  }

  @Test func everydayTalkTeachesNothingAboutTopics() {
    let cases = Self.cases(3000, seed: 5)
    let without = Calibration.fit(cases.filter(\.isAboutHealth))
    #expect(Calibration.fit(cases).topic == without.topic)
  }

  @Test func whatLeadsToNoPassageTeachesRelevanceOnly() {
    let cases = Self.cases(3000, seed: 5)
    let bare = cases.map {
      Case(probability: nil, relevance: $0.relevance, isRight: false, isAboutHealth: $0.isAboutHealth)
    }
    #expect(Calibration.fit(bare).topic == .identity)
    #expect(Calibration.fit(bare).relevance == Calibration.fit(cases).relevance)
  }

  @Test func theSameCasesGiveTheSameBitsAndComeBackFromTheCache() throws {
    let cases = Self.cases(300, seed: 8)
    let calibration = Calibration.fit(cases)
    #expect(Calibration.fit(cases) == calibration)
    var writer = ByteWriter()
    calibration.write(to: &writer)
    var reader = ByteReader(Blob(writer.bytes))
    #expect(try Calibration(from: &reader) == calibration)
  }
}

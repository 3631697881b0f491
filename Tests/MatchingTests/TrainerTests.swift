import Matching
import TestSupport
import Testing

/// Learning: the same everywhere, and able to tell apart what can be told apart.
@Suite struct TrainerTests {
  /// Samples of a topic have its own feature, one that all share, and sometimes one of noise.
  private static func samples(classes: Int, each: Int, seed: UInt64) -> [Sample] {
    var generator = RepeatableGenerator(seed: seed)
    return (0..<classes * each).map { number in
      let label = number % classes
      let noise = Int32(classes + 1 + Int.random(in: 0..<5, using: &generator))
      return Sample(
        features: FeatureVector(rows: [Int32(label), Int32(classes), noise], values: [0.8, 0.5, 0.4]), label: label,
        identity: UInt64(number))
    }
  }

  private func probabilities(_ fitted: FittedWeights, of vector: FeatureVector) throws -> [Float] {
    try #require(LinearModel.quantized(fitted)).probabilities(of: vector)
  }

  @Test(arguments: [2, 3, 16, 17]) func learnsWhatCanBeToldApart(classes: Int) throws {
    let samples = Self.samples(classes: classes, each: 200, seed: 1)
    let fitted = Trainer().fit(samples, classCount: classes, rowCount: classes + 6)
    for sample in samples {
      let probabilities = try probabilities(fitted, of: sample.features)
      #expect(probabilities[sample.label] > 0.8, "\(sample)")
    }
  }

  /// Nothing tells the two apart but how many there are: one of five, which count for more than a fifth.
  @Test func rareTopicsAreNotDrowned() throws {
    let vector = FeatureVector(rows: [0], values: [1])
    let samples = (0..<125).map { Sample(features: vector, label: $0 % 5 == 0 ? 1 : 0, identity: UInt64($0)) }
    let rare = try probabilities(Trainer().fit(samples, classCount: 2, rowCount: 1), of: vector)[1]
    #expect(rare > 0.25 && rare < 0.45, "\(rare)")
  }

  /// Which features are hidden is drawn by chance, but always the same ones.
  @Test(arguments: [3, 200]) func theSameSamplesGiveTheSameBits(features: Int) {
    let samples = Self.samples(classes: 5, each: 30, seed: 4).map { sample in
      var sample = sample
      let more = Int32(11)..<Int32(11 + features - 3)
      sample.features.rows += more
      sample.features.values += more.map { 1 / Float($0) }
      return sample
    }
    let one = Trainer().fit(samples, classCount: 5, rowCount: 8 + features)
    let other = Trainer().fit(samples, classCount: 5, rowCount: 8 + features)
    #expect(one.rows.map(\.bitPattern) == other.rows.map(\.bitPattern))
    #expect(one.bias.map(\.bitPattern) == other.bias.map(\.bitPattern))
  }

  /// Two features tell a topic: since each is hidden now and then, either is enough.
  @Test(arguments: [2, 16]) func noTopicHangsOnASingleFeature(classes: Int) throws {
    let samples = (0..<classes * 100).map { number in
      let label = Int32(number % classes)
      return Sample(
        features: FeatureVector(rows: [2 * label, 2 * label + 1], values: [0.9, 0.3]), label: number % classes,
        identity: UInt64(number))
    }
    let fitted = Trainer().fit(samples, classCount: classes, rowCount: 2 * classes)
    for label in 0..<classes {
      for (row, value) in [(2 * label, 0.9), (2 * label + 1, 0.3)] as [(Int, Float)] {
        let alone = FeatureVector(rows: [Int32(row)], values: [value])
        #expect(try probabilities(fitted, of: alone)[label] > 0.5, "row \(row)")
      }
    }
  }

  /// One sample more moves the weights of a feature that it does not have by next to nothing.
  @Test func aFurtherSampleLeavesTheOthersAlone() {
    let samples = Self.samples(classes: 6, each: 100, seed: 3)
    let more = Sample(features: FeatureVector(rows: [5], values: [1]), label: 5, identity: 12_345)
    let fitted = Trainer().fit(samples, classCount: 6, rowCount: 12)
    let other = Trainer().fit([more] + samples, classCount: 6, rowCount: 12)
    for (one, other) in zip(fitted.rows, other.rows).prefix(LinearModel.columns(for: 6)) {
      #expect(abs(one - other) < 0.02, "\(one) \(other)")
    }
  }

  @Test func withoutSamplesAllTopicsAreEqual() throws {
    let fitted = Trainer().fit([], classCount: 4, rowCount: 0)
    #expect(try probabilities(fitted, of: FeatureVector()) == [0.25, 0.25, 0.25, 0.25])
  }

  @Test(arguments: UInt64(1)...5) func contradictionsLeaveNumbersBehind(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let samples = (0..<UInt64(100)).map { number in
      Sample(
        features: FeatureVector(rows: [0, 1], values: [Float.random(in: -1e3...1e3, using: &generator), 0]),
        label: Int.random(in: 0..<3, using: &generator), identity: number)
    }
    let fitted = Trainer().fit(samples, classCount: 3, rowCount: 2)
    #expect((fitted.rows + fitted.bias).allSatisfy { $0.isFinite })
  }
}

import Foundation
import Knowledge
import Matching
import TestSupport
import Testing

/// Scores from weights that are stored as whole numbers, and probabilities from scores.
@Suite struct LinearModelTests {
  /// Random weights, the padded columns nought.
  private static func fitted(classes: Int, rows: Int, seed: UInt64) -> FittedWeights {
    var generator = RepeatableGenerator(seed: seed)
    let columns = LinearModel.columns(for: classes)
    func line() -> [Float] {
      let size = pow(10, Float.random(in: -4...2, using: &generator))
      return (0..<columns).map { $0 < classes ? Float.random(in: -1...1, using: &generator) * size : 0 }
    }
    return FittedWeights(classCount: classes, rowCount: rows, rows: (0..<rows).flatMap { _ in line() }, bias: line())
  }

  private func flat(_ scores: [SIMD16<Float>]) -> [Float] { scores.flatMap { lanes in (0..<16).map { lanes[$0] } } }

  @Test(arguments: [1, 2, 15, 16, 17, 70], UInt64(1)...3) func storedWeightsAreNearTheFitted(classes: Int, seed: UInt64)
    throws
  {
    let fitted = Self.fitted(classes: classes, rows: 5, seed: seed)
    let model = try #require(LinearModel.quantized(fitted))
    #expect(model.classCount == classes)
    let columns = LinearModel.columns(for: classes)
    #expect(columns >= classes && columns % LinearModel.lanes == 0 && columns - classes < LinearModel.lanes)
    #expect(flat(model.scores(of: FeatureVector())) == fitted.bias)
    for row in 0..<5 {
      let weights = fitted.rows[row * columns..<(row + 1) * columns]
      let step = (weights.map { abs($0) }.max() ?? 0) / 127
      let scores = flat(model.scores(of: FeatureVector(rows: [Int32(row)], values: [1])))
      for (column, weight) in weights.enumerated() {
        let score = scores[column]
        let allowed = step * 0.501 + abs(fitted.bias[column]) * 1e-6
        #expect(abs(score - fitted.bias[column] - weight) <= allowed, "row \(row) column \(column)")
      }
    }
  }

  @Test func featuresAddUp() throws {
    let model = try #require(LinearModel.quantized(Self.fitted(classes: 3, rows: 4, seed: 9)))
    let one = flat(model.scores(of: FeatureVector(rows: [0], values: [0.5])))
    let other = flat(model.scores(of: FeatureVector(rows: [3], values: [-2])))
    let bias = flat(model.scores(of: FeatureVector()))
    let both = flat(model.scores(of: FeatureVector(rows: [0, 3], values: [0.5, -2])))
    for column in 0..<3 { #expect(abs(both[column] - (one[column] + other[column] - bias[column])) < 1e-3) }
  }

  @Test func whatIsUsedWhereItLiesGivesTheSameBits() throws {
    let model = try #require(LinearModel.quantized(Self.fitted(classes: 20, rows: 7, seed: 4)))
    let blocks = model.blocks
    let again = try #require(
      LinearModel(classCount: 20, rowCount: 7, weights: blocks.weights, scales: blocks.scales, bias: blocks.bias))
    let vector = FeatureVector(rows: [6, 2], values: [0.3, 0.9])
    #expect(model.scores(of: vector) == again.scores(of: vector))
    #expect(
      LinearModel(classCount: 40, rowCount: 7, weights: blocks.weights, scales: blocks.scales, bias: blocks.bias) == nil
    )
    #expect(
      LinearModel(classCount: 20, rowCount: 6, weights: blocks.weights, scales: blocks.scales, bias: blocks.bias) == nil
    )
    #expect(LinearModel(classCount: 0, rowCount: 0, weights: Blob([]), scales: Blob([]), bias: Blob([])) == nil)
  }

  @Test(arguments: [1, 2, 16, 17, 70]) func probabilitiesAddUpToOne(classes: Int) throws {
    for seed in UInt64(1)...50 {
      let scores = Self.fitted(classes: classes, rows: 0, seed: seed)
      let model = try #require(LinearModel.quantized(scores))
      let probabilities = model.probabilities(of: FeatureVector())
      #expect(probabilities.count == classes && probabilities.allSatisfy { (0...1).contains($0) })
      #expect(abs(probabilities.reduce(0, +) - 1) < 1e-5)
      let order = probabilities.indices.sorted { scores.bias[$0] < scores.bias[$1] }
      #expect(
        zip(order, order.dropFirst()).allSatisfy { probabilities[$0] <= probabilities[$1] }, "as the scores are ordered"
      )
    }
  }

  @Test func comesBackFromTheCache() throws {
    let model = try #require(LinearModel.quantized(Self.fitted(classes: 20, rows: 7, seed: 4)))
    var writer = ByteWriter()
    model.write(to: &writer)
    var reader = ByteReader(Blob(writer.bytes))
    let vector = FeatureVector(rows: [6, 2], values: [0.3, 0.9])
    #expect(try LinearModel(from: &reader).scores(of: vector) == model.scores(of: vector))
    for end in stride(from: 0, to: writer.bytes.count, by: 7) {
      var reader = ByteReader(Blob(Array(writer.bytes[..<end])))
      #expect(throws: DamagedBytes.self) { try LinearModel(from: &reader) }
    }
  }
}

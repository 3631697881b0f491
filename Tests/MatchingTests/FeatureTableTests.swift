import Knowledge
import Matching
import TestSupport
import Testing

/// The table of features in a block of bytes.
@Suite struct FeatureTableTests {
  private static let families = Features.Family.allCases.count

  /// Features under one family, nothing under the others.
  private static func only(_ keys: [UInt64], in family: Features.Family) -> [[UInt64]] {
    (0..<families).map { $0 == family.rawValue ? keys : [] }
  }

  private static func table(_ features: [(key: UInt64, idf: Float)]) throws -> FeatureTable {
    try #require(FeatureTable(slots: FeatureTable.slots(for: features), rowCount: features.count))
  }

  @Test(arguments: UInt64(1)...10) func holdsWhatASetHolds(seed: UInt64) throws {
    var generator = RepeatableGenerator(seed: seed)
    let count = Int.random(in: 0...300, using: &generator)
    // Keys that agree in their lowest bits want the same slot.
    let keys = Set(
      (0..<count).map { _ in
        UInt64.random(in: 0...(.max), using: &generator) << UInt64.random(in: 0...60, using: &generator)
      })
    let table = try Self.table(keys.map { ($0, 1) })
    #expect(table.rowCount == keys.count)
    for key in keys { #expect(table.contains(key)) }
    for _ in 0..<300 {
      let key = UInt64.random(in: 0...(.max), using: &generator) << UInt64.random(in: 0...60, using: &generator)
      #expect(table.contains(key) == keys.contains(key))
    }
  }

  @Test func rowsComeInTheOrderOfTheFeatures() throws {
    let table = try Self.table([(10, 1), (20, 1), (30, 1)])
    #expect(table.vector(of: Self.only([30, 10], in: .pair)).rows == [2, 0])
  }

  @Test func eachFamilyHasItsShare() throws {
    let table = try Self.table([(1, 1), (2, 3), (3, 2), (4, 5), (5, 1)])
    let vector = table.vector(of: [[1, 2], [3], [4, 4, 5], []])
    #expect(vector.rows == [0, 1, 2, 3, 3, 4], "a feature that occurs twice is there twice")
    func length(_ values: ArraySlice<Float>) -> Float { values.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    let weights = Features.familyWeights
    #expect(abs(length(vector.values[0..<2]) - weights[0]) < 1e-6)
    #expect(abs(length(vector.values[2..<3]) - weights[1]) < 1e-6)
    #expect(abs(length(vector.values[3..<6]) - weights[2]) < 1e-6)
    #expect(abs(vector.values[1] / vector.values[0] - 3) < 1e-5, "rare features count for more")
    #expect(vector.values[3] == vector.values[4] && abs(vector.values[4] / vector.values[5] - 5) < 1e-4)
  }

  @Test func strangeWordsAreOneFeatureAndOtherStrangeFeaturesNone() throws {
    let table = try Self.table([(1, 1), (FeatureName.unknownWord, 1)])
    #expect(table.vector(of: Self.only([77, 1, 78], in: .word)).rows == [1, 0, 1])
    #expect(table.vector(of: Self.only([77, 1, 78], in: .part)).rows == [0])
    let plain = try Self.table([(1, 1)])
    #expect(plain.vector(of: Self.only([77], in: .word)).rows.isEmpty)
  }

  @Test func nothingGivesNothing() throws {
    let table = try Self.table([])
    #expect(table.vector(of: [[1], [2], [3], [4]]).rows.isEmpty)
    #expect(!table.contains(0))
  }

  @Test(arguments: [0, 1, 16, 64 * 16 - 1, 65 * 16, 96 * 16]) func whatIsNoTableIsNotUsed(bytes: Int) {
    #expect(FeatureTable(slots: Blob([UInt8](repeating: 0, count: bytes)), rowCount: 1) == nil)
  }

  @Test func comesBackFromTheCache() throws {
    let table = try Self.table([(10, 1), (20, 2), (30, 3)])
    var writer = ByteWriter()
    table.write(to: &writer)
    var reader = ByteReader(Blob(writer.bytes))
    let again = try FeatureTable(from: &reader)
    #expect(again.rowCount == 3 && again.contains(20) && !again.contains(21))
    #expect(
      again.vector(of: Self.only([20, 30], in: .pair)).values
        == table.vector(of: Self.only([20, 30], in: .pair)).values)
  }

  @Test(.timeLimit(.minutes(1)), arguments: UInt64(1)...10) func anyBytesAreLookedUpInWithoutHarm(seed: UInt64) throws {
    var generator = RepeatableGenerator(seed: seed)
    let table = try #require(FeatureTable(slots: Blob(generator.bytes(count: 1024...1024)), rowCount: 63))
    for _ in 0..<100 {
      let vector = table.vector(of: Self.only([UInt64.random(in: 0...(.max), using: &generator)], in: .word))
      #expect(vector.rows.allSatisfy { (0..<63).contains($0) })
    }
  }
}

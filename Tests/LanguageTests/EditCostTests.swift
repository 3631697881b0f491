import Language
import TestSupport
import Testing

/// How far apart words are, and that a limit changes nothing but whether an answer is given.
@Suite struct EditCostTests {
  private let edit = EditCost()

  private func cost(_ typed: String, _ known: String, limit: Float = .infinity) -> Float? {
    edit.cost(from: Array(typed.utf8), to: Array(known.utf8), limit: limit)
  }

  @Test(
    arguments: [
      ("dose", "dose", 0), ("", "", 0),
      ("does", "dose", 0.75), ("odse", "dose", 0.75), ("dosse", "dose", 0.5), ("mis", "miss", 0.5),
      ("misss", "miss", 0.5),
      ("tablrt", "tablet", 0.75), ("tablat", "tablet", 0.75), ("tabldt", "tablet", 0.75), ("tabmet", "tablet", 1),
      ("tabet", "tablet", 1), ("tabllet", "tablet", 0.5), ("tabxlet", "tablet", 1), ("ablet", "tablet", 1),
      ("table", "tablet", 0.75),
      ("xose", "dose", 1.25), ("sose", "dose", 1.25), ("doesx", "dose", 1.75), ("desoe", "dose", 1.75),
    ] as [(String, String, Float)]) func slips(typed: String, known: String, expected: Float)
  {
    #expect(cost(typed, known) == expected)
  }

  /// Random words over few letters, so that doubles, swaps and neighbours abound; the second word is often a slip of
  /// the first.
  private static func pairs(seed: UInt64) -> [([UInt8], [UInt8])] {
    var generator = RepeatableGenerator(seed: seed)
    let letters = Array("aabeosdrt".utf8)
    return (0..<300).map { _ in
      let one = generator.list(of: letters, count: 0...8)
      guard Bool.random(using: &generator), one.count > 1 else {
        return (one, generator.list(of: letters, count: 0...8))
      }
      var other = one
      for _ in 0...1 {
        let place = Int.random(in: 1..<other.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: other.swapAt(place - 1, place)
        case 1: other.insert(other[place], at: place)
        default: other[place] = letters[Int.random(in: letters.indices, using: &generator)]
        }
      }
      return (one, other)
    }
  }

  /// Only a last letter is left out more easily than added.
  @Test(arguments: UInt64(1)...5) func isTheSameBothWaysUpToTheLastLetter(seed: UInt64) throws {
    for (begun, otherBegun) in Self.pairs(seed: seed) {
      let (one, other) = (begun + [UInt8(ascii: "x")], otherBegun + [UInt8(ascii: "x")])
      let there = try #require(edit.cost(from: one, to: other, limit: .infinity))
      let back = try #require(edit.cost(from: other, to: one, limit: .infinity))
      #expect(there == back, "\(one) \(other)")
    }
  }

  @Test(arguments: UInt64(1)...5) func isNoughtForTheSameWordOnly(seed: UInt64) {
    for (one, other) in Self.pairs(seed: seed) {
      #expect(edit.cost(from: one, to: one, limit: 0) == 0)
      #expect((edit.cost(from: one, to: other, limit: .infinity) == 0) == (one == other))
    }
  }

  @Test(arguments: UInt64(1)...5) func isNilExactlyAboveTheLimit(seed: UInt64) throws {
    for (one, other) in Self.pairs(seed: seed) {
      let cost = try #require(edit.cost(from: one, to: other, limit: .infinity))
      for limit in [0, 0.25, 0.5, 0.75, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, cost, cost.nextDown, cost.nextUp] {
        #expect(
          edit.cost(from: one, to: other, limit: limit) == (cost <= limit ? cost : nil), "\(one) \(other) \(limit)")
      }
    }
  }

  @Test(arguments: UInt64(1)...5) func fewLettersDifferWithinALimit(seed: UInt64) throws {
    for (one, other) in Self.pairs(seed: seed) {
      let cost = try #require(edit.cost(from: one, to: other, limit: .infinity))
      #expect(Set(one).symmetricDifference(other).count <= EditCost.mostDifferentLetters(within: cost))
    }
  }
}

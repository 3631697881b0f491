/// How far a typed word is from a known one, in slips of the finger and of the ear.
///
/// A weighted Damerau–Levenshtein distance (restricted, that is with adjacent transpositions): an ordinary slip costs
/// 1, likely ones cost less. Works on bytes; words outside ASCII are compared byte by byte.
package struct EditCost: Sendable {
  /// Prepares the costs.
  package init() {}

  /// The cost from `typed` to `known`, or nil when it is above `limit`.
  package func cost(from typed: [UInt8], to known: [UInt8], limit: Float) -> Float? {
    let width = known.count + 1
    guard Float(abs(typed.count - known.count)) * Self.doubled <= limit else { return nil }
    var before = [Float](repeating: 0, count: width)
    var previous = before
    var row = before
    for column in 1..<width { previous[column] = previous[column - 1] + insertion(of: known, at: column - 1) }
    var bestBefore = Float(0)
    for (index, letter) in typed.enumerated() {
      row[0] = previous[0] + deletion(from: typed, at: index)
      var best = row[0]
      for column in 1..<width {
        var cost = min(
          previous[column] + deletion(from: typed, at: index),
          row[column - 1] + insertion(of: known, at: column - 1),
          previous[column - 1] + substitution(letter, known[column - 1], isFirst: index == 0 && column == 1))
        if index > 0, column > 1, letter == known[column - 2], typed[index - 1] == known[column - 1] {
          cost = min(cost, before[column - 2] + Self.transposed)
        }
        row[column] = cost
        best = min(best, cost)
      }
      // A swap of neighbours reaches over a row, so the row before counts as well.
      guard min(best, bestBefore + Self.transposed) <= limit else { return nil }
      bestBefore = best
      (before, previous, row) = (previous, row, before)
    }
    return previous[width - 1] <= limit ? previous[width - 1] : nil
  }

  /// The cost of typing one letter for another, by both letters; made once.
  private let substitutions: [Float] = Self.allSubstitutions()

  // Quarters, so that sums are exact and words that are equally far stay equally far.
  private static let doubled: Float = 0.5
  private static let transposed: Float = 0.75
  private static let likely: Float = 0.75
  private static let firstLetter: Float = 1.25

  /// The greatest number of letters that two words within a limit can have one without the other.
  ///
  /// The cheapest slip that changes which letters a word has costs 0.75 and changes two: one goes, one comes.
  package static func mostDifferentLetters(within limit: Float) -> Int { Int(limit / likely * 2) }

  private func insertion(of known: [UInt8], at index: Int) -> Float {
    if index > 0, known[index] == known[index - 1] { return Self.doubled }
    return index == known.count - 1 ? Self.likely : 1
  }

  private func deletion(from typed: [UInt8], at index: Int) -> Float {
    index > 0 && typed[index] == typed[index - 1] ? Self.doubled : 1
  }

  private func substitution(_ typed: UInt8, _ known: UInt8, isFirst: Bool) -> Float {
    if typed == known { return 0 }
    return isFirst ? Self.firstLetter : substitutions[Self.place(typed, known)]
  }

  private static func place(_ one: UInt8, _ other: UInt8) -> Int { Int(one & 31) << 5 | Int(other & 31) }

  private static func allSubstitutions() -> [Float] {
    var costs = [Float](repeating: 1, count: 32 * 32)
    for one in UInt8(ascii: "a")...UInt8(ascii: "z") {
      for other in UInt8(ascii: "a")...UInt8(ascii: "z") where isLikely(one, other) {
        costs[place(one, other)] = likely
      }
    }
    return costs
  }

  /// Whether two letters are often typed for each other: both vowels, or neighbours on an English keyboard.
  private static func isLikely(_ one: UInt8, _ other: UInt8) -> Bool {
    let vowels = Array("aeiouy".utf8)
    if vowels.contains(one), vowels.contains(other) { return true }
    guard let a = key(of: one), let b = key(of: other) else { return false }
    return abs(a.row - b.row) <= 1 && abs(a.place - b.place) < 1.1
  }

  /// Where a letter lies on the keyboard; each row is shifted to the right of the one above it.
  private static func key(of letter: UInt8) -> (row: Int, place: Double)? {
    for (row, (letters, shift)) in [("qwertyuiop", 0.0), ("asdfghjkl", 0.25), ("zxcvbnm", 0.75)].enumerated() {
      if let place = Array(letters.utf8).firstIndex(of: letter) { return (row, Double(place) + shift) }
    }
    return nil
  }
}

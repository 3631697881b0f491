/// How far a typed word is from a known one, in slips of the finger and of the ear.
///
/// A weighted Damerau–Levenshtein distance (restricted, that is with adjacent transpositions): an ordinary slip costs
/// 1, likely ones cost less. Works on bytes; words outside ASCII are compared byte by byte.
package struct EditCost: Sendable {
  /// The cost of typing one letter for another, by both letters, in quarters; made once.
  private let substitutions: [UInt8]

  /// Prepares the costs.
  package init() { substitutions = Self.allSubstitutions() }

  // Counted in quarters, so that sums are exact and words that are equally far stay equally far.
  private static let doubled = 2
  private static let likely = 3
  private static let transposed = 3
  private static let slip = 4
  private static let firstLetter = 5

  /// No word is farther from another.
  private static let boundless: Float = 10_000

  /// The cost of one likely slip of the finger, the most that `nearby` words are away.
  package static let oneSlip: Float = 0.75

  /// The greatest number of letters that two words within a limit can have one without the other.
  ///
  /// The cheapest slip that changes which letters a word has costs 0.75 and changes two: one goes, one comes.
  package static func mostDifferentLetters(within limit: Float) -> Int { Int(limit * 4) * 2 / likely }

  /// The cost from `typed` to `known`, or nil when it is above `limit`.
  package func cost(from typed: [UInt8], to known: [UInt8], limit: Float) -> Float? {
    typed.withUnsafeBufferPointer { typed in
      known.withUnsafeBufferPointer { cost(from: typed, to: $0, limit: limit) }
    }
  }

  /// The same for letters where they lie.
  func cost(from typed: UnsafeBufferPointer<UInt8>, to known: UnsafeBufferPointer<UInt8>, limit: Float) -> Float? {
    let most = Int((min(limit, Self.boundless) * 4).rounded(.down))
    guard abs(typed.count - known.count) * Self.doubled <= most else { return nil }
    let width = known.count + 1
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { rows in
      let quarters = quarters(from: typed, to: known, within: most, rows: rows, width: width)
      return quarters.map { Float($0) / 4 }
    }
  }

  private func quarters(
    from typed: UnsafeBufferPointer<UInt8>, to known: UnsafeBufferPointer<UInt8>, within most: Int,
    rows: UnsafeMutableBufferPointer<Int>, width: Int
  ) -> Int? {
    // Three rows of the table follow each other: the one before the last, the last, and the one being filled.
    var (before, previous, row) = (0, width, 2 * width)
    // A letter more or less costs something, so only the places near the diagonal are within the limit.
    let band = most / Self.doubled
    rows.initialize(repeating: most + 1)
    rows[previous] = 0
    for column in 1..<width { rows[previous + column] = rows[previous + column - 1] + insertion(known, column - 1) }
    var bestBefore = 0
    for index in typed.indices {
      let letter = typed[index]
      let deleting = index > 0 && typed[index - 1] == letter ? Self.doubled : Self.slip
      let first = max(1, index + 1 - band)
      let last = min(width - 1, index + 1 + band)
      rows[row + first - 1] = first == 1 ? rows[previous] + deleting : most + 1
      if last + 1 < width { rows[row + last + 1] = most + 1 }
      var best = rows[row + first - 1]
      for column in stride(from: first, through: last, by: 1) {
        let other = known[column - 1]
        var cost = rows[previous + column - 1]
        if letter != other {
          cost += index == 0 && column == 1 ? Self.firstLetter : Int(substitutions[Self.place(letter, other)])
        }
        cost = min(cost, rows[previous + column] + deleting, rows[row + column - 1] + insertion(known, column - 1))
        if index > 0, column > 1, letter == known[column - 2], typed[index - 1] == other {
          cost = min(cost, rows[before + column - 2] + Self.transposed)
        }
        rows[row + column] = cost
        best = min(best, cost)
      }
      // A swap of neighbours reaches over a row, so the row before counts as well.
      guard min(best, bestBefore + Self.transposed) <= most else { return nil }
      bestBefore = best
      (before, previous, row) = (previous, row, before)
    }
    let cost = rows[previous + width - 1]
    return cost <= most ? cost : nil
  }

  private func insertion(_ known: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    if index > 0, known[index] == known[index - 1] { return Self.doubled }
    return index == known.count - 1 ? Self.likely : Self.slip
  }

  private static func place(_ one: UInt8, _ other: UInt8) -> Int { Int(one & 31) << 5 | Int(other & 31) }

  private static func allSubstitutions() -> [UInt8] {
    var costs = [UInt8](repeating: UInt8(slip), count: 32 * 32)
    for one in UInt8(ascii: "a")...UInt8(ascii: "z") {
      for other in UInt8(ascii: "a")...UInt8(ascii: "z") where isLikely(one, other) {
        costs[place(one, other)] = UInt8(likely)
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

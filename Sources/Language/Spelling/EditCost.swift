/// How far a typed word is from a known one, in slips of the finger and of the ear.
///
/// A weighted Damerau–Levenshtein distance (restricted, that is with adjacent transpositions): an ordinary slip costs 1,
/// likely ones cost less. Works on bytes; words outside ASCII are compared byte by byte.
struct EditCost {
  /// The cost from `typed` to `known`, or nil when it is above `limit`.
  func cost(from typed: [UInt8], to known: [UInt8], limit: Float) -> Float? {
    let width = known.count + 1
    guard Float(abs(typed.count - known.count)) * Self.doubled <= limit else { return nil }
    var before = [Float](repeating: 0, count: width)
    var previous = before
    var row = before
    for column in 1..<width { previous[column] = previous[column - 1] + insertion(of: known, at: column - 1) }
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
      guard best <= limit else { return nil }
      (before, previous, row) = (previous, row, before)
    }
    return previous[width - 1] <= limit ? previous[width - 1] : nil
  }

  private static let doubled: Float = 0.4
  private static let transposed: Float = 0.7
  private static let likely: Float = 0.7
  private static let firstLetter: Float = 1.3

  private func insertion(of known: [UInt8], at index: Int) -> Float {
    index > 0 && known[index] == known[index - 1] ? Self.doubled : 1
  }

  private func deletion(from typed: [UInt8], at index: Int) -> Float {
    index > 0 && typed[index] == typed[index - 1] ? Self.doubled : 1
  }

  private func substitution(_ typed: UInt8, _ known: UInt8, isFirst: Bool) -> Float {
    if typed == known { return 0 }
    if isFirst { return Self.firstLetter }
    return Self.isVowel(typed) && Self.isVowel(known) || Self.areNeighbours(typed, known) ? Self.likely : 1
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "y"): true
    default: false
    }
  }

  /// Whether two letters lie side by side on an English keyboard, in a row or one above the other.
  private static func areNeighbours(_ one: UInt8, _ other: UInt8) -> Bool {
    guard let a = keys[one], let b = keys[other] else { return false }
    return abs(a.row - b.row) <= 1 && abs(a.place - b.place) < 1.1
  }

  private static let keys: [UInt8: (row: Int, place: Double)] = {
    var keys: [UInt8: (row: Int, place: Double)] = [:]
    // Each row of a keyboard is shifted to the right of the one above it.
    for (row, (letters, shift)) in [("qwertyuiop", 0.0), ("asdfghjkl", 0.25), ("zxcvbnm", 0.75)].enumerated() {
      for (place, letter) in letters.utf8.enumerated() { keys[letter] = (row, Double(place) + shift) }
    }
    return keys
  }()
}

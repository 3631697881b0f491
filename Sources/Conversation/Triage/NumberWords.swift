/// Numbers as people write them about tablets: in digits, in words, by the dozen.
enum NumberWords {
  /// The words and what they stand for.
  static let values: [(word: String, value: Int)] = [
    ("zero", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
    ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14),
    ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20),
    ("thirty", 30), ("forty", 40), ("fourty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80),
    ("ninety", 90), ("hundred", 100), ("hundreds", 100), ("thousand", 1000), ("couple", 2), ("dozen", 12),
    ("dozens", 24),
  ]

  /// The value of a number in digits or words; nil when it is none.
  static func value(_ word: String) -> Int? { digits(word) ?? values.first { $0.word == word }?.value }

  /// The value of a word of digits alone; nil when it is something else or too long to be a number of anything.
  static func digits(_ word: String) -> Int? {
    guard let first = word.utf8.first, (0x30...0x39).contains(first), word.utf8.count <= 6 else { return nil }
    return Int(word)
  }
}

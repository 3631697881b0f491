/// Numbers as people write them about tablets: in digits, in words, by the dozen.
package enum NumberWords {
  /// The words and what they stand for.
  package static let values: [(word: String, value: Int)] = [
    ("zero", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
    ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14),
    ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20),
    ("thirty", 30), ("forty", 40), ("fourty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80),
    ("ninety", 90), ("hundred", 100), ("hundreds", 100), ("thousand", 1000), ("couple", 2), ("dozen", 12),
    ("dozens", 24),
  ]

  /// The value of a number in digits or words; nil when it is none.
  package static func value(_ word: String) -> Int? { digits(word) ?? values.first { $0.word == word }?.value }

  /// The value of a word of digits, of a decimal its whole part ("41.6" is 41); nil when it is something else or too
  /// long to be a number of anything.
  package static func digits(_ word: String) -> Int? {
    guard let first = word.utf8.first, (0x30...0x39).contains(first), word.utf8.count <= 6 else { return nil }
    return Int(word.prefix { $0 != "." })
  }

  /// The number that begins at a word, such as "three hundred and twenty two", and where it ends; nil when there is none.
  ///
  /// `value` gives the value of the single word at a place.
  package static func number(at index: Int, in words: [String], value: (Int) -> Int?) -> (number: Int, end: Int)? {
    guard var number = value(index) else { return nil }
    var end = index + 1
    func isWord(_ word: String, at place: Int) -> Bool { place < words.count && words[place] == word }
    if (1...9).contains(number), isWord("hundred", at: end) {
      number *= 100
      end += 1
    }
    if isWord("hundred", at: end - 1) {
      let next = isWord("and", at: end) ? end + 1 : end
      if let rest = value(next), (1...99).contains(rest) {
        number += rest
        end = next + 1
      }
    }
    if (20...90).contains(number % 100), number % 10 == 0, let unit = value(end), (1...9).contains(unit) {
      number += unit
      end += 1
    }
    return (number, end)
  }
}

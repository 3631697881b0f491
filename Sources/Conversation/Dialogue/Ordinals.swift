import Language

/// Reads a choice by number: "2", "number two", "the second one".
enum Ordinals {
  private static let numbers = [
    "one": 1, "two": 2, "three": 3, "four": 4, "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2,
    "3rd": 3, "4th": 4,
  ]
  private static let company: Set<String> = [
    "number", "the", "no", "option", "choice", "please", "one", "i", "mean", "want", "st", "nd", "rd", "th", "it", "is",
  ]

  /// The number that is chosen; nil when the utterance says anything besides.
  static func number(in utterance: Language.Utterance) -> Int? {
    let words = utterance.words.map(\.text)
    // "The first one" and "the last one" hold "one" as company, so digits and ordinals go before it.
    let chosen = words.first { Int($0) != nil } ?? words.first { numbers[$0] != nil && $0 != "one" } ?? words.first { $0 == "one" }
    guard let chosen, words.allSatisfy({ $0 == chosen || company.contains($0) }) else { return nil }
    return Int(chosen) ?? numbers[chosen]
  }
}

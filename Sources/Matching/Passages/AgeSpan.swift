package import Language
import Triage

/// Ages that something is meant for, in months: from the first to below the second.
package struct AgeSpan: Sendable, Hashable, BitwiseCopyable {
  package var from: UInt16
  package var end: UInt16

  /// Whether somebody of an age in months is meant.
  package func contains(_ age: Int) -> Bool { Int(from) <= age && age < Int(end) }

  /// From this age in months on nobody is a child.
  package static let grownUp = 18 * 12

  /// From this age in months on somebody is called elderly.
  private static let elderly = 60 * 12

  /// Nobody is older.
  static let endless = 200 * 12

  /// A span of months; what lies beyond all ages is cut off.
  package init(_ from: Int, _ end: Int) {
    self.from = UInt16(min(max(from, 0), Self.endless))
    self.end = UInt16(min(max(end, 0), Self.endless))
  }

  /// The ages that a heading says its passage is for, such as "Children (2 to 11 years)"; empty when it says nothing of
  /// ages.
  package static func spans(inHeading words: [String]) -> [AgeSpan] {
    var spans: [AgeSpan] = []
    var place = 0
    while place < words.count {
      guard let (span, end) = span(at: place, in: words) else {
        place += 1
        continue
      }
      spans.append(span)
      place = end
    }
    let isChildren = words.contains(where: childWords.contains)
    if spans.isEmpty, isChildren { spans.append(AgeSpan(0, grownUp)) }
    // "Children and the elderly": these are meant, too.
    if isChildren, words.contains(where: elderWords.contains) { spans.append(AgeSpan(elderly, endless)) }
    // "Adults and children of 2 to 5": the adults are meant, too.
    if words.contains(where: adultWords.contains), !spans.contains(where: { Int($0.end) == endless }) {
      spans.append(AgeSpan(12 * 12, endless))
    }
    return spans
  }

  /// The age in months of a person of whom a question says it, such as "my 18 month old"; nil when it says none.
  ///
  /// A mere length of time ("for 2 years now") is no age.
  package static func age(in utterance: Utterance) -> Int? {
    let words = utterance.words.map(\.text)
    for place in words.indices {
      guard let number = NumberWords.value(words[place]), place + 1 < words.count || isAged(words, before: place)
      else { continue }
      let unit = place + 1 < words.count ? words[place + 1] : ""
      guard let months = months[unit] else {
        if isAged(words, before: place), number < 120 { return number * 12 }
        continue
      }
      let next = place + 2 < words.count ? words[place + 2] : ""
      let afterNext = place + 3 < words.count ? words[place + 3] : ""
      let isAge = unit == "yo" || next == "old" || next == "of" && afterNext == "age" || isAged(words, before: place)
      if isAge { return number * months / weeksOfMonth(unit) }
    }
    return nil
  }

  private static func isAged(_ words: [String], before place: Int) -> Bool {
    place > 0 && ["aged", "age"].contains(words[place - 1])
  }

  private static let adultWords: Set = ["adult", "adults"]
  private static let elderWords: Set = ["elderly", "geriatric", "geriatrics", "seniors"]
  private static let childWords: Set = ["child", "children", "pediatric", "pediatrics", "paediatric", "paediatrics"]

  /// By unit: how many months it has; weeks are counted by fours.
  private static let months: [String: Int] = [
    "year": 12, "years": 12, "yr": 12, "yrs": 12, "y": 12, "yo": 12, "month": 1, "months": 1, "mo": 1, "mth": 1,
    "mths": 1, "week": 1, "weeks": 1, "wk": 1, "wks": 1,
  ]

  /// Whether a unit of age is shorter than a year: "months", "weeks".
  package static func isShort(_ unit: String) -> Bool { months[unit] == 1 }

  private static func weeksOfMonth(_ unit: String) -> Int { unit.hasPrefix("w") ? 4 : 1 }

  /// The span that begins at a word of a heading, and where its words end; nil when none does.
  private static func span(at place: Int, in words: [String]) -> (AgeSpan, end: Int)? {
    func word(_ index: Int) -> String { words.indices.contains(index) ? words[index] : "" }
    func age(_ number: Int, _ unit: String) -> Int? { months[unit].map { number * $0 / weeksOfMonth(unit) } }
    let first = word(place)
    if ["under", "below", "than", "over", "above"].contains(first), let number = NumberWords.value(word(place + 1)),
      let bound = age(number, word(place + 2)) ?? (word(place + 2).isEmpty ? number * 12 : nil)
    {
      let isOver = ["over", "above"].contains(first) || first == "than" && ["older", "more"].contains(word(place - 1))
      return (isOver ? AgeSpan(bound, endless) : AgeSpan(0, bound), place + 3)
    }
    guard let number = NumberWords.value(first) else { return nil }
    // "2 to 11 years", "6 months to 2 years", and "2-11 years", whose stroke is no word.
    let ownUnit = months[word(place + 1)] == nil ? nil : word(place + 1)
    var next = place + (ownUnit == nil ? 1 : 2)
    if ["to", "through", "and"].contains(word(next)), NumberWords.value(word(next + 1)) != nil { next += 1 }
    if let last = NumberWords.value(word(next)), let until = age(last + 1, word(next + 1)),
      let start = age(number, ownUnit ?? word(next + 1)), start < until
    {
      return (AgeSpan(start, until), next + 2)
    }
    guard let ownUnit, let start = age(number, ownUnit) else { return nil }
    let isOpen =
      ["and", "or"].contains(word(place + 2)) && ["older", "over", "above", "up"].contains(word(place + 3))
      || word(place + 2) == "of" && ["older", "over", "above", "up"].contains(word(place + 5))
    return isOpen ? (AgeSpan(start, endless), place + 4) : nil
  }
}

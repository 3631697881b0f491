/// Takes out of a question everything but the words of a vocabulary.
///
/// "Can Peter, 84, take it with Warfarin?" becomes "can … take it with warfarin". Whoever reads it learns what wording
/// is missing, and not who asked.
package struct QuestionReducer: Sendable {
  private let vocabulary: Vocabulary

  /// What stands for one or more words that are not kept.
  static let gap = "…"
  /// The most words that are kept of a question; who writes more tells a story, and stories are of people.
  private static let mostWords = 24

  /// Prepares to reduce questions to the words of a vocabulary.
  package init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// The reduced question; nil when nothing of it may be kept.
  package func reduced(_ question: String) -> String? {
    let isShouted = !question.contains(where: \.isLowercase)
    var kept: [String] = []
    var beginsSentence = true
    var passedOver = 0
    for chunk in question.split(whereSeparator: \.isWhitespace) {
      let mayBeCapital = beginsSentence || isShouted
      let words = Self.isTelling(chunk) ? [Self.gap] : Vocabulary.words(of: String(chunk))
      for word in words {
        let isName = passedOver > 0 || (!mayBeCapital && Self.isCapitalised(chunk) && !vocabulary.isTerm(word))
        passedOver = TellingWords.introducers[word] ?? max(passedOver - 1, 0)
        let isKept = !isName && kept.count < Self.mostWords && vocabulary.contains(word)
        if isKept || kept.last != Self.gap { kept.append(isKept ? word : Self.gap) }
      }
      beginsSentence = chunk.last.map { ".?!".contains($0) } ?? false
    }
    return kept.contains { $0 != Self.gap } ? kept.joined(separator: " ") : nil
  }

  /// Whether a piece of a line is a number, an address or the like, of which no part is kept.
  private static func isTelling(_ chunk: Substring) -> Bool {
    if chunk.contains(where: { $0.isNumber || "@_\\".contains($0) }) { return true }
    // A dot or a slash between letters, as in names of sites and files; "and/or" is lost with them.
    let inner = chunk.dropFirst().dropLast()
    return inner.contains { "./:".contains($0) }
  }

  private static func isCapitalised(_ chunk: Substring) -> Bool {
    guard let first = chunk.first(where: \.isLetter) else { return false }
    return first.isUppercase && chunk.contains(where: \.isLowercase) && !chunk.hasPrefix("I'") && !chunk.hasPrefix("I’")
  }
}

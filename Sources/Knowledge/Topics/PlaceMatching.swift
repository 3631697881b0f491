extension Topic.Place {
  /// Whether a passage stands in this place: in its section and, where words are asked for, with one of them in its
  /// heading or text.
  package func holds(_ passage: Passage) -> Bool {
    guard passage.section == section else { return false }
    guard !says.isEmpty else { return true }
    let words = Self.words(of: passage.heading + " " + passage.text)
    return says.contains { Self.occurs($0, in: words) }
  }

  /// Whether the words of a phrase stand side by side among the words; a final `*` lets the last one have any ending.
  private static func occurs(_ phrase: String, in words: [String]) -> Bool {
    let isOpen = phrase.hasSuffix("*")
    let sought = Self.words(of: phrase)
    guard let last = sought.last, words.count >= sought.count else { return false }
    return (0...words.count - sought.count).contains { start in
      let end = start + sought.count - 1
      return words[start..<end].elementsEqual(sought.dropLast())
        && (isOpen ? words[end].hasPrefix(last) : words[end] == last)
    }
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension Topic {
  /// A place made ready for finding passages in it.
  package struct PlaceMatcher: Sendable {
    private let section: String
    private let phrases: [Phrase]

    /// Words that must stand side by side.
    private struct Phrase {
      var words: [String]
      /// Whether the last word may have any ending.
      var isOpen: Bool
    }

    /// Prepares a place.
    package init(_ place: Place) {
      section = place.section
      phrases = place.says.map { Phrase(words: PassageWords.words(of: $0), isOpen: $0.hasSuffix("*")) }
        .filter { !$0.words.isEmpty }
    }

    /// Whether a passage stands in this place: in its section and, where words are asked for, with one of them in its
    /// heading or text.
    package func holds(_ passage: PassageWords) -> Bool {
      passage.section == section && (phrases.isEmpty || phrases.contains { occurs($0, in: passage) })
    }

    /// Whether a heading has one of the words that are asked for; without such words none does.
    package func isNamed(byHeading heading: PassageWords) -> Bool { phrases.contains { occurs($0, in: heading) } }

    private func occurs(_ phrase: Phrase, in passage: PassageWords) -> Bool {
      passage.places(of: phrase.words[0], isOpen: phrase.isOpen && phrase.words.count == 1).contains { start in
        let rest = passage.words[start...].prefix(phrase.words.count)
        guard rest.count == phrase.words.count, let end = rest.last, let last = phrase.words.last else { return false }
        return (phrase.isOpen ? end.hasPrefix(last) : end == last)
          && rest.dropLast().elementsEqual(phrase.words.dropLast())
      }
    }
  }

  /// The words of a passage, as places look for them.
  package struct PassageWords: Sendable {
    fileprivate let section: String
    fileprivate let words: [String]
    /// The places of the words, in the order of the alphabet.
    private let sorted: [Int]

    /// Takes a passage's words.
    package init(_ passage: Passage) {
      self.init(section: passage.section, text: passage.heading + " " + passage.text)
    }

    /// Takes the words of its heading alone.
    package init(headingOf passage: Passage) { self.init(section: passage.section, text: passage.heading) }

    private init(section: String, text: String) {
      self.section = section
      let words = Self.words(of: text)
      self.words = words
      sorted = words.indices.sorted { (words[$0], $0) < (words[$1], $1) }
    }

    /// The places of a word, or of all words that begin with it.
    fileprivate func places(of word: String, isOpen: Bool) -> ArraySlice<Int> {
      var (low, high) = (0, sorted.count)
      while low < high {
        let middle = (low + high) / 2
        if words[sorted[middle]] < word { low = middle + 1 } else { high = middle }
      }
      return sorted[low...].prefix { isOpen ? words[$0].hasPrefix(word) : words[$0] == word }
    }

    /// The words of a text in lower case.
    fileprivate static func words(of text: String) -> [String] {
      text.wordingFolded.split(separator: " ").map(String.init)
    }
  }
}

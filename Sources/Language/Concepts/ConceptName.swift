import Knowledge

/// One name of a concept, as it is looked for: by the stems of its words, or by the words themselves.
struct ConceptName: Hashable {
  /// The stems of the name's words, in order, or the words themselves; never empty.
  var words: [String]
  /// Whether the words themselves are looked for.
  ///
  /// Brands are made-up words, and their stems are those of ordinary ones: "my ally" is not Alli.
  var isExact: Bool
  /// The concept's place in the lexicon.
  var concept: Int

  /// All names of a lexicon, each once.
  static func all(in lexicon: Lexicon, shorthand: [String: [String]]) -> [ConceptName] {
    var seen: Set<ConceptName> = []
    let hasMembers = Set(lexicon.concepts.flatMap(\.broader))
    return lexicon.concepts.enumerated().flatMap { number, concept in
      // A word that is both the name of a class and of its members ("statin") is stemmed, a brand is not.
      let isBrand = concept.kind == ConceptKind.medicine && !hasMembers.contains(concept.id)
      return concept.words.compactMap { word in
        let words = Analyzer.expanded(word, with: shorthand).filter { $0.kind != .mark }.map(\.text)
        let name = ConceptName(words: isBrand ? words : words.map(Stemmer.stem), isExact: isBrand, concept: number)
        return !words.isEmpty && seen.insert(name).inserted ? name : nil
      }
    }
  }
}

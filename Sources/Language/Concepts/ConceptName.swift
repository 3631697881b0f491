package import Knowledge

/// One name of a concept, as it is looked for: by the stems of its words, or for medicines by the words themselves, because
/// brands are made-up words whose stems are those of ordinary ones.
package struct ConceptName: Sendable, Hashable {
  /// The stems of the name's words, in order; for medicines the words themselves; never empty.
  package var stems: [String]
  /// The concept's place in the lexicon.
  package var concept: Int

  /// All names of a lexicon, each once.
  package static func all(in lexicon: Lexicon, shorthand: [String: [String]]) -> [ConceptName] {
    var seen: Set<ConceptName> = []
    let hasMembers = Set(lexicon.concepts.flatMap(\.broader))
    return lexicon.concepts.enumerated().flatMap { number, concept in
      // A word that is both the name of a class and of its members ("statin") is stemmed, a brand is not.
      let isBrand = concept.kind == "medicine" && !hasMembers.contains(concept.id)
      return concept.words.compactMap { word in
        let words = Analyzer.expanded(word, with: shorthand).filter { $0.kind != .mark }.map(\.text)
        let stems = isBrand ? words : words.map(Stemmer.stem)
        let name = ConceptName(stems: stems, concept: number)
        return !stems.isEmpty && seen.insert(name).inserted ? name : nil
      }
    }
  }
}

extension ConceptName: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(stems)
    writer.write(concept)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    stems = try reader.readStrings()
    concept = try reader.readInt()
    guard !stems.isEmpty else { throw DamagedBytes() }
  }
}

package import Knowledge

/// One name of a concept, as it is looked for: by the stems of its words.
package struct ConceptName: Sendable, Hashable {
  /// The stems of the name's words, in order; never empty.
  package var stems: [String]
  /// The concept's place in the lexicon.
  package var concept: Int

  /// All names of a lexicon, each once.
  package static func all(in lexicon: Lexicon, shorthand: [String: [String]]) -> [ConceptName] {
    var seen: Set<ConceptName> = []
    return lexicon.concepts.enumerated().flatMap { number, concept in
      concept.words.compactMap { word in
        let stems = Analyzer.expanded(word, with: shorthand).filter { $0.kind != .mark }.map { Stemmer.stem($0.text) }
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

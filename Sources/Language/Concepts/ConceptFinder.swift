package import Knowledge

/// Finds the lexicon's concepts in a text, the longest name first, by the stems of the words.
public struct ConceptFinder: Sendable {
  private let names: [String: [ConceptName]]
  private let concepts: [Concept]
  private let broader: [[Int]]

  /// Prepares a lexicon, with the names under which its concepts are found.
  package init(lexicon: Lexicon, names: [ConceptName]) {
    concepts = lexicon.concepts
    self.names = Dictionary(grouping: names) { $0.stems[0] }.mapValues { list in
      list.sorted { ($1.stems.count, $0.concept) < ($0.stems.count, $1.concept) }
    }
    broader = Self.broaderConcepts(in: lexicon)
  }

  /// The concepts that the tokens name, in the order of the text; of names that overlap, the longest.
  ///
  /// A name that belongs to concepts of several kinds ("insomnia" as a symptom and as an illness) gives a mention of each,
  /// but a name of the medicine itself is nothing else besides.
  package func mentions(in tokens: [Token]) -> [ConceptMention] {
    var found: [ConceptMention] = []
    var start = 0
    while start < tokens.count {
      let matching = (names[tokens[start].stem] ?? []).filter { matches($0.stems, in: tokens, at: start) }
      let length = matching.first?.stems.count ?? 0
      let longest = matching.prefix { $0.stems.count == length }.map(\.concept)
      let own = longest.filter { concepts[$0].kind == ConceptKind.ownName }
      for concept in own.isEmpty ? longest : own {
        found.append(ConceptMention(concept: concept, tokens: start..<start + length))
      }
      start += max(length, 1)
    }
    return found
  }

  /// The concept at a place of the lexicon.
  package func concept(_ index: Int) -> Concept { concepts[index] }

  /// The places of all concepts that are broader than the one at a place.
  package func broaderConcepts(of index: Int) -> [Int] { broader[index] }

  /// For each concept, all that are broader, however far up.
  private static func broaderConcepts(in lexicon: Lexicon) -> [[Int]] {
    var places: [String: Int] = [:]
    for (index, concept) in lexicon.concepts.enumerated() { places["\(concept.kind)/\(concept.id)"] = index }
    return lexicon.concepts.map { concept in
      var found: [Int] = []
      var open = concept.broader
      while let id = open.popLast() {
        guard let index = places["\(concept.kind)/\(id)"], !found.contains(index) else { continue }
        found.append(index)
        open += lexicon.concepts[index].broader
      }
      return found
    }
  }

  private func matches(_ stems: [String], in tokens: [Token], at start: Int) -> Bool {
    guard start + stems.count <= tokens.count else { return false }
    for (offset, stem) in stems.enumerated() where tokens[start + offset].stem != stem { return false }
    return true
  }
}

package import Knowledge

/// Finds the lexicon's concepts in a text, the longest name first, by the stems of the words.
public struct ConceptFinder: Sendable {
  private struct Name: Sendable {
    var stems: [String]
    var concept: Int
  }

  private let names: [String: [Name]]
  private let concepts: [Concept]
  private let broader: [[Int]]

  /// Prepares a lexicon for finding.
  package init(lexicon: Lexicon, folding fold: (String) -> [String]) {
    concepts = lexicon.concepts
    var names: [String: [Name]] = [:]
    var ids: [String: Int] = [:]
    for (index, concept) in lexicon.concepts.enumerated() {
      ids["\(concept.kind)/\(concept.id)"] = index
      for word in concept.words {
        let stems = fold(word)
        guard let first = stems.first else { continue }
        names[first, default: []].append(Name(stems: stems, concept: index))
      }
    }
    self.names = names.mapValues { list in
      list.sorted { ($1.stems.count, $0.concept) < ($0.stems.count, $1.concept) }
    }
    broader = lexicon.concepts.map { concept in
      var found: [Int] = []
      var open = concept.broader
      while let id = open.popLast() {
        guard let index = ids["\(concept.kind)/\(id)"], !found.contains(index) else { continue }
        found.append(index)
        open += lexicon.concepts[index].broader
      }
      return found
    }
  }

  /// The concepts that the tokens name, in the order of the text; of names that overlap, the longest.
  ///
  /// A name that belongs to concepts of several kinds ("insomnia" as a symptom and as an illness) gives a mention of each.
  package func mentions(in tokens: [Token]) -> [ConceptMention] {
    var found: [ConceptMention] = []
    var start = 0
    while start < tokens.count {
      var length = 0
      for name in names[tokens[start].stem] ?? [] {
        guard name.stems.count >= length, matches(name.stems, in: tokens, at: start) else { continue }
        length = name.stems.count
        found.append(ConceptMention(concept: name.concept, tokens: start..<start + length))
      }
      start += max(length, 1)
    }
    return found
  }

  /// The concept at a place of the lexicon.
  package func concept(_ index: Int) -> Concept { concepts[index] }

  /// The places of all concepts that are broader than the one at a place.
  package func broaderConcepts(of index: Int) -> [Int] { broader[index] }

  private func matches(_ stems: [String], in tokens: [Token], at start: Int) -> Bool {
    guard start + stems.count <= tokens.count else { return false }
    for (offset, stem) in stems.enumerated() where tokens[start + offset].stem != stem { return false }
    return true
  }
}

package import Knowledge

/// Finds the lexicon's concepts in a text, the longest name first, by the stems of the words.
public struct ConceptFinder: Sendable {
  private let things: NameTable
  private let cues: NameTable
  private let concepts: [Concept]
  private let broader: [[Int]]
  /// The concepts that are broader than some other.
  private let hasNarrower: Set<Int>

  /// Prepares a lexicon, with the names under which its concepts are found.
  package init(lexicon: Lexicon, names: [ConceptName]) {
    let concepts = lexicon.concepts
    self.concepts = concepts
    things = NameTable(names.filter { ![ConceptKind.cue, ConceptKind.turn].contains(concepts[$0.concept].kind) })
    cues = NameTable(names.filter { concepts[$0.concept].kind == ConceptKind.cue })
    broader = Self.broaderConcepts(in: lexicon)
    hasNarrower = Set(broader.joined())
  }

  /// The concepts that the tokens name, in the order of the text; of names that overlap, the longest.
  ///
  /// A name that belongs to concepts of several kinds ("insomnia" as a symptom and as an illness) gives a mention of
  /// each, but a name of the medicine itself is nothing else besides. Cues are found apart from things, so that neither
  /// hides the other.
  package func mentions(in tokens: [Token]) -> [ConceptMention] {
    let named = things.mentions(in: tokens)
    let own = named.filter { concepts[$0.concept].kind == ConceptKind.ownName }
    let kept = named.filter { mention in
      concepts[mention.concept].kind == ConceptKind.ownName || !own.contains { $0.tokens == mention.tokens }
    }
    return (kept + cues.mentions(in: tokens)).sorted {
      ($0.tokens.lowerBound, $0.concept) < ($1.tokens.lowerBound, $1.concept)
    }
  }

  /// The concept at a place of the lexicon.
  package func concept(_ index: Int) -> Concept { concepts[index] }

  /// The places of all concepts that are broader than the one at a place.
  package func broaderConcepts(of index: Int) -> [Int] { broader[index] }

  /// Whether a concept belongs to a group of things of one sort: it has narrower ones, or shares a broader one.
  package func isGrouped(_ index: Int) -> Bool { !broader[index].isEmpty || hasNarrower.contains(index) }

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
}

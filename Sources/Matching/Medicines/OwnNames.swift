import Knowledge
package import Language

/// The names of one leaflet's medicine, so that they can be seen as "it" in the leaflet's own words.
package struct OwnNames: Sendable {
  /// The names that stand in the leaflet itself, by their words.
  private let sequences: [[WordHash]]
  /// The names that the lexicon has, by their concepts.
  private let known: Set<Int>
  private let concepts: ConceptFinder

  init(sequences: [[String]], known: Set<Int>, concepts: ConceptFinder) {
    self.sequences = sequences.filter { !$0.isEmpty }.map { $0.map { WordHash($0) } }
    self.known = known
    self.concepts = concepts
  }

  /// The names that the lexicon has for medicines with a leaflet.
  package init(_ concepts: ConceptFinder) {
    self.init(
      sequences: [], known: Set(concepts.all.filter { $0.concept.kind == ConceptKind.ownName }.map(\.place)),
      concepts: concepts)
  }

  /// The utterance with the medicine's own names seen as names of it.
  package func seenAsOwn(in utterance: Utterance) -> Utterance {
    var own = utterance.mentions.filter { known.contains($0.concept) }.map(\.tokens)
    for start in utterance.tokens.indices {
      let rest = utterance.tokens[start...].lazy.map(\.textHash)
      let longest = sequences.filter { rest.starts(with: $0) }.map(\.count).max() ?? 0
      if longest > 0, !own.contains(where: { $0.overlaps(start..<start + longest) }) {
        own.append(start..<start + longest)
      }
    }
    return utterance.seen(namingThis: own, andOthers: [], by: concepts)
  }
}

extension Leaflet {
  /// What stands under "Generic Name", if that is a name; empty when it is a whole sentence or there is none.
  var genericName: String {
    let generic = passages.first { $0.section == SectionName.genericName && $0.kind == .paragraph }?.text ?? ""
    return generic.split(separator: " ").count <= Self.longestName ? generic : ""
  }

  private static let longestName = 4
}

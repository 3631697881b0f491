import Knowledge
import Language

/// What stands in medicines' names beside the substance, as the lexicon lists it.
struct NameParts {
  /// Salts, which may follow a substance without making it another: "metoprolol tartrate".
  let salts: Set<String>
  /// Forms and ways of giving: "topical", "tablets".
  let forms: Set<String>
  /// The endings by which the name of a substance is known that nobody has listed: "-mab", "-azole".
  let endings: [String]

  /// Reads the lists of a lexicon.
  init(_ concepts: [Concept]) {
    func words(_ id: String) -> [String] {
      concepts.filter { $0.kind == ConceptKind.namePart && $0.id == id }.flatMap(\.words)
    }
    salts = Set(words("salt"))
    forms = Set(words("form"))
    endings = words("ending")
  }

  /// Whether a word sets a medicine apart from others of the same substance, and is no substance itself.
  func isQualifier(_ word: String) -> Bool { salts.contains(word) || forms.contains(word) }
}

import Knowledge
import Language

/// What stands in medicines' names beside the substance, as the lexicon lists it.
struct NameParts {
  /// A salt, or a form or way of giving.
  struct Qualifier {
    /// Its names, in words as the lexicon has them.
    var names: [String]
    /// What it is, and what that is a kind of.
    ///
    /// Eye drops are "in-eye", tablets are "by-mouth" and so "systemic". A word that stands in no group is a kind by itself.
    var kinds: [String]
  }

  /// All of them.
  let qualifiers: [Qualifier]
  /// The endings by which the name of a substance is known that nobody has listed: "-mab", "-azole".
  let endings: [String]
  private let words: Set<String>

  /// Reads the lists of a lexicon.
  init(_ concepts: [Concept]) {
    let parts = concepts.filter { $0.kind == ConceptKind.namePart }
    qualifiers = parts.flatMap { part -> [Qualifier] in
      if part.id == Self.ending { return [] }
      guard part.id != Self.salt, part.id != Self.form else {
        return part.words.map { Qualifier(names: [$0], kinds: [$0]) }
      }
      return [Qualifier(names: part.words, kinds: [part.id] + part.broader.filter { $0 != Self.form })]
    }
    endings = parts.filter { $0.id == Self.ending }.flatMap(\.words)
    words = Set(qualifiers.flatMap(\.names))
  }

  private static let salt = "salt"
  private static let form = "form"
  private static let ending = "ending"

  /// Whether a word sets a medicine apart from others of the same substance, and is no substance itself.
  func isQualifier(_ word: String) -> Bool { words.contains(word) }
}

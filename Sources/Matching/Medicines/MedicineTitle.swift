import Knowledge
import Language

/// A leaflet's title taken apart: "Acyclovir (Topical)" is one substance and a form, "Amlodipine + Atorvastatin" are two
/// substances, and "Lidocaine / Lignocaine" is one with two names.
struct MedicineTitle {
  /// One ingredient.
  struct Part: Hashable {
    /// Its names, the first first; never empty.
    var names: [Name]
  }

  /// A name of an ingredient, in words.
  struct Name: Hashable {
    /// With salts and forms.
    var whole: [String]
    /// Without them.
    var base: [String]
  }

  /// All words of the title.
  let words: [String]
  /// The ingredients.
  let parts: [Part]
  /// Takes a title apart.
  init(_ title: String, shorthand: [String: [String]], nameParts: NameParts) {
    let words = { (text: String) in Self.words(of: text, shorthand: shorthand) }
    self.words = words(title)
    parts = Self.ingredients(of: title).compactMap { ingredient in
      let outside = Self.withoutParentheses(ingredient)
      let names = (words(outside).isEmpty ? ingredient : outside).split(separator: "/").map { words(String($0)) }
        .filter { !$0.isEmpty }
        .map { whole in
          let base = whole.filter { !nameParts.isQualifier($0) }
          return Name(whole: whole, base: base.isEmpty ? whole : base)
        }
      return names.isEmpty ? nil : Part(names: names)
    }
  }

  /// The words of a name as they are looked for.
  static func words(of name: String, shorthand: [String: [String]]) -> [String] {
    Analyzer.expanded(name, with: shorthand).filter { $0.kind != .mark }.map(\.text)
  }

  /// The words of the names of single medicines in a lexicon, those of classes left out.
  static func nameWords(of concepts: [Concept], shorthand: [String: [String]]) -> Set<String> {
    let classes = classes(in: concepts)
    return Set(
      concepts.filter { isMedicine($0, among: classes) }.flatMap(\.words)
        .flatMap { words(of: $0, shorthand: shorthand) }.filter { $0.allSatisfy(\.isLetter) })
  }

  /// The ids of the concepts that take in others.
  static func classes(in concepts: [Concept]) -> Set<String> { Set(concepts.flatMap(\.broader)) }

  /// Whether a concept is one medicine or supplement and no class of them.
  static func isMedicine(_ concept: Concept, among classes: Set<String>) -> Bool {
    ConceptKind.taken.contains(concept.kind) && !concept.broader.isEmpty
      && !classes.contains(concept.id)
  }

  /// The ingredients of a combination; the title itself when it is none.
  private static func ingredients(of title: String) -> [String] {
    var parts = [""]
    var depth = 0
    for character in title {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if character == "+", depth <= 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts
  }

  private static func withoutParentheses(_ text: String) -> String {
    var depth = 0
    var kept = ""
    for character in text {
      if "([".contains(character) { depth += 1 }
      if depth == 0 { kept.append(character) }
      if ")]".contains(character) { depth = max(0, depth - 1) }
    }
    return kept
  }
}

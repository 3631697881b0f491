/// The standard sections of a leaflet, and the ways in which authors write their names.
package enum SectionName {
  /// The standard names, in the order of the standard layout.
  package static let all = [genericName, usage, "Dosage", "Side Effects", "How it Works", precautions, faqs]
  /// The name of the section that holds questions with their answers.
  package static let faqs = "FAQs"
  /// The section that says what the medicine is and what it is for.
  package static let usage = "Usage"
  /// The section that says who should take care, and how.
  package static let precautions = "Precautions"
  /// The section that gives the name of the substance.
  package static let genericName = "Generic Name"
  /// The name under which a disclaimer stands; it seldom has a heading of its own.
  package static let disclaimer = "Disclaimer"

  /// Other ways to write a standard name, in lower case.
  private static let aliases: [(alias: String, name: String)] =
    (all + [disclaimer]).map { ($0.lowercased(), $0) } + [
      ("generic names", genericName), ("uses", "Usage"), ("indications", "Usage"),
      ("indications and usage", "Usage"),
      ("dosage and administration", "Dosage"), ("dose", "Dosage"), ("side-effects", "Side Effects"),
      ("side effect", "Side Effects"), ("possible side effects", "Side Effects"),
      ("mechanism of action", "How it Works"), ("precaution", "Precautions"),
      ("warnings and precautions", "Precautions"),
      ("precautions and warnings", "Precautions"), ("warnings", "Precautions"), ("faq", faqs),
      ("frequently asked questions", faqs), ("frequently asked questions (faqs)", faqs),
      ("medical disclaimer", disclaimer), ("important disclaimer", disclaimer),
    ]

  /// What a heading says.
  struct Heading: Equatable {
    /// The standard name of its section.
    var section: String
    /// The heading in the author's words, without a colon and what follows it.
    var words: String
    /// What stands in the heading behind a colon, such as the name in `Generic Name: Biotin`; empty when nothing does.
    var value: String
  }

  /// Finds the standard section that a heading opens; nil when it opens none.
  ///
  /// Besides the bare name, these are understood: `Dosage:`, `Generic Name: Biotin`, `Usage (Biotin)`,
  /// `Biotin (Generic Name)`, `Side Effects of Biotin` and `Biotin Side Effects`.
  static func heading(_ text: String) -> Heading? {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let words = String(parts.first ?? "").whiteSpaceFolded
    guard let section = exact(words) ?? qualified(words) else { return nil }
    return Heading(section: section, words: words, value: parts.count > 1 ? parts[1].whiteSpaceFolded : "")
  }

  /// The standard section of a bold label that stands in for a heading; nil when it is an ordinary label.
  static func label(_ text: String) -> String? {
    exact(text) ?? parenthesised(text)
  }

  private static func exact(_ words: String) -> String? {
    let words = words.lowercased()
    return aliases.first { $0.alias == words }?.name
  }

  private static func parenthesised(_ words: String) -> String? {
    guard words.hasSuffix(")"), let open = words.lastIndex(of: "(") else { return nil }
    let inside = words[words.index(after: open)...].dropLast()
    return exact(words[..<open].whiteSpaceFolded) ?? exact(inside.whiteSpaceFolded)
  }

  private static func qualified(_ words: String) -> String? {
    if let section = parenthesised(words) { return section }
    let words = words.lowercased()
    guard words.split(separator: " ").count <= 10 else { return nil }
    let joints = [" of ", " for ", " with ", " and ", " & ", " - ", " – ", " — "]
    return aliases.first { alias, name in
      joints.contains { words.hasPrefix(alias + $0) } || (alias == name.lowercased() && words.hasSuffix(" " + alias))
    }?.name
  }
}

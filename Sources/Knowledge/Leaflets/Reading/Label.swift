/// A bold label at the beginning of a paragraph or list item, such as `**Kidney disease:** Individuals …`.
struct Label: Equatable {
  /// The label without its colon.
  var name: String
  /// Whether nothing follows the label.
  var isAlone: Bool

  /// How many words a label has at most; more of them in bold are a sentence.
  private static let mostWords = 20
  /// How many words without a colon may stand alone in bold and still be a label.
  private static let mostWordsAlone = 8

  /// Finds the label of a leaf: nil when it begins with plain words or with a bold sentence.
  init?(_ leaf: Leaf) {
    let lead = leaf.lead
    let rest = leaf.rest
    let words = lead.split(separator: " ").count
    guard leaf.kind == .paragraph, !lead.isEmpty, words <= Self.mostWords else { return nil }
    if lead.hasSuffix(":") {
      name = lead.dropLast().whiteSpaceFolded
      isAlone = rest.isEmpty
    } else if rest.hasPrefix(":") {
      name = lead
      isAlone = rest == ":"
    } else if ["- ", "– ", "— "].contains(where: rest.hasPrefix) {
      name = lead
      isAlone = false
    } else if rest.isEmpty, words <= Self.mostWordsAlone, leaf.runs.contains(where: \.isStrong),
      !lead.hasSuffix("."), !lead.hasSuffix("?"), !lead.hasSuffix("!")
    {
      name = lead
      isAlone = true
    } else {
      return nil
    }
    guard !name.isEmpty else { return nil }
  }
}

/// Takes the disclaimer out of a leaflet's leaves.
///
/// It mostly stands at the end of the FAQs without a heading of its own.
struct Disclaimer {
  /// The disclaimer; nil when the leaflet has none.
  private(set) var passage: Passage?
  /// All other leaves.
  private(set) var leaves: [Leaf]

  /// Looks for the last leaf that says that it is a disclaimer; failing that, for a last paragraph that reads like one.
  init(_ leaves: [Leaf], of source: SourceText) {
    self.leaves = leaves
    let last = leaves.lastIndex { $0.kind != .comment }
    guard let start = leaves.lastIndex(where: Self.isMarked) ?? last.flatMap({ Self.isUnmarked(leaves[$0]) ? $0 : nil })
    else { return }
    let rest = leaves[(start + 1)...].prefix { $0.isPlainParagraph && !$0.text.isEmpty }
    let end = rest.endIndex
    let isHeading = leaves[start].kind != .paragraph
    let first = isHeading ? "" : Marks.disclaimer(leaves[start].text) ?? leaves[start].text
    let text = ([first] + rest.map(\.text)).filter { !$0.isEmpty }.joined(separator: "\n")
    guard !text.isEmpty else { return }
    let lines = leaves[start].lines.lowerBound...leaves[start..<end].map(\.lines.upperBound).reduce(1, max)
    passage = Passage(
      kind: .disclaimer, section: SectionName.disclaimer, heading: SectionName.disclaimer, text: text,
      source: source.proof(of: lines))
    self.leaves.removeSubrange(start..<end)
  }

  private static func isMarked(_ leaf: Leaf) -> Bool {
    switch leaf.kind {
    case .heading: SectionName.heading(leaf.text)?.section == SectionName.disclaimer
    case .paragraph: Marks.disclaimer(leaf.lead) != nil || !(Marks.disclaimer(leaf.text) ?? "").isEmpty
    case .html, .comment: false
    }
  }

  private static func isUnmarked(_ leaf: Leaf) -> Bool {
    leaf.kind == .paragraph && leaf.items.isEmpty && Marks.question(leaf.text) == nil
      && Marks.answer(leaf.text) == nil && Marks.disclaimsUnmarked(leaf.text)
  }
}

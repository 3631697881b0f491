/// Sorts the leaves of a leaflet into sections.
struct SectionBuilder {
  private(set) var sections: [Section] = []
  /// The leaflet's name as its first heading gives it; nil when there is none.
  private(set) var title: String?
  /// The line of that heading.
  private(set) var titleLine = 1
  /// How many levels of lists lie around the label that opened the current section.
  private var lift = 0

  /// Sorts leaves; what stands before the first section goes under `title`, or under the first heading.
  init(_ leaves: [Leaf], title: String?) {
    for leaf in leaves { add(leaf, preface: title) }
  }

  private mutating func add(_ leaf: Leaf, preface: String?) {
    guard leaf.kind != .comment else { return }
    if case .heading(let level) = leaf.kind {
      addHeading(leaf, level: level)
    } else if !opensByLabel(leaf) {
      if sections.isEmpty {
        let name = preface ?? title ?? ""
        sections.append(Section(name: name, heading: name, opening: .free, line: leaf.lines.lowerBound))
      }
      var leaf = leaf
      leaf.items.removeFirst(min(lift, leaf.items.count))
      sections[sections.count - 1].leaves.append(leaf)
    }
  }

  private mutating func addHeading(_ leaf: Leaf, level: Int) {
    let text = leaf.text
    guard !text.isEmpty else { return }
    let line = leaf.lines.lowerBound
    if let heading = SectionName.heading(text) {
      open(Section(name: heading.section, heading: heading.words, opening: .heading, level: level, line: line))
      if !heading.value.isEmpty { sections[sections.count - 1].leaves.append(leaf.paragraph(heading.value)) }
      return
    }
    let words = text.hasSuffix(":") ? text.dropLast().whiteSpaceFolded : text
    if level == 1, title == nil, sections.allSatisfy({ $0.opening == .free }) {
      title = words
      titleLine = line
    } else if let current = sections.last, current.opening == .heading, level > current.level {
      if current.name == SectionName.faqs, text.hasSuffix("?") {
        sections[sections.count - 1].leaves.append(leaf)
      } else {
        open(Section(name: current.name, heading: words, opening: .heading, level: current.level, line: line))
      }
    } else {
      open(Section(name: words, heading: words, opening: .free, level: level, line: line))
    }
  }

  private mutating func opensByLabel(_ leaf: Leaf) -> Bool {
    guard let label = Label(leaf), let name = SectionName.label(label.name) else { return false }
    let opening: Section.Opening = leaf.items.isEmpty ? .label : .item
    // No precaution or side effect is labelled “FAQs”.
    let isFAQs = name == SectionName.faqs && opening == .label
    guard isFAQs || opening.rawValue >= (sections.last?.opening ?? .free).rawValue else { return false }
    open(Section(name: name, heading: label.name, opening: opening, line: leaf.lines.lowerBound))
    lift = leaf.items.count
    if !label.isAlone {
      let rest = leaf.rest.drop { ":-–—".contains($0) }.whiteSpaceFolded
      sections[sections.count - 1].leaves.append(leaf.paragraph(rest))
    }
    return true
  }

  private mutating func open(_ section: Section) {
    sections.append(section)
    lift = 0
  }
}

extension Leaf {
  /// A plain paragraph with a part of this leaf's words, in the same place.
  fileprivate func paragraph(_ text: String) -> Leaf {
    let run = Run(text: text, isStrong: false, isEmphasised: false, line: lines.lowerBound, startsLine: false)
    return Leaf(kind: .paragraph, lines: lines, column: column, items: [], runs: [run])
  }
}

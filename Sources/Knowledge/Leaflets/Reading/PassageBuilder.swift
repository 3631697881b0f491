/// Makes passages of a section's leaves.
///
/// The rule for lists: a list is one passage together with the whole paragraph before it when that paragraph introduces
/// it. A paragraph does so when it ends with a colon, when it is nothing but a label, or when the items bear no labels
/// of their own. Among the precautions, items with labels that are sentences of their own are passages of their own even
/// then, unless the label above them is needed to understand them. A list that nothing introduces is taken apart, one passage for each item, when at least half of its
/// items begin with a bold label; otherwise it is one passage.
struct PassageBuilder {
  let section: Section
  let source: SourceText
  var passages: [Passage] = []
  var findings: [Finding] = []

  private let leaves: ArraySlice<Leaf>

  init(_ section: Section, of source: SourceText) {
    self.section = section
    self.source = source
    leaves = section.leaves[...]
  }

  /// Makes all passages of the section.
  mutating func build() {
    var rest = leaves
    while let leaf = rest.first {
      let taken: Int
      if leaf.kind == .html {
        warn(leaf, "Patients do not see this HTML. Write it in Markdown instead.")
        taken = 1
      } else if let asked = question(in: leaf) {
        taken = addPair(asked, from: rest)
      } else if section.name == SectionName.faqs, let answer = Marks.answer(leaf.text) {
        warn(leaf, "This answer has no question. Write the question after “Q:”.")
        add(.paragraph, [leaf], text: answer)
        taken = 1
      } else if leaf.items.isEmpty {
        taken = addParagraph(from: rest)
      } else {
        taken = addList(listed(rest))
      }
      rest = rest.dropFirst(taken)
    }
  }

  /// Adds a passage made of leaves that follow each other, unless they hold no words.
  mutating func add(_ kind: Passage.Kind, heading: String? = nil, _ leaves: some Collection<Leaf>, text: String? = nil)
  {
    let text = text ?? leaves.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n")
    let first = leaves.map(\.lines.lowerBound).min()
    let last = leaves.map(\.lines.upperBound).max()
    guard let first, let last, !text.isEmpty else { return }
    if kind == .paragraph, Marks.refuses(text), let leaf = leaves.first {
      warn(
        leaf, "This says what its writer cannot do and nothing of the medicine, so patients do not see it. Take it out."
      )
      return
    }
    passages.append(
      Passage(
        kind: kind, section: section.name, heading: heading ?? section.heading, text: text,
        source: source.proof(of: first...last)))
  }

  /// Tells the author of something that patients do not see.
  mutating func warn(_ leaf: Leaf, _ message: String) {
    findings.append(
      Finding(
        file: source.file, line: leaf.lines.lowerBound, column: leaf.column, severity: .error, message: message))
  }

  private mutating func addParagraph(from rest: ArraySlice<Leaf>) -> Int {
    guard let leaf = rest.first else { return 0 }
    let label = Label(leaf)
    var taken = 1
    if label?.isAlone == true, let next = rest.dropFirst().first {
      if question(in: next) != nil {
        // A label above questions is a heading in bold, such as the name of one of two medicines.
        return taken
      }
      if next.isPlainParagraph { taken += 1 }
    }
    let list = listed(rest.dropFirst(taken))
    // A label that names one of several medicines, or says "Contraindications", is needed to understand what is below it;
    // one that only says that precautions follow is not.
    let isNeeded = label?.isAlone == true && taken == 1 && SectionName.label(label?.name ?? "") == nil
    if !isNeeded, areWholePrecautions(list) {
      if label?.isAlone != true || taken > 1 {
        add(label == nil ? .paragraph : .labelled, heading: label?.name, rest.prefix(taken))
      }
      return taken
    }
    let introduces = rest.prefix(taken).last.map { Self.introduces($0, list) } ?? false
    if introduces { taken += list.count }
    add(introduces ? .list : label == nil ? .paragraph : .labelled, heading: label?.name, rest.prefix(taken))
    return taken
  }

  /// Whether each item of a list is a precaution that can be understood by itself, such as “**Kidney disease:** Ask your
  /// doctor first.”, and not a bare word that needs the paragraph before the list.
  private func areWholePrecautions(_ list: ArraySlice<Leaf>) -> Bool {
    let items = Self.items(of: list)
    return section.name == SectionName.precautions && !items.isEmpty
      && items.allSatisfy { item in
        guard let first = item.first, let label = Label(first), !label.isAlone else { return false }
        let words = first.rest.split(separator: " ").count
        return words >= Self.fewestWords && [".", "!", ")"].contains { first.rest.hasSuffix($0) }
      }
  }

  /// What has fewer words is no sentence.
  private static let fewestWords = 4

  /// The leaves of the list with which some leaves begin, up to the first question; empty when they begin with no list.
  private func listed(_ rest: ArraySlice<Leaf>) -> ArraySlice<Leaf> {
    let list = rest.first?.items.first?.list
    return rest.prefix {
      $0.items.first.map { $0.list == list } ?? false && $0.kind == .paragraph && question(in: $0) == nil
    }
  }

  private static func introduces(_ paragraph: Leaf, _ list: ArraySlice<Leaf>) -> Bool {
    guard !list.isEmpty else { return false }
    return paragraph.text.hasSuffix(":") || Label(paragraph)?.isAlone == true || !isLabelled(list)
  }

  /// Whether at least half of the items begin with a label.
  private static func isLabelled(_ list: ArraySlice<Leaf>) -> Bool {
    let items = Self.items(of: list)
    return items.count { $0.first.flatMap(Label.init) != nil } * 2 >= items.count
  }

  /// The leaves of a list, item by item.
  private static func items(of list: ArraySlice<Leaf>) -> [ArraySlice<Leaf>] {
    var items: [ArraySlice<Leaf>] = []
    var rest = list
    while let item = rest.first?.items.first {
      let leaves = rest.prefix { $0.items.first == item }
      items.append(leaves)
      rest = rest.dropFirst(leaves.count)
    }
    return items
  }

  private mutating func addList(_ list: ArraySlice<Leaf>) -> Int {
    guard Self.isLabelled(list) else {
      add(.list, list)
      return list.count
    }
    for item in Self.items(of: list) {
      let label = item.first.flatMap(Label.init)
      add(label == nil ? .paragraph : .labelled, heading: label?.name, item)
    }
    return list.count
  }
}

extension Leaf {
  /// Whether this is a paragraph outside of lists without a label or an answer's mark.
  var isPlainParagraph: Bool {
    kind == .paragraph && items.isEmpty && Label(self) == nil && Marks.answer(text) == nil
  }
}

extension SourceText {
  /// Names lines of this file together with their hash.
  func proof(of lines: ClosedRange<Int>) -> SourceLines {
    let lines = lines.clamped(to: 1...self.lines.count)
    return SourceLines(file: file, lines: lines, sha256: Fingerprint.sha256(self.lines.bytes(of: lines) ?? []))
  }
}

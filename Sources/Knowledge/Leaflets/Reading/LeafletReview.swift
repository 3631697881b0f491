/// Looks over a leaflet that was read and tells its author what is missing.
struct LeafletReview {
  let source: SourceText
  let header: FrontMatter
  /// Everything that the Markdown holds.
  let leaves: [Leaf]
  let body: SectionBuilder
  let passages: [Passage]
  let disclaimer: Passage?

  /// Whether patients can be answered from the leaflet.
  var isUsable: Bool { title != nil && !standardSections.isEmpty && !passages.isEmpty }

  private var title: String? { header.title ?? body.title }

  private var standardSections: [Section] {
    body.sections.filter { SectionName.all.contains($0.name) }
  }

  /// All that is missing or stands twice.
  var findings: [Finding] {
    titleFindings + sectionFindings + duplicateQuestions + disclaimerFindings + unreadLines + strayMarks
  }

  private var titleFindings: [Finding] {
    guard let title else {
      return [
        whole(.error, "The leaflet does not say which medicine it is about. Write “title: …” into its header.")
      ]
    }
    guard let heading = body.title, heading.wordingFolded != title.wordingFolded else { return [] }
    return [
      source.finding(
        .warning, line: body.titleLine,
        "This heading says “\(heading)”, but the title in the header is “\(title)”. Make them the same.")
    ]
  }

  private var sectionFindings: [Finding] {
    let present = standardSections
    guard !present.isEmpty else {
      let names = SectionName.all.map { "“### \($0)”" }.joined(separator: ", ")
      return [whole(.error, "No section of a leaflet is found here. Write headings such as \(names).")]
    }
    guard !passages.isEmpty else {
      return [whole(.error, "The sections of this leaflet hold no text. Write it below their headings.")]
    }
    let missing = SectionName.all.filter { name in !present.contains { $0.name == name } }
    let gaps = missing.map {
      whole(.warning, "The leaflet has no section “\($0)”. Add the heading “### \($0)” and its text.")
    }
    let empty = present.filter { section in
      section.leaves.isEmpty && !passages.contains { $0.section == section.name }
    }
    return gaps + empty.map { source.finding(.warning, line: $0.line, "The section “\($0.heading)” is empty.") }
  }

  private var duplicateQuestions: [Finding] {
    var lines: [String: Int] = [:]
    return passages.filter { $0.kind == .faq }.compactMap { passage in
      let line = passage.source.lines.lowerBound
      guard let first = lines.updateValue(line, forKey: passage.heading.wordingFolded) else { return nil }
      return source.finding(
        .warning, line: line,
        "The question “\(passage.heading)” stands here again; see line \(first). Keep one of the two.")
    }
  }

  private var disclaimerFindings: [Finding] {
    disclaimer == nil
      ? [
        whole(
          .warning,
          "The leaflet has no disclaimer, so the general one is shown. End it with a paragraph “**Disclaimer:** …”.")
      ] : []
  }

  /// Lines that Markdown itself takes away, such as `[Note]: take care`, which defines a link.
  private var unreadLines: [Finding] {
    let read = leaves.reduce(into: Set<Int>()) { $0.formUnion($1.lines) }
    return (header.bodyStart..<max(header.bodyStart, source.lines.count + 1)).filter { line in
      !read.contains(line) && source.text(of: line).whiteSpaceFolded.contains { $0.isLetter }
    }.map {
      source.finding(
        .warning, line: $0, "Markdown does not take this line for text, so patients do not see it. Reword it.")
    }
  }

  /// Passages with stars left in their wording.
  private var strayMarks: [Finding] {
    (passages + (disclaimer.map { [$0] } ?? [])).filter { $0.text.contains("**") }.map {
      source.finding(
        .warning, line: $0.source.lines.lowerBound,
        "Patients see two stars here: bold words that are not closed with “**”, or that begin or end with a blank.")
    }
  }

  private func whole(_ severity: Finding.Severity, _ message: String) -> Finding {
    Finding(file: source.file, severity: severity, message: message)
  }
}

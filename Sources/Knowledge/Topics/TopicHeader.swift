import Yams

/// The header of a topic's file.
struct TopicHeader {
  private static let known = [
    "title", "kind", "focus", "prefer", "needs-focus", "general", "about-others", "about-health", "all",
    "cautions", "places", "silent",
  ]
  private static let sections = SectionName.all + [SectionName.disclaimer]

  private let yaml: YAMLText
  private let source: SourceText

  init(_ source: SourceText, _ header: Header) {
    self.source = source
    yaml = YAMLText(source, from: header.yaml.lowerBound, upTo: header.yaml.upperBound)
  }

  /// Sets what the header says about a topic.
  ///
  /// What is wrong becomes a finding and leaves the topic as it was.
  func fill(_ topic: inout Topic, findings: inout [Finding]) {
    let entries = yaml.mapping("The header holds no “title: …” and “silent: …”.", findings: &findings)
    guard let entries else { return }
    for (key, value) in entries {
      switch key.string ?? "" {
      case "title":
        topic.title = yaml.string(value, "The title is empty.", findings: &findings) ?? ""
      case "silent":
        topic.silent = yaml.string(value, "The sentence after “silent” is empty.", findings: &findings) ?? ""
      case "kind":
        topic.kind = kind(value, findings: &findings) ?? topic.kind
      case "needs-focus":
        topic.needsFocus = yaml.bool(value, key: "needs-focus", findings: &findings) ?? false
      case "general":
        topic.isGeneral = yaml.bool(value, key: "general", findings: &findings) ?? false
      case "all":
        topic.isAnsweredByAll = yaml.bool(value, key: "all", findings: &findings) ?? false
      case "cautions":
        topic.isActedOn = yaml.bool(value, key: "cautions", findings: &findings) ?? false
      case "about-others":
        topic.isAboutOthers = yaml.bool(value, key: "about-others", findings: &findings) ?? false
      case "about-health":
        topic.isAboutHealth = yaml.bool(value, key: "about-health", findings: &findings) ?? false
      case "focus":
        topic.focus = yaml.strings(value, "“focus” is a list of kinds, such as “[symptom]”.", findings: &findings).map(
          \.text)
      case "prefer":
        topic.preferred = yaml.strings(value, "“prefer” is a list of kinds, such as “[person]”.", findings: &findings)
          .map(\.text)
      case "places":
        topic.places = places(value, findings: &findings)
      case let name:
        let hint = NearestName.hint(for: name, among: Self.known)
        let known = Self.known.map { "“\($0)”" }.joined(separator: ", ")
        findings.append(
          yaml.finding(.error, at: key, "A topic's header has no “\(name)”.\(hint) It may have \(known)."))
      }
    }
    let keys = entries.compactMap(\.key.string)
    if !keys.contains("title") {
      findings.append(source.finding(.error, line: 1, "The header has no “title: …”. Give the topic a plain name."))
    }
    if topic.kind == .leaflet, !keys.contains("silent") {
      findings.append(
        source.finding(
          .error, line: 1,
          "The header has no “silent: …”. Write what is said when a leaflet has no passage on this topic."))
    }
  }

  private func kind(_ node: Node, findings: inout [Finding]) -> Topic.Kind? {
    // `none` and `null` are words here, whatever YAML makes of them.
    if let kind = node.scalar.flatMap({ Topic.Kind(rawValue: $0.string) }) { return kind }
    let known = Topic.Kind.allCases.map(\.rawValue)
    let name = node.scalar?.string ?? ""
    let hint = NearestName.hint(for: name, among: known)
    findings.append(
      yaml.finding(
        .error, at: node,
        "There is no kind “\(name)”.\(hint) The kinds are \(known.map { "“\($0)”" }.joined(separator: ", "))."))
    return nil
  }

  private func places(_ node: Node, findings: inout [Finding]) -> [Topic.Place] {
    let shape = "A place looks like this: “- section: FAQs”, and below it, if wanted, “says: [word, word]”."
    guard case .sequence(let sequence) = node else {
      findings.append(yaml.finding(.error, at: node, shape))
      return []
    }
    return sequence.compactMap { item in
      guard case .mapping(let mapping) = item, let section = mapping["section"] else {
        findings.append(yaml.finding(.error, at: item, shape))
        return nil
      }
      for (key, _) in mapping where !["section", "says"].contains(key.string ?? "") {
        findings.append(yaml.finding(.error, at: key, "A place has no “\(key.string ?? "")”. \(shape)"))
      }
      let name = section.scalar?.string ?? ""
      guard Self.sections.contains(name) else {
        let hint = NearestName.hint(for: name, among: Self.sections)
        let known = Self.sections.map { "“\($0)”" }.joined(separator: ", ")
        findings.append(
          yaml.finding(.error, at: section, "Leaflets have no section “\(name)”.\(hint) They have \(known)."))
        return nil
      }
      let says = mapping["says"].map { yaml.strings($0, "“says” is a list of words.", findings: &findings) } ?? []
      return Topic.Place(section: name, says: says.map { $0.text.lowercased() })
    }
  }
}

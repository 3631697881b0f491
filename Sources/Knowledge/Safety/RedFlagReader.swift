import Yams

/// Reads `red-flags.yaml`: the words with names, the variants, and the flags.
struct RedFlagReader {
  let yaml: YAMLText

  /// Adds what the file says to the safety knowledge; returns where the groups stand.
  func read(into safety: inout Safety, findings: inout [Finding]) -> [Node] {
    let expectation = "This file holds “same”, “words”, “filler” and “flags”."
    guard let entries = yaml.mapping(expectation, findings: &findings) else { return [] }
    var places: [Node] = []
    for (key, value) in entries {
      switch key.scalar?.string {
      case "same": safety.rewritings = rewritings(value, &findings)
      case "words":
        safety.groups = groups(value, &findings)
        places = value.mapping?.map(\.key) ?? []
      case "filler":
        safety.filler = yaml.strings(value, "A filler word is text.", findings: &findings).map(\.text)
      case "flags": break
      default: findings.append(yaml.finding(.error, at: key, expectation))
      }
    }
    // The flags name the groups, wherever in the file these stand.
    guard let flags = entries.first(where: { $0.key.scalar?.string == "flags" })?.value.sequence else {
      findings.append(yaml.finding(.error, at: nil, "There is no list “flags”, so no emergency is ever seen."))
      return places
    }
    let groups = Set(safety.groups.map(\.name))
    for node in flags {
      guard let flag = flag(node, groups, &findings) else { continue }
      if safety.flags.contains(where: { $0.id == flag.id }) {
        findings.append(yaml.finding(.error, at: node, "There are two flags “\(flag.id)”. Rename or join them."))
      }
      safety.flags.append(flag)
    }
    return places
  }

  private func rewritings(_ node: Node, _ findings: inout [Finding]) -> [Safety.Rewriting] {
    pairs(node, "“same” lists other spellings: “cannot: [can't, cant]”.", &findings).map {
      Safety.Rewriting(wording: $0.name, variants: $0.words)
    }
  }

  private func groups(_ node: Node, _ findings: inout [Finding]) -> [Safety.WordGroup] {
    pairs(node, "“words” lists groups: “airway: [throat, tongue]”.", &findings).map {
      Safety.WordGroup(name: $0.name, words: $0.words)
    }
  }

  private func pairs(
    _ node: Node, _ expectation: String, _ findings: inout [Finding]
  ) -> [(name: String, words: [String])] {
    guard let mapping = node.mapping else {
      findings.append(yaml.finding(.error, at: node, expectation))
      return []
    }
    return mapping.map { key, value in
      let words = yaml.strings(value, expectation, findings: &findings).filter { word in
        guard (try? SignPattern(word.text))?.isPlain != true else { return true }
        findings.append(
          yaml.finding(.error, at: word.node, "“\(word.text)” must be plain words here, at most with “*” at an end."))
        return false
      }
      return (key.scalar?.string ?? "", words.map(\.text))
    }
  }

  /// Warns of groups that no pattern names: most likely a slip.
  func warnOfIdleGroups(_ places: [Node], _ safety: Safety, _ findings: inout [Finding]) {
    let signs = safety.flags.flatMap { $0.signs + $0.certain + $0.alone + $0.unless }
    let rules = safety.quietRules.flatMap { $0.words + $0.except + $0.ends }
    var used: Set<String> = []
    for text in signs + rules {
      if let pattern = try? SignPattern(text) { used.formUnion(pattern.groupNames) }
    }
    for place in places {
      guard let name = place.scalar?.string, !used.contains(name) else { continue }
      findings.append(yaml.finding(.warning, at: place, "No pattern uses the group “\(name)”."))
    }
  }
}

extension SignPattern {
  /// Whether it is nothing but words in a row.
  fileprivate var isPlain: Bool {
    parts.count == 1
      && parts[0].allSatisfy { step in
        !step.afterGap
          && step.choices.allSatisfy {
            switch $0 {
            case .word, .beginning: true
            default: false
            }
          }
      }
  }
}

import Yams

extension RedFlagReader {
  /// Reads one flag; nil, with error findings, when it has no name or no sign.
  func flag(_ node: Node, _ groups: Set<String>, _ findings: inout [Finding]) -> RedFlag? {
    guard let mapping = node.mapping, let id = mapping["id"]?.scalar?.string, !id.isEmpty else {
      findings.append(yaml.finding(.error, at: node, "A flag begins with its name: “id: chest-pain”."))
      return nil
    }
    var flag = RedFlag(id: id, title: "", level: .now)
    for (key, value) in mapping {
      switch key.scalar?.string {
      case "id": break
      case "title":
        flag.title = yaml.string(value, "A title is text.", findings: &findings) ?? ""
      case "level": if let level = level(value, &findings) { flag.level = level }
      case "if-asked": flag.levelIfAsked = level(value, &findings)
      case "look-up":
        flag.lookUp = yaml.string(value, "What to look up is text.", findings: &findings) ?? ""
      case "line": flag.line = line(value, &findings)
      case "always": flag.isAlways = yaml.bool(value, key: "always", findings: &findings) ?? false
      case "signs": flag.signs = yaml.patterns(value, groups: groups, findings: &findings)
      case "certain": flag.certain = yaml.patterns(value, groups: groups, findings: &findings)
      case "alone": flag.alone = yaml.patterns(value, groups: groups, findings: &findings)
      case "unless": flag.unless = yaml.patterns(value, groups: groups, findings: &findings)
      default:
        let known = ["title", "level", "if-asked", "line", "look-up", "always", "signs", "certain", "alone", "unless"]
        let name = key.scalar?.string ?? ""
        let hint = NearestName.hint(for: name, among: known)
        findings.append(yaml.finding(.error, at: key, "A flag has no “\(name)”.\(hint)"))
      }
    }
    if flag.title.isEmpty {
      findings.append(yaml.finding(.error, at: node, "The flag “\(id)” has no title."))
    }
    if mapping["level"] == nil {
      findings.append(
        yaml.finding(.error, at: node, "The flag “\(id)” has no level. Until it has one, it counts as “now”."))
    }
    guard !(flag.signs + flag.certain + flag.alone).isEmpty else {
      findings.append(yaml.finding(.error, at: node, "The flag “\(id)” has no signs, so it is never raised."))
      return nil
    }
    return flag
  }

  private func level(_ node: Node, _ findings: inout [Finding]) -> Urgency? {
    if let level = Urgency(rawValue: node.scalar?.string ?? ""), level != .none { return level }
    let message = "“\(node.scalar?.string ?? "")” is no level. A level is “now”, “today” or “pharmacist”."
    findings.append(yaml.finding(.error, at: node, message))
    return nil
  }

  private func line(_ node: Node, _ findings: inout [Finding]) -> PhoneLine.Kind? {
    if let kind = PhoneLine.Kind(rawValue: node.scalar?.string ?? "") { return kind }
    let message =
      "“\(node.scalar?.string ?? "")” is no kind of line. A line is “emergency”, “poison”, “crisis” or “advice”."
    findings.append(yaml.finding(.error, at: node, message))
    return nil
  }
}

import Yams

/// Reads `denials.yaml`: what takes the alarm out of a sign.
struct DenialReader {
  let yaml: YAMLText

  /// Adds what the file says to the safety knowledge.
  func read(into safety: inout Safety, findings: inout [Finding]) {
    let expectation = "This file holds “denied”, “past”, “asked” and “supposed”."
    guard let entries = yaml.mapping(expectation, findings: &findings) else { return }
    let groups = Set(safety.groups.map(\.name))
    for (key, value) in entries {
      guard let reason = QuietRule.Reason(rawValue: key.scalar?.string ?? ""), let mapping = value.mapping else {
        findings.append(yaml.finding(.error, at: key, expectation))
        continue
      }
      safety.quietRules.append(rule(reason, mapping, groups, &findings))
    }
  }

  private func rule(
    _ reason: QuietRule.Reason, _ mapping: Node.Mapping, _ groups: Set<String>, _ findings: inout [Finding]
  ) -> QuietRule {
    var rule = QuietRule(reason: reason)
    for (key, value) in mapping {
      switch key.scalar?.string {
      case "words": rule.words = yaml.patterns(value, groups: groups, findings: &findings)
      case "except": rule.except = yaml.patterns(value, groups: groups, findings: &findings)
      case "ends": rule.ends = yaml.patterns(value, groups: groups, findings: &findings)
      case "reach":
        if let reach = Int(value.scalar?.string ?? ""), (0...100).contains(reach) {
          rule.reach = reach
        } else {
          findings.append(yaml.finding(.error, at: value, "“reach” is a number of words from 0 to 100, such as 6."))
        }
      default:
        let message = "This part of “\(reason.rawValue)” is not known; there are “words”, “except”, “ends” and “reach”."
        findings.append(yaml.finding(.error, at: key, message))
      }
    }
    return rule
  }
}

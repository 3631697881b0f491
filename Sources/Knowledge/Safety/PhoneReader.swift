import Yams

/// Reads `phone-numbers.yaml`: the lines of each region.
struct PhoneReader {
  let yaml: YAMLText

  /// Adds what the file says to the safety knowledge.
  func read(into safety: inout Safety, findings: inout [Finding]) {
    let expectation = "This file holds “anywhere” and “regions”."
    guard let entries = yaml.mapping(expectation, findings: &findings) else { return }
    var hasAnywhere = false
    for (key, value) in entries {
      switch key.scalar?.string {
      case "anywhere":
        safety.anywhere = region(code: "", value, key, &findings)
        hasAnywhere = true
      case "regions":
        for (code, region) in value.mapping ?? [:] {
          safety.regions.append(self.region(code: code.scalar?.string ?? "", region, code, &findings))
        }
      default: findings.append(yaml.finding(.error, at: key, expectation))
      }
    }
    if !hasAnywhere {
      let message = "“anywhere” is missing: what is said when no region is chosen."
      findings.append(yaml.finding(.error, at: nil, message))
    }
  }

  private func region(code: String, _ node: Node, _ key: Node, _ findings: inout [Finding]) -> Region {
    var region = Region(code: code, name: code)
    for (key, value) in node.mapping ?? [:] {
      let name = key.scalar?.string ?? ""
      if name == "name" {
        region.name = yaml.string(value, "A region's name is text.", findings: &findings) ?? code
      } else if let kind = PhoneLine.Kind(rawValue: name) {
        region.lines.append(line(kind, value, &findings))
      } else {
        let known = ["name"] + PhoneLine.Kind.allCases.map(\.rawValue)
        let hint = NearestName.hint(for: name, among: known)
        findings.append(yaml.finding(.error, at: key, "A region has no “\(name)”.\(hint)"))
      }
    }
    if !region.lines.contains(where: { $0.kind == .emergency }) {
      let place = code.isEmpty ? "“anywhere”" : "The region “\(code)”"
      findings.append(yaml.finding(.error, at: key, "\(place) has no emergency number."))
    }
    return region
  }

  private func line(_ kind: PhoneLine.Kind, _ node: Node, _ findings: inout [Finding]) -> PhoneLine {
    var line = PhoneLine(kind: kind, name: "", number: "")
    for (key, value) in node.mapping ?? [:] {
      let text = yaml.string(value, "A phone line is described in words.", findings: &findings) ?? ""
      switch key.scalar?.string {
      case "name": line.name = text
      case "number": line.number = text
      case "hours": line.hours = text
      case "say": line.say = text
      case "source": line.source = text
      default:
        let message = "A phone line has a “name”, a “number”, “hours”, “say” and a “source”, nothing else."
        findings.append(yaml.finding(.error, at: key, message))
      }
    }
    if line.name.isEmpty || (line.number.isEmpty && line.say.isEmpty) {
      findings.append(yaml.finding(.error, at: node, "A phone line needs a name and a number."))
    }
    if line.source.isEmpty {
      findings.append(
        yaml.finding(.warning, at: node, "“source” is missing: who vouches for this number, and on which page?"))
    }
    return line
  }
}

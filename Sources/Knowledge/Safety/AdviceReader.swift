import Yams

/// Reads `advice.yaml`: what to do, by flag or by kind of line and level.
struct AdviceReader {
  let yaml: YAMLText

  /// Adds what the file says to the safety knowledge, whose flags and regions must have been read.
  func read(into safety: inout Safety, findings: inout [Finding]) {
    let expectation = "This file gives advice by name: “poison-now: Call {poison} now.”"
    guard let entries = yaml.mapping(expectation, findings: &findings) else { return }
    let known = Self.keys(of: safety)
    for (key, value) in entries {
      let name = key.scalar?.string ?? ""
      if !known.contains(name) {
        let hint = NearestName.hint(for: name, among: known.sorted())
        findings.append(
          yaml.finding(.warning, at: key, "No flag is called “\(name)”, so this advice is never given.\(hint)"))
      }
      guard let text = yaml.string(value, expectation, findings: &findings) else { continue }
      for placeholder in AdviceTemplate(text).unknownPlaceholders {
        findings.append(
          yaml.finding(
            .error, at: value,
            "“{\(placeholder)}” is not known here. Use {emergency}, {poison}, {crisis} or {advice}."))
      }
      safety.advice.append(Safety.Advice(key: name, text: text))
    }
  }

  private static func keys(of safety: Safety) -> Set<String> {
    let kinds = PhoneLine.Kind.allCases.flatMap { kind in
      Urgency.allCases.map { "\(kind.rawValue)-\($0.rawValue)" }
    }
    let flags = safety.flags.flatMap { flag in
      [flag.id, "\(flag.id)-\(flag.level.rawValue)"] + (flag.levelIfAsked.map { ["\(flag.id)-\($0.rawValue)"] } ?? [])
    }
    return Set(flags + kinds)
  }
}

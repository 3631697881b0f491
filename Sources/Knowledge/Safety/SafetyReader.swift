/// Reads the files in `safety`; everything that is wrong with them becomes a finding for their author.
public enum SafetyReader {
  /// Reads the safety files among all files of a knowledge folder.
  ///
  /// A damaged file never throws: what can be read of it is kept, and the rest is named in `findings`.
  public static func read(files: [FolderContents.File], findings: inout [Finding]) -> Safety {
    var safety = Safety()
    let flags = source(of: "red-flags.yaml", in: files, findings: &findings)
    let denials = source(of: "denials.yaml", in: files, findings: &findings)
    let advice = source(of: "advice.yaml", in: files, findings: &findings)
    let numbers = source(of: "phone-numbers.yaml", in: files, findings: &findings)

    let groups = flags.map { RedFlagReader(yaml: $0).read(into: &safety, findings: &findings) }
    if let denials { DenialReader(yaml: denials).read(into: &safety, findings: &findings) }
    if let flags, let groups { RedFlagReader(yaml: flags).warnOfIdleGroups(groups, safety, &findings) }
    if let numbers { PhoneReader(yaml: numbers).read(into: &safety, findings: &findings) }
    if let advice { AdviceReader(yaml: advice).read(into: &safety, findings: &findings) }
    if let flags, advice != nil { checkAdvice(of: safety, flags, &findings) }
    return safety
  }

  private static func source(
    of name: String, in files: [FolderContents.File], findings: inout [Finding]
  ) -> YAMLText? {
    let path = "safety/\(name)"
    guard let file = files.first(where: { $0.path == path }) else {
      let message = "This file is missing. Without it Galen cannot tell an emergency from a question."
      findings.append(Finding(file: path, severity: .error, message: message))
      return nil
    }
    return SourceText(file, findings: &findings).map { YAMLText($0) }
  }

  private static func checkAdvice(of safety: Safety, _ yaml: YAMLText, _ findings: inout [Finding]) {
    for flag in safety.flags
    where flag.level != .none && safety.advice(for: flag.id, line: flag.line, level: flag.level) == nil {
      findings.append(
        Finding(
          file: yaml.source.file, severity: .error,
          message: "The flag “\(flag.id)” has no advice. Write some under “\(flag.id)” in “safety/advice.yaml”"
            + (flag.line.map { ", or for all such flags under “\($0.rawValue)-\(flag.level.rawValue)”." } ?? ".")))
    }
  }
}

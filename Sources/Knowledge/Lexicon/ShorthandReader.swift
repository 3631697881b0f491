import Yams

/// Reads `lexicon/shorthand.yaml` and `lexicon/other-languages.yaml`: short and spoken forms and foreign words with what they
/// stand for, as `u: you` below `words:`.
public enum ShorthandReader {
  /// Reads the short forms; entries that are wrong are left out and found.
  public static func read(_ file: FolderContents.File) -> (shorthand: [Shorthand], findings: [Finding]) {
    var findings: [Finding] = []
    guard let source = SourceText(file, findings: &findings) else { return ([], findings) }
    let yaml = YAMLText(source)
    let shape = "This file holds “kind: shorthand” and, indented below “words:”, lines such as “u: you”."
    guard let root = yaml.mapping(shape, findings: &findings) else { return ([], findings) }
    guard case .mapping(let words)? = root.first(where: { $0.key.string == "words" })?.value else {
      findings.append(yaml.finding(.error, at: nil, shape))
      return ([], findings)
    }
    let isForeign = root.contains { $0.key.string == "kind" && $0.value.string == "other-languages" }
    var shorthand: [Shorthand] = []
    for (key, value) in words {
      guard let short = yaml.string(key, shape, findings: &findings),
        let long = yaml.string(value, "Write what “\(short)” stands for.", findings: &findings)
      else { continue }
      shorthand.append(
        Shorthand(
          short: short.lowercased(), words: long.lowercased().split(separator: " ").map(String.init),
          isForeign: isForeign))
    }
    return (shorthand, findings)
  }
}

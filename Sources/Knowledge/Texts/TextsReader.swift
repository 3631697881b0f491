import Yams

/// Reads `texts.yaml`: every sentence that the bot itself says, as `key: sentence`.
public enum TextsReader {
  /// Reads the sentences and compares them with those that the program needs.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - expected: The sentences that the program needs.
  /// - Returns: The sentences, and what their author should know.
  public static func read(
    _ file: FolderContents.File, expecting expected: [ExpectedText]
  ) -> (texts: Texts, findings: [Finding]) {
    var findings: [Finding] = []
    guard let source = SourceText(file, findings: &findings) else { return (Texts(), findings) }
    let yaml = YAMLText(source)
    let entries = yaml.mapping("Each entry here is “key: sentence”.", findings: &findings) ?? []
    var texts = Texts()
    for (key, value) in entries {
      guard let name = yaml.string(key, "The key is missing.", findings: &findings),
        let sentence = yaml.lines(value, "The sentence “\(name)” is empty.", findings: &findings)
      else { continue }
      texts.sentences[name] = sentence
      guard let known = expected.first(where: { $0.key == name }) else {
        let unused = expected.map(\.key).filter { key in !entries.contains { $0.key.string == key } }
        let hint = NearestName.hint(for: name, among: unused)
        findings.append(yaml.finding(.warning, at: key, "Nothing says the sentence “\(name)”.\(hint)"))
        continue
      }
      for placeholder in Placeholders.names(in: sentence) where !known.placeholders.contains(placeholder) {
        findings.append(yaml.finding(.error, at: value, unknown(placeholder, in: known)))
      }
    }
    for text in expected {
      guard let sentence = texts.sentences[text.key], let key = entries.first(where: { $0.key.string == text.key })?.key
      else { continue }
      let held = Placeholders.names(in: sentence)
      for placeholder in text.required where !held.contains(placeholder) {
        let message = "The sentence “\(text.key)” lacks “{\(placeholder)}”, without which it does not say what it must."
        findings.append(yaml.finding(.error, at: key, message))
      }
    }
    let missing = expected.filter { texts.sentences[$0.key] == nil }
    findings += missing.filter { key in !entries.contains { $0.key.string == key.key } }.map {
      Finding(file: file.path, severity: .error, message: "The sentence “\($0.key)” is missing. Add “\($0.key): …”.")
    }
    findings.sort()
    return (texts, findings)
  }

  private static func unknown(_ placeholder: String, in text: ExpectedText) -> String {
    let known = text.placeholders.map { "“{\($0)}”" }.joined(separator: ", ")
    let allowed = known.isEmpty ? "It may hold none." : "It may hold \(known)."
    return "“{\(placeholder)}” means nothing in the sentence “\(text.key)”. \(allowed)"
  }
}

import Conversation
import Foundation
import Knowledge
import Triage

/// What the triage tests share: the real safety files, a small one, and a plain way of cutting text into words.
enum TriageSupport {
  /// The project's folder, three levels above this file.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The safety files of the project with what the reader says about them.
  static let project: (safety: Safety, findings: [Finding]) = {
    var findings: [Finding] = []
    let files = ["red-flags", "denials", "advice", "phone-numbers"].map { name in
      let path = "safety/\(name).yaml"
      let data = (try? Data(contentsOf: root.appending(path: "Knowledge/\(path)"))) ?? Data()
      return FolderContents.File(path: path, bytes: Array(data))
    }
    return (SafetyReader.read(files: files, findings: &findings), findings)
  }()

  /// Triage as it works in the project.
  static let triage = Triage(project.safety)

  /// Lower-case words without apostrophes; marks are words of their own.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text.lowercased() where !"'’".contains(character) {
      if character.isLetter || character.isNumber {
        word.append(character)
        continue
      }
      if !word.isEmpty { words.append(word) }
      word = ""
      if ".,;?!:".contains(character) { words.append(String(character)) }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// What the project's triage says to a text.
  static func alarm(_ text: String) -> Alarm? { triage.examine(words: words(text)) }

  /// Triage with one flag and, unless others are given, one rule of denial.
  static func triage(
    signs: [String] = [], certain: [String] = [], alone: [String] = [], unless: [String] = [],
    groups: [Safety.WordGroup] = [], rules: [QuietRule] = [QuietRule(reason: .denied, words: ["no", "not"])]
  ) -> Triage {
    let flag = RedFlag(
      id: "flag", title: "Flag", level: .now, line: .emergency, signs: signs, certain: certain, alone: alone,
      unless: unless)
    return Triage(
      Safety(
        rewritings: [Safety.Rewriting(wording: "cannot", variants: ["can't", "can not"])], groups: groups,
        filler: ["help", "please"], flags: [flag], quietRules: rules))
  }

  /// The reader's findings on small files; those that are not given are sound.
  static func findings(
    flags: String? = nil, denials: String = "denied:\n  words: |\n    no\n",
    advice: String = "emergency-now: Call {emergency} now.\n", numbers: String? = nil
  ) -> [String] {
    let soundFlags = """
      flags:
        - id: chest
          title: Chest
          level: now
          line: emergency
          signs: |
            chest pain

      """
    let soundNumbers = """
      anywhere:
        emergency: {name: Help, number: 112, source: EU}
      regions:
        UK: {name: UK, emergency: {name: Help, number: 999, source: NHS}}

      """
    let texts = [
      ("red-flags", flags ?? soundFlags), ("denials", denials), ("advice", advice),
      ("phone-numbers", numbers ?? soundNumbers),
    ]
    var findings: [Finding] = []
    let files = texts.map { FolderContents.File(path: "safety/\($0.0).yaml", bytes: Array($0.1.utf8)) }
    _ = SafetyReader.read(files: files, findings: &findings)
    return findings.map(\.description)
  }
}

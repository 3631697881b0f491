/// Which files belong where in a knowledge folder.
enum FolderLayout {
  /// What a knowledge file holds, by the place where it stands.
  enum Role {
    case leaflet, groups, topic, lexicon, shorthand, generalWords, wordVectors, safety, texts, kioskTexts
  }

  /// The role of a file; nil when no knowledge file stands at this path.
  static func role(of path: String) -> Role? {
    let parts = path.split(separator: "/")
    guard let name = parts.last?.lowercased() else { return nil }
    let isYAML = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    switch (parts.first, parts.count) {
    case ("texts.yaml", 1): return .texts
    case ("kiosk.yaml", 1): return .kioskTexts
    case ("leaflets", 2...) where name.hasSuffix(".md"): return .leaflet
    case ("topics", 2) where name == "groups.yaml": return .groups
    case ("topics", 2...) where name.hasSuffix(".txt"): return .topic
    case ("lexicon", 2) where ["shorthand.yaml", "other-languages.yaml"].contains(name): return .shorthand
    case ("lexicon", 2) where name == "english-words.txt": return .generalWords
    case ("lexicon", 2) where name == "word-vectors.txt": return .wordVectors
    case ("lexicon", 2...) where isYAML: return .lexicon
    case ("safety", 2...) where isYAML: return .safety
    default: return nil
    }
  }

  /// Whether a file or folder of this name is nobody's knowledge: hidden, a guide, a licence, or an editor's own copy.
  static func isPassedOver(_ name: String) -> Bool {
    let copies = [".bak", ".orig", ".rej", ".swp", ".tmp"]
    let guides = ["README.md", "licence.txt", "license.txt"]
    return name.hasPrefix(".") || guides.contains { name.hasSuffix($0) }
      || name.hasSuffix("~") || name.hasPrefix("~$") || (name.hasPrefix("#") && name.hasSuffix("#"))
      || copies.contains { name.hasSuffix($0) }
  }

  /// Why a file at this path is not read; nil when it is.
  static func problem(with path: String) -> String? {
    guard role(of: path) == nil else { return nil }
    switch path.split(separator: "/").first {
    case "leaflets": return "This file is not read: a leaflet's name ends in “.md”."
    case "topics":
      return "This file is not read: a topic's name ends in “.txt”, and the groups stand in “topics/groups.yaml”."
    case "lexicon", "safety":
      return
        "This file is not read: the files in this folder end in “.yaml”, but for “english-words.txt” and "
        + "“word-vectors.txt” in the lexicon."
    default:
      return "This file is not read: knowledge stands in the folders “leaflets”, “topics”, “lexicon” and “safety” "
        + "and in the files “texts.yaml” and “kiosk.yaml”."
    }
  }
}

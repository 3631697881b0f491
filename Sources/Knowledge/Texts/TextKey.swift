/// The sentences that the program needs from `texts.yaml`, with the words that each may have filled in.
public enum TextKey: String, Sendable, CaseIterable {
  case disclaimer
  case welcome
  case welcomeHelp = "welcome-help"
  case farewell
  case passageHeading = "passage-heading"
  case passageHeadingShort = "passage-heading-short"
  case sourceLine = "source-line"
  case sourceLines = "source-lines"
  case faqList = "faq-list"
  case silentThing = "silent-thing"
  case askPharmacist = "ask-pharmacist"
  case notUnderstood = "not-understood"
  case notUnderstoodHint = "not-understood-hint"
  case nothingTyped = "nothing-typed"
  case nearest
  case whichOne = "which-one"
  case noneOfThese = "none-of-these"
  case notWhatWasAsked = "not-what-was-asked"
  case noSuchNumber = "no-such-number"
  case whichMedicine = "which-medicine"
  case whichOfMany = "which-of-many"
  case whichOfThese = "which-of-these"
  case notOnShelf = "not-on-shelf"
  case manyMedicines = "many-medicines"
  case nothingToRepeat = "nothing-to-repeat"
  case nothingMore = "nothing-more"
  case howToAsk = "how-to-ask"
  case noSource = "no-source"
  case commandHelp = "command-help"
  case commandTopics = "command-topics"
  case commandWhy = "command-why"
  case commandSource = "command-source"
  case commandRepeat = "command-repeat"
  case commandQuit = "command-quit"
  case nothingToExplain = "nothing-to-explain"
  case lineCut = "line-cut"
  case sessionForgotten = "session-forgotten"
  case unknownCommand = "unknown-command"
  case afterAdvice = "after-advice"
  case disclaimerLine = "disclaimer-line"

  /// The words in curly brackets that are filled in.
  public var placeholders: Set<String> {
    switch self {
    case .welcome: ["titles", "emergency"]
    case .passageHeading: ["title", "section", "heading"]
    case .passageHeadingShort: ["title", "section"]
    case .sourceLine: ["file", "first"]
    case .sourceLines: ["file", "first", "last"]
    case .silentThing: ["title", "thing"]
    case .notUnderstood: ["title"]
    case .noSuchNumber: ["number"]
    case .whichOfMany, .manyMedicines: ["count"]
    case .notOnShelf: ["name"]
    case .disclaimerLine: ["text"]
    case .disclaimer, .welcomeHelp, .farewell, .faqList, .askPharmacist, .notUnderstoodHint, .nothingTyped, .nearest,
      .whichOne, .noneOfThese, .notWhatWasAsked, .whichMedicine, .whichOfThese, .nothingToRepeat, .nothingMore,
      .howToAsk, .noSource,
      .afterAdvice,
      .commandHelp, .commandTopics, .commandWhy,
      .commandSource, .commandRepeat, .commandQuit, .nothingToExplain, .lineCut, .sessionForgotten, .unknownCommand:
      []
    }
  }

  /// The key of what is said to small talk on a topic.
  package static func smalltalk(_ topic: String) -> String { "smalltalk-\(topic)" }

  /// The words that may be filled into what is said to small talk.
  package static let smalltalkPlaceholders: Set<String> = ["title"]
}

extension Texts {
  /// The sentence for a key, its placeholders filled in; empty when `texts.yaml` lacks it, which `galen check` reports.
  public func sentence(_ key: TextKey, _ values: [String: String] = [:]) -> String {
    sentence(key.rawValue, values)
  }

  /// The sentence for a key by its name.
  package func sentence(_ key: String, _ values: [String: String] = [:]) -> String {
    // In one pass, so that what is filled in stays as it is, braces and all.
    var filled = ""
    var rest = (sentences[key] ?? "")[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      filled += rest[..<open] + (values[name] ?? String(rest[open...close]))
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}

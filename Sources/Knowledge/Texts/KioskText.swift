/// The sentences and lists that the public terminal needs from `kiosk.yaml`, with the words that each may have filled in.
///
/// Among a folder's ``Texts`` they stand under ``key``.
public enum KioskText: String, Sendable, CaseIterable {
  case pharmacy
  case topics
  case greeting
  case danger
  case ask
  case chooseTopic = "choose-topic"
  case startHint = "start-hint"
  case prompt
  case asked
  case more
  case next
  case nextWithPrint = "next-with-print"
  case menu
  case help
  case helpPrint = "help-print"
  case tooLong = "too-long"
  case noSuchNumber = "no-such-number"
  case allShown = "all-shown"
  case nothingToPrint = "nothing-to-print"
  case cannotPrint = "cannot-print"
  case printing
  case printed
  case notPrinted = "not-printed"
  case stillThere = "still-there"
  case willForget = "will-forget"
  case wordMenu = "word-menu"
  case wordBack = "word-back"
  case wordRepeat = "word-repeat"
  case wordHelp = "word-help"
  case wordStartOver = "word-start-over"
  case wordMore = "word-more"
  case wordPrint = "word-print"

  /// The key among a folder's texts.
  var key: String { Self.key(rawValue) }

  /// The key among a folder's texts of what stands under a name in `kiosk.yaml`; no key of `texts.yaml` is like it.
  static func key(_ name: String) -> String { "kiosk/" + name }

  /// The words in curly brackets that are filled in.
  var placeholders: Set<String> {
    switch self {
    case .greeting: ["titles"]
    case .danger: ["emergency"]
    case .asked: ["question"]
    case .more: ["page", "pages"]
    case .tooLong: ["limit"]
    case .noSuchNumber: ["number"]
    case .willForget: ["seconds"]
    case .pharmacy, .topics, .ask, .chooseTopic, .startHint, .prompt, .next, .nextWithPrint, .menu, .help, .helpPrint,
      .allShown, .nothingToPrint, .cannotPrint, .printing, .printed, .notPrinted, .stillThere, .wordMenu, .wordBack,
      .wordRepeat,
      .wordHelp, .wordStartOver, .wordMore, .wordPrint:
      []
    }
  }

  /// The sentences that `kiosk.yaml` must hold.
  static var expected: [ExpectedText] {
    allCases.map { text in
      let placeholders = text.placeholders.sorted()
      return ExpectedText(text.rawValue, placeholders: placeholders, required: placeholders)
    }
  }
}

extension Texts {
  /// The sentence of the public terminal for a key, its placeholders filled in; empty when `kiosk.yaml` lacks it.
  public func kiosk(_ text: KioskText, _ values: [String: String] = [:]) -> String {
    sentence(text.key, values)
  }

  /// The items of a list in `kiosk.yaml`, which are written one after the other with commas between them.
  public func list(_ text: KioskText) -> [String] {
    kiosk(text).split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  /// What `kiosk.yaml` should say and does not, by key; all of it when there is no such file.
  public var missingForKiosk: [String] {
    KioskText.allCases.filter { sentences[$0.key] == nil }.map(\.rawValue)
  }
}

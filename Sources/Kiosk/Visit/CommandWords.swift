package import Knowledge
import Language

/// The words by which a person finds their way, in any spelling close to them.
package struct CommandWords: Sendable {
  /// What a person may want besides an answer.
  package enum Command: Sendable, CaseIterable {
    case menu, back, `repeat`, help, startOver, more, print

    fileprivate var text: KioskText {
      switch self {
      case .menu: .wordMenu
      case .back: .wordBack
      case .repeat: .wordRepeat
      case .help: .wordHelp
      case .startOver: .wordStartOver
      case .more: .wordMore
      case .print: .wordPrint
      }
    }
  }

  private let words: [(letters: [UInt8], command: Command)]
  private let isWord: @Sendable (String) -> Bool
  private let edit = EditCost()

  /// Takes the words from `kiosk.yaml`.
  ///
  /// - Parameter isWord: Whether a folded word is a known one, and so not a slip for another.
  package init(_ texts: Texts, isWord: @escaping @Sendable (String) -> Bool) {
    words = Command.allCases.flatMap { command in
      texts.list(command.text).map { (Self.letters(of: $0), command) }
    }
    self.isWord = isWord
  }

  /// What a line asks for; nil when it is no command.
  ///
  /// Blanks and marks do not count ("startover", "start-over!"). A slip or two is forgiven, unless what was typed is an
  /// ordinary word: "mean" is not "menu".
  package func command(for line: String) -> Command? {
    let typed = Self.letters(of: line)
    guard typed.count > 1, typed.count <= Self.longest else { return nil }
    if let exact = words.first(where: { $0.letters == typed }) { return exact.command }
    guard typed.count >= Self.shortestSlip, typed.count >= Self.safeLength || !isWord(TextFolder.fold(line)) else {
      return nil
    }
    let near = words.filter { $0.letters.count >= Self.shortestSlip }.compactMap { word in
      edit.cost(from: typed, to: word.letters, limit: Self.limit(word.letters.count)).map { ($0, word.command) }
    }
    return near.min { $0.0 < $1.0 }?.1
  }

  private static func letters(of text: String) -> [UInt8] {
    TextFolder.fold(text).utf8.filter { ("a"..."z").contains(Unicode.Scalar($0)) }
  }

  /// The cost of the slips that are forgiven, by the length of the word that may be meant; a likely slip costs 0.75.
  private static func limit(_ length: Int) -> Float { length < 6 ? 1 : length < 9 ? 1.5 : 2 }

  /// The longest line that can be a command, in letters.
  private static let longest = 24
  /// The shortest word in which slips are forgiven.
  private static let shortestSlip = 3
  /// From so many letters on, nothing else is as near.
  private static let safeLength = 8
}

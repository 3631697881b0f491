import Conversation
import Foundation
import Kiosk
import Matching
import TestSupport

/// A public terminal with a few of the repository's topics, which are learnt in no time.
enum SmallPharmacy {
  /// The folder that holds `Package.swift`.
  static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
    separator: "/")
  private static let files =
    [
      "taking/storage", "taking/missed-dose", "taking/dose", "taking/children", "taking/too-much", "safety/kidney",
      "safety/constipation", "safety/pregnancy", "safety/alcohol", "about/uses", "smalltalk/greeting",
      "outside/nonsense",
      "dialogue/repeat", "dialogue/more",
    ].map { "topics/\($0).txt" }
    + [
      "topics/groups.yaml", "texts.yaml", "kiosk.yaml", "lexicon/shorthand.yaml", "lexicon/cues.yaml",
      "lexicon/turns.yaml", "lexicon/body.yaml", "lexicon/people.yaml", "lexicon/conditions.yaml",
      "lexicon/symptoms.yaml",
      "lexicon/english-words.txt", "leaflets/magnesium-glycinate.md",
      "safety/advice.yaml", "safety/denials.yaml", "safety/phone-numbers.yaml", "safety/red-flags.yaml",
    ]

  /// Who answers.
  static let bot: Bot = {
    do {
      let folder = try TemporaryFolder()
      try write(into: folder)
      return try Bot(shelf: try Shelf.open(folder: folder.path, cache: nil))
    } catch {
      fatalError("There is no small pharmacy: \(error)")
    }
  }()

  /// Writes its knowledge into a folder.
  static func write(into folder: TemporaryFolder) throws {
    for file in files { try folder.write(try Data(contentsOf: URL(filePath: "\(root)/Knowledge/\(file)")), to: file) }
    let kiosk = String(decoding: folder.bytes(of: "kiosk.yaml") ?? [], as: UTF8.self)
    try folder.write(
      kiosk.replacing(#/\ntopics: .*\n/#, with: "\ntopics: dose, missed-dose, pregnancy, too-much, storage\n"),
      to: "kiosk.yaml")
  }

  /// A visit at a terminal.
  static func visit(
    columns: Int = 80, rows: Int = 24, kind: Display.Kind = .video, charset: Charset = .utf8, canPrint: Bool = false,
    exitPhrase: ExitPhrase? = nil
  ) -> Visit {
    Visit(
      bot: bot, display: Display(rows: rows, columns: columns, kind: kind, charset: charset), canPrint: canPrint,
      exitPhrase: exitPhrase)
  }
}

extension Visit {
  /// Types a line and returns the last screen that comes of it; nil when none does.
  @discardableResult
  mutating func type(_ line: String) -> Screen? { screen(after: .line(line)) }

  /// The last screen that comes of an event; nil when none does.
  @discardableResult
  mutating func screen(after event: VisitEvent) -> Screen? {
    handle(event).compactMap { if case .show(let screen) = $0 { screen } else { nil } }.last
  }
}

extension Screen {
  /// The rows as text, with the prompt.
  var text: String { (lines.map(\.text) + [prompt ?? ""]).joined(separator: "\n") }
}

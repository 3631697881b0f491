import Conversation
import Foundation
import Knowledge
import Matching
import TestSupport

/// Bots with a small knowledge of their own, learnt once for all tests.
enum SmallHouse {
  /// A bot that knows one leaflet.
  static let bot = make(["alphavite": SmallLeaflets.alphavite])
  /// A bot that knows two.
  static let botWithTwo = make(["alphavite": SmallLeaflets.alphavite, "betazine": SmallLeaflets.betazine])

  /// A new conversation about one leaflet.
  static var conversation: Conversation { Conversation(bot) }

  /// The reply to a question that stands alone.
  static func reply(_ question: String) -> Reply {
    var conversation = conversation
    return conversation.reply(to: question)
  }

  /// The general disclaimer.
  static var generalDisclaimer: String { bot.shelf.texts.sentence(.disclaimer) }

  /// A shelf with these leaflets, by their stems.
  ///
  /// - Parameter change: What else to do to the folder before it is read.
  static func shelf(_ leaflets: [String: String], change: (TemporaryFolder) throws -> Void = { _ in }) throws -> Shelf {
    let folder = try TemporaryFolder()
    for (stem, text) in leaflets { try folder.write(text, to: "leaflets/\(stem).md") }
    for (path, text) in SmallTopics.files { try folder.write(text, to: path) }
    let copied =
      ["red-flags", "denials", "advice", "phone-numbers"].map { "safety/\($0).yaml" }
      + ["dialogue/repeat", "dialogue/more", "dialogue/none-of-these", "smalltalk/thanks"].map { "topics/\($0).txt" }
      + ["texts.yaml", "lexicon/cues.yaml", "lexicon/turns.yaml", "lexicon/shorthand.yaml"]
    for path in copied { try folder.write(try Data(contentsOf: root.appending(path: "Knowledge/\(path)")), to: path) }
    try change(folder)
    return try Shelf.open(folder: folder.path, cache: nil)
  }

  /// The repository's folder, three levels above this file.
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func make(_ leaflets: [String: String]) -> Bot {
    do {
      return try Bot(shelf: try shelf(leaflets))
    } catch {
      fatalError("The small knowledge cannot be used: \(error)")
    }
  }
}

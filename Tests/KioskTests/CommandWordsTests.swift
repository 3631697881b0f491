import Conversation
import Kiosk
import Language
import Matching
import Testing

/// The words by which people find their way, as they spell them.
@Suite struct CommandWordsTests {
  private let words: CommandWords = {
    let shelf = SmallPharmacy.bot.shelf
    let analyzer = shelf.analyzer
    return CommandWords(shelf.texts) { analyzer.isKnownWord($0) }
  }()

  @Test(
    arguments: [
      ("menu", .menu), ("MENU", .menu), ("Menu.", .menu), ("menue", .menu), ("mneu", .menu), ("meny", .menu),
      ("main menu", .menu), ("back", .back), ("bakc", .back), ("bac", .back), ("go back", .back),
      ("start over", .startOver),
      ("startover", .startOver), ("start-over!", .startOver), ("strat over", .startOver), ("start ovr", .startOver),
      ("star over", .startOver), ("help", .help), ("hlep", .help), ("halp", .help), ("repeat", .repeat),
      ("repaet", .repeat),
      ("reapeat", .repeat), ("again", .repeat), ("more", .more), ("print", .print), ("pritn", .print),
      ("exit", .startOver),
    ] as [(String, CommandWords.Command)])
  func areUnderstood(line: String, command: CommandWords.Command) { #expect(words.command(for: line) == command) }

  @Test(arguments: [
    "", "?", "m", "mean", "pack", "black", "pint", "held", "heap", "bank", "store", "sore", "storage", "side effects",
    "help me sleep", "back pain", "can i start over the weekend", "dose", "how do i start", "stop", "kelp", "123",
    "men",
  ])
  func otherWordsAreQuestions(line: String) { #expect(words.command(for: line) == nil) }
}

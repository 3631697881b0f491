import Language
import Matching

/// What somebody chooses of the passages that a reply offered.
enum Choice {
  /// These.
  case chosen([PassageMatch])
  /// A number that none of them has.
  case missing(Int)

  /// Reads a choice: by number ("the second"), by words of a title ("the dose one"), or all of them; nil when the turn
  /// is none.
  init?(_ turn: Turn, among choices: [PassageMatch], bot: Bot) {
    if let number = bot.shelf.matcher.cues.choice(in: turn.utterance) {
      self = choices.indices.contains(number - 1) ? .chosen([choices[number - 1]]) : .missing(number)
    } else if bot.shelf.turnCues.has(.everything, turn.core),
      bot.shelf.turnCues.isOnly([.everything, .light], turn.core)
    {
      self = .chosen(Array(choices.prefix(Reading.mostAnswers)))
    } else if let named = Self.named(turn, among: choices, bot: bot) {
      self = .chosen([named])
    } else {
      return nil
    }
  }

  /// The only choice whose title holds all words of the turn that carry a subject; nil when there are none or several.
  private static func named(_ turn: Turn, among choices: [PassageMatch], bot: Bot) -> PassageMatch? {
    let words = turn.core.tokens.indices.map { turn.core.part($0..<$0 + 1) }.filter {
      !$0.words.isEmpty && !bot.shelf.turnCues.isOnly([.light, .permission], $0)
    }.flatMap(\.words)
    guard !words.isEmpty else { return nil }
    let holding = choices.filter { choice in
      let title = Set(bot.shelf.analyzer.analyzeReviewed(bot.names(of: choice, among: choices)).words.map(\.stem))
      return words.allSatisfy { title.contains($0.stem) }
    }
    return holding.count == 1 ? holding[0] : nil
  }
}

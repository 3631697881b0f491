import Knowledge
import Language
import Matching
import Triage

/// An emergency that a turn tells only together with what was said before it.
struct AlarmOverTurns {
  let bot: Bot
  let memory: Memory

  /// The emergency that a turn tells with the one before it; nil when they tell none.
  ///
  /// - Parameters:
  ///   - turn: The turn.
  ///   - typed: It as it was typed.
  ///   - examination: What triage found in it alone.
  func alarm(in turn: Turn, typed: String, _ examination: Examination) -> Alarm? {
    comeBack(turn, examination) ?? toldTogether(turn, typed: typed, examination)
  }

  /// The emergency that was denied, past, over or only asked about, if it is there now: "I have it again".
  private func comeBack(_ turn: Turn, _ examination: Examination) -> Alarm? {
    // In a long story such words are said of other things.
    guard turn.utterance.words.count <= Self.shortTurn else { return nil }
    if says(.recurrence, turn) { return examination.quieted ?? memory.spokenOf }
    return says(.confirmation, turn) ? memory.quieted : nil
  }

  /// A turn with more words is a story.
  private static let shortTurn = 14

  /// Whether a turn tells something with a cue, and does not ask.
  private func says(_ cue: TurnCues.Cue, _ turn: Turn) -> Bool {
    guard let told = bot.shelf.turnCues.first(cue, in: turn.utterance.tokens) else { return false }
    return !bot.shelf.matcher.cues.isQuestion(turn.utterance.part(0..<told.lowerBound))
  }

  /// The emergency that both turns tell: "I have a bottle of 60", "I took them all".
  ///
  /// What this turn denies by itself stays denied.
  private func toldTogether(_ turn: Turn, typed: String, _ examination: Examination) -> Alarm? {
    // A number that chooses from a list says nothing of the body: "heart, sugar" and "2" is no blood sugar of 2.
    let isChoosing = !memory.choices.isEmpty && bot.shelf.matcher.cues.choice(in: turn.utterance) != nil
    guard turn.isElliptic, !isChoosing, !examination.isQuieted, examination.alarm?.level != .now, !memory.typed.isEmpty
    else { return nil }
    // What the last turn said by itself has been told already; a child may come after a dog.
    let known = memory.alarm
    let alarms = joined(memory.typed, typed).compactMap { said -> Alarm? in
      let both = Analyzer.pieces(of: said)
      return bot.examine(bot.shelf.medicines.utterance(both), typed: both).alarm
    }
    return alarms.filter { alarm in
      alarm.level > known?.level ?? .none || alarm.level == .now && alarm.flag != known?.flag
    }.max { $0.level < $1.level }
  }

  /// Two turns as one text, with a pause between them or none; the mark that ended the first may end nothing: "did I take
  /// too many?", "60".
  private func joined(_ first: String, _ second: String) -> [String] {
    let open = String(first.reversed().drop { ".?! ".contains($0) }.reversed())
    let closed = [first + " " + second, first + ", " + second]
    return open == first ? closed : closed + [open + ", " + second]
  }
}

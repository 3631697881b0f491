import Knowledge
import Language
public import Matching

/// One conversation with one person: a value that takes a question and gives a reply.
///
/// There is no clock, no file and no terminal in it. A question goes one way: choice of a number, triage, matching,
/// reply.
public struct Conversation: Sendable {
  private let bot: Bot
  private var memory = Memory()

  /// Starts a conversation.
  public init(_ bot: Bot) {
    self.bot = bot
    memory.leaflet = bot.fixedLeaflet
  }

  /// What the matcher made of the last question, for explanations; nil before the first and when none was needed.
  public var lastReading: Reading? { memory.lastReading }

  /// The last reply; nil before the first.
  public var lastReply: Reply? { memory.lastReply }

  /// Answers what a person typed.
  ///
  /// Never fails: what cannot be understood is answered honestly.
  public mutating func reply(to text: String) -> Reply {
    let utterance = bot.shelf.analyzer.analyze(text)
    memory.lastReading = nil
    let examination = bot.examine(utterance, typed: text)
    if let alarm = examination.alarm, alarm.level == .now { return remember(urgent(alarm, utterance: utterance)) }
    if let chosen = choice(in: utterance) { return remember(chosen) }
    guard !utterance.words.isEmpty else { return bot.nothingTyped(leaflet: memory.leaflet) }
    return remember(answer(utterance, examination))
  }

  /// The reply to a question that is no emergency by its words.
  private mutating func answer(_ utterance: Utterance, _ examination: Examination) -> Reply {
    let alarm = examination.alarm
    let leaflet = settleLeaflet(for: utterance)
    let asked = question(meantBy: utterance)
    // The classifier is a second net under triage; what triage has understood as harmless or less urgent stays so.
    let isSecondNet = alarm == nil && !examination.isQuieted
    let reading = bot.shelf.matcher.read(asked, leaflet: leaflet, seeingEmergencies: isSecondNet)
    memory.lastReading = reading
    switch reading.decision {
    case .emergency(let topic): return urgent(bot.alarm(forTopic: topic), utterance: utterance)
    case .smalltalk(let topic): return bot.smalltalk(topic, leaflet: leaflet, alarm: alarm)
    case .dialogue(let topic) where alarm == nil: return follow(topic)
    case .passages, .choices, .silent, .dialogue, .unknown: break
    }
    if let leaflet, let named = bot.leaflet(namedIn: utterance), named != leaflet {
      // One leaflet is fixed, and the question names another medicine.
      return bot.notUnderstood(reading: reading, leaflet: leaflet, alarm: alarm)
    }
    guard let leaflet else {
      memory.pending = utterance
      return bot.whichMedicine(alarm: alarm)
    }
    return answer(reading, leaflet: leaflet, alarm: alarm)
  }

  /// The reply to a question about a medicine.
  private mutating func answer(_ reading: Reading, leaflet: Int, alarm: Alarm?) -> Reply {
    switch reading.decision {
    case .passages(let found):
      memory.quoted = found
      return bot.answered(found, isSection: reading.rule == .exact && found.count > 1, alarm: alarm)
    case .choices(let choices):
      memory.choices = choices
      return bot.clarify(choices, alarm: alarm)
    case .silent(let topic, let thing):
      return bot.silent(on: topic, thing: thing, reading: reading, leaflet: leaflet, alarm: alarm)
    case .unknown, .smalltalk, .dialogue, .emergency:
      return bot.notUnderstood(reading: reading, leaflet: leaflet, alarm: alarm)
    }
  }

  /// The question that an utterance asks: when it only names the medicine that was asked for, the one that was waiting.
  private mutating func question(meantBy utterance: Utterance) -> Utterance {
    defer { memory.pending = nil }
    guard let pending = memory.pending, memory.leaflet != nil, bot.isOnlyName(utterance) else { return utterance }
    return pending
  }

  /// An emergency: what to do comes first, then the leaflet's passage if it has one.
  private mutating func urgent(_ alarm: Alarm, utterance: Utterance) -> Reply {
    memory.choices = []
    memory.pending = nil
    var found: [PassageMatch] = []
    if let leaflet = settleLeaflet(for: utterance) {
      let reading = bot.shelf.matcher.read(utterance, leaflet: leaflet)
      memory.lastReading = reading
      if case .passages(let passages) = reading.decision { found = passages }
    }
    memory.quoted = found
    return bot.urgent(alarm, passages: found)
  }

  /// The choice that a number makes, when the last reply asked for one.
  private mutating func choice(in utterance: Utterance) -> Reply? {
    guard !memory.choices.isEmpty, let number = bot.shelf.matcher.cues.choice(in: utterance) else { return nil }
    guard memory.choices.indices.contains(number - 1) else {
      return bot.noSuchNumber(number, choices: memory.choices)
    }
    let chosen = memory.choices[number - 1]
    memory.choices = []
    memory.quoted = [chosen]
    return bot.answered([chosen.asCertain], isSection: false, alarm: nil)
  }

  /// "Say that again", "what else?", "none of these".
  private mutating func follow(_ topic: String) -> Reply {
    switch DialogueMove(rawValue: topic) {
    case .repeat:
      return memory.lastReply ?? bot.reply(.unanswered, bot.texts.sentence(.nothingToRepeat))
    case .more:
      guard let last = memory.quoted.last, let next = bot.next(after: last, quoted: memory.quoted) else {
        let message = memory.quoted.isEmpty ? TextKey.nothingToRepeat : .nothingMore
        return bot.reply(
          .unanswered, bot.texts.sentence(message), suggestions: bot.suggestions(near: [], leaflet: memory.leaflet))
      }
      memory.quoted.append(next)
      return bot.answered([next], isSection: false, alarm: nil)
    case .noneOfThese, nil:
      memory.choices = []
      return bot.reply(.unanswered, bot.texts.sentence(.noneOfThese) + " " + bot.texts.sentence(.notUnderstoodHint))
    }
  }

  /// The leaflet that the question is about: the fixed one, the only one, the one it names, or the one talked about.
  private mutating func settleLeaflet(for utterance: Utterance) -> Int? {
    if let fixed = bot.fixedLeaflet { return fixed }
    if let named = bot.leaflet(namedIn: utterance) { memory.leaflet = named }
    return memory.leaflet
  }

  private mutating func remember(_ reply: Reply) -> Reply {
    if reply.outcome != .clarify { memory.choices = [] }
    memory.lastReply = reply
    return reply
  }
}

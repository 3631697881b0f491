import Knowledge
import Language
public import Matching
import Triage

/// One conversation with one person: a value that takes a question and gives a reply.
///
/// There is no clock, no file and no terminal in it. A turn goes one way: triage, choice, reading with what was said
/// before, reply.
public struct Conversation: Sendable {
  private let bot: Bot
  private var memory = Memory()

  /// Starts a conversation.
  public init(_ bot: Bot) {
    self.bot = bot
    memory.leaflet = bot.fixedLeaflet
  }

  /// Forgets all that was said: what comes next is the first question of another conversation.
  ///
  /// Cheaper than to start one, which takes hold of the bot and so, on several cores, of what they share.
  public mutating func startOver() {
    memory = Memory()
    memory.leaflet = bot.fixedLeaflet
  }

  /// What the matcher made of the last question, for explanations; nil before the first and when none was needed.
  public var lastReading: Reading? { memory.account?.reading }

  /// How the last reply came about, for explanations; nil before the first.
  public var lastAccount: Account? { memory.account }

  /// The last reply; nil before the first.
  public var lastReply: Reply? { memory.lastReply }

  /// Answers what a person typed.
  ///
  /// Never fails: what cannot be understood is answered honestly.
  public mutating func reply(to text: String) -> Reply {
    let heard = Heard(Analyzer.pieces(of: text), shelf: bot.shelf)
    let subject = Subject(heard, memory: memory, bot: bot)
    let utterance = heard.seen(from: subject.leaflet, on: bot.shelf)
    let turn = Turn(utterance, shelf: bot.shelf)
    memory.account = Account(said: utterance)
    var examination = bot.examine(utterance, typed: heard.typed)
    let overTwoTurns = AlarmOverTurns(bot: bot, memory: memory).alarm(in: turn, typed: text, examination)
    examination.add(Examination(alarm: overTwoTurns))
    if !utterance.words.isEmpty {
      memory.typed = text
      memory.quieted = examination.quieted
      memory.spokenOf = examination.alarm ?? examination.quieted ?? memory.spokenOf
    }
    if let alarm = examination.alarm, alarm.level == .now {
      memory.account?.step = alarm == overTwoTurns ? .triageOverTwoTurns : .triage
      return remember(urgent(alarm, utterance: utterance, subject))
    }
    if let chosen = choice(in: turn) {
      memory.account?.step = .choice
      return remember(chosen)
    }
    guard !utterance.words.isEmpty else {
      memory.account?.step = .nothingTyped
      return bot.nothingTyped(leaflet: memory.leaflet)
    }
    return remember(answer(heard, turn, subject, examination))
  }

  /// The reply to a turn that is no emergency by its words.
  private mutating func answer(
    _ heard: Heard, _ turn: Turn, _ subject: Subject, _ examination: Examination
  ) -> Reply {
    let alarm = examination.alarm ?? (turn.isLight ? memory.alarm.flatMap { $0.level == .now ? nil : $0 } : nil)
    memory.alarm = alarm ?? memory.alarm
    memory.leaflet = subject.leaflet ?? memory.leaflet
    let leaflet = subject.leaflet
    let asked = self.turn(meantBy: turn, heard, subject)
    memory.facts.learn(
      FactFinder(shelf: bot.shelf).findings(in: asked.utterance), isLeaning: asked.isElliptic,
      concepts: bot.shelf.analyzer.concepts)
    // The classifier is a second net under triage; what triage has understood as harmless or less urgent stays so.
    let isAllClear = bot.shelf.turnCues.has(.allClear, turn.utterance)
    let isSecondNet = alarm == nil && !examination.isQuieted && !isAllClear
    let reader = ContextReader(
      shelf: bot.shelf, last: memory.question, facts: memory.facts,
      isFirst: memory.lastReply == nil, leaflet: leaflet, seeingEmergencies: isSecondNet)
    let question = reader.question(asked: asked)
    memory.account?.take(question, asked: asked, alarm: alarm)
    if let emergency = memory.alarm, emergency.level == .now,
      isGoingOn(turn, question, examination, isAllClear: isAllClear)
    {
      memory.account?.step = .ongoingEmergency
      return urgent(emergency, utterance: turn.isLight || turn.isReason ? nil : turn.utterance, subject)
    }
    if alarm == nil, turn.isReason, !memory.answer.isEmpty {
      memory.account?.step = .reason
      return bot.answered(memory.answer, isSection: false, alarm: nil)
    }
    if alarm == nil, !question.isUnderstood, asksNothing(turn, isAllClear: isAllClear) {
      memory.account?.step = .courtesy
      return bot.acknowledged(leaflet: leaflet)
    }
    switch question.reading.decision {
    case .emergency(let topic): return urgent(bot.alarm(forTopic: topic), utterance: turn.utterance, subject)
    case .smalltalk(let topic): return bot.smalltalk(topic, leaflet: leaflet, alarm: alarm)
    case .dialogue(let topic) where alarm == nil: return follow(topic)
    case .passages, .choices, .silent, .dialogue, .unknown: break
    }
    if question.isOnTopic || bot.shelf.isAboutOtherMedicine(question.words) { memory.question = question }
    guard let leaflet else { return withoutLeaflet(heard, subject, alarm: alarm) }
    if let name = subject.absent, !question.isOnTopic, bot.shelf.isAboutOtherMedicine(question.words) {
      memory.account?.step = .absentMedicine
      return bot.notOnShelf(name, alarm: alarm)
    }
    let reading =
      subject.leaflets.count > 1
      ? together(question.reading, heard, subject) : namesake(of: question.reading, heard, leaflet)
    return answer(onRedFlag(examination.alarm, insteadOf: reading, leaflet) ?? reading, leaflet: leaflet, alarm: alarm)
  }

  /// The reading of what a red flag names, when the leaflet has something on it and the words themselves lead nowhere, or
  /// to something about symptoms: for "my ticker is jumping about", what it says on an irregular heartbeat.
  private mutating func onRedFlag(_ alarm: Alarm?, insteadOf other: Reading, _ leaflet: Int) -> Reading? {
    let topic = other.passages.first?.topic.flatMap(bot.shelf.topic)
    let isOnSymptom = other.rule == .topic && topic?.focus.contains(ConceptKind.symptom) == true
    guard let lookUp = alarm.map(bot.lookUp), !lookUp.isEmpty, other.isUnanswered || isOnSymptom else { return nil }
    let words = bot.shelf.utterance(lookUp, about: leaflet)
    var reading = bot.shelf.matcher.read(words, leaflet: leaflet, isLikelyAboutMedicine: true)
    guard !reading.passages.isEmpty else { return nil }
    reading.rule = .redFlag
    memory.account?.reading = reading
    memory.question = Question(words: words, reading: reading)
    return reading
  }

  /// The reply when it is not known which leaflet is meant.
  private mutating func withoutLeaflet(_ heard: Heard, _ subject: Subject, alarm: Alarm?) -> Reply {
    if let name = subject.absent {
      memory.account?.step = .absentMedicine
      return bot.notOnShelf(name, alarm: alarm)
    }
    memory.pending = heard
    guard !subject.several.isEmpty else {
      memory.account?.step = .noLeaflet
      return bot.whichMedicine(alarm: alarm)
    }
    memory.account?.step = .severalMedicines
    let choices = subject.several.prefix(Reading.mostChoices + 1).compactMap { leaflet -> PassageMatch? in
      let seen = heard.seen(from: leaflet, on: bot.shelf)
      guard case .passages(let found) = bot.shelf.matcher.read(seen, leaflet: leaflet).decision else { return nil }
      return found.first
    }
    // Each of them must be among the choices, or the right one may be missing.
    guard choices.count == subject.several.count, (2...Reading.mostChoices).contains(choices.count) else {
      return bot.whichMedicine(of: subject.several, alarm: alarm)
    }
    memory.choices = choices
    return bot.clarify(choices, alarm: alarm)
  }

  /// The reading of a question that names several medicines: what the leaflet of each has on it, first what speaks of the
  /// others by name, then the surest.
  private mutating func together(_ reading: Reading, _ heard: Heard, _ subject: Subject) -> Reading {
    let shelf = bot.shelf
    let others = subject.leaflets.dropFirst().map { leaflet in
      shelf.matcher.read(heard.seen(from: leaflet, on: shelf), leaflet: leaflet)
    }
    let answering = ([reading] + others).filter { !$0.passages.isEmpty }
    guard var first = answering.first else { return reading }
    let passages = answering.compactMap(\.passages.first) + answering.flatMap { $0.passages.dropFirst() }
    let ordered = passages.map { passage in
      (passage, unnamed: shelf.othersNotNamed(in: heard.seen(from: passage.leaflet, on: shelf), by: passage))
    }.enumerated().sorted {
      ($0.element.unnamed, $1.element.0.confidence, $0.offset) < (
        $1.element.unnamed, $0.element.0.confidence, $1.offset
      )
    }
    first.decision = .passages(ordered.prefix(Reading.mostAnswers).map(\.element.0))
    memory.leaflet = first.passages.first?.leaflet ?? memory.leaflet
    return first
  }

  /// The reading of a question that a leaflet has nothing on from another with the same title, if that one answers.
  private func namesake(of reading: Reading, _ heard: Heard, _ leaflet: Int) -> Reading {
    guard reading.passages.isEmpty, bot.fixedLeaflet == nil else { return reading }
    return bot.shelf.medicines.namesakes(of: leaflet).lazy
      .map { bot.shelf.matcher.read(heard.seen(from: $0, on: bot.shelf), leaflet: $0) }
      .first { !$0.passages.isEmpty } ?? reading
  }

  /// Whether a turn says no more than "okay" or "she is fine now".
  private func asksNothing(_ turn: Turn, isAllClear: Bool) -> Bool {
    let isOver = isAllClear && !turn.isQuestion(bot.shelf.matcher.cues)
    return memory.lastReply != nil && (turn.isCourtesy || isOver)
  }

  /// Whether an emergency goes on: nothing was said that is understood otherwise, and nobody says that it is over.
  private func isGoingOn(_ turn: Turn, _ question: Question, _ examination: Examination, isAllClear: Bool) -> Bool {
    // Who has spoken of dying is not left alone with an answer, even if it was a joke.
    if let alarm = memory.alarm, alarm.line == .crisis, !alarm.words.isEmpty { return true }
    guard !isAllClear, !examination.isQuieted else { return false }
    let tellsMore = !turn.isQuestion(bot.shelf.matcher.cues) && question.isSilent
    return turn.isLight || turn.isReason || !question.isUnderstood || tellsMore
  }

  /// The reply to a question about a medicine.
  private mutating func answer(_ reading: Reading, leaflet: Int, alarm: Alarm?) -> Reply {
    switch reading.decision {
    case .passages(let answer):
      let cautions = bot.cautions(with: answer, facts: memory.facts)
      memory.account?.cautioned = cautions.map(\.fact.words)
      let found = bot.quoting(answer, cautions)
      memory.answer = found
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

  /// The turn that is meant: when it only names a medicine, the question that was waiting for one, or the last question
  /// if it was asked of another.
  private mutating func turn(meantBy turn: Turn, _ heard: Heard, _ subject: Subject) -> Turn {
    defer { memory.pending = nil }
    guard let leaflet = subject.leaflet, heard.isOnlyName(bot.shelf.matcher.cues) else { return turn }
    let asked = memory.question.flatMap { $0.best.map { $0.leaflet != leaflet } == true ? $0.words : nil }
    let waiting = memory.pending?.seen(from: leaflet, on: bot.shelf)
    return (waiting ?? asked).map { Turn($0, shelf: bot.shelf) } ?? turn
  }

  /// An emergency: what to do comes first, then the leaflet's passage on what was asked, or else on what the red flag names;
  /// none for a turn that asks nothing of its own, such as "what do I do".
  ///
  /// Words that only tell what happened are no question to the leaflet: "my throat is closing up" asks for no passage on
  /// being blocked up.
  private mutating func urgent(_ alarm: Alarm, utterance: Utterance?, _ subject: Subject) -> Reply {
    memory.choices = []
    memory.pending = nil
    memory.question = nil
    memory.alarm = alarm
    memory.spokenOf = alarm
    memory.account?.alarm = alarm
    var found: [PassageMatch] = []
    memory.leaflet = subject.leaflet ?? memory.leaflet
    if let utterance, let leaflet = memory.leaflet {
      let isAsked = bot.shelf.matcher.cues.hasQuestion(utterance) || utterance.tokens.last?.text == "?"
      let lookUp = bot.shelf.utterance(bot.lookUp(for: alarm), about: leaflet)
      for words in (isAsked ? [utterance] : []) + [lookUp] where found.isEmpty && !words.words.isEmpty {
        let reading = bot.shelf.matcher.read(words, leaflet: leaflet)
        memory.account?.reading = reading
        found = reading.passages
      }
    }
    memory.answer = found
    memory.quoted = found
    return bot.urgent(alarm, passages: found)
  }

  /// The choice that a number or words make, when the last reply asked for one.
  private mutating func choice(in turn: Turn) -> Reply? {
    guard !memory.choices.isEmpty else { return nil }
    switch Choice(turn, among: memory.choices, bot: bot) {
    case nil: return nil
    case .missing(let number): return bot.noSuchNumber(number, choices: memory.choices)
    case .chosen(let chosen):
      memory.choices = []
      memory.answer = chosen.map(\.asCertain)
      memory.leaflet = chosen.first?.leaflet ?? memory.leaflet
      memory.pending = nil
      memory.quoted = memory.answer
      return bot.answered(memory.answer, isSection: false, alarm: nil)
    }
  }

  /// "Say that again", "what else?", "none of these".
  private mutating func follow(_ topic: String) -> Reply {
    switch DialogueMove(rawValue: topic) {
    case .repeat:
      return memory.lastReply ?? bot.reply(.unanswered, bot.texts.sentence(.nothingToRepeat))
    case .more:
      guard let next = further() else {
        let message = memory.question == nil && memory.quoted.isEmpty ? TextKey.nothingToRepeat : .nothingMore
        return bot.reply(
          .unanswered, bot.texts.sentence(message), suggestions: bot.suggestions(near: [], leaflet: memory.leaflet))
      }
      memory.answer = [next]
      memory.quoted.append(next)
      return bot.answered([next], isSection: false, alarm: nil)
    case .noneOfThese, nil:
      return noneOfThese()
    }
  }

  /// The passage to go on with: the next of the section; where the answer held all of it, or there was none, the nearest
  /// of the same group.
  private func further() -> PassageMatch? {
    if let last = memory.quoted.last, let next = bot.next(after: last, quoted: memory.quoted) { return next }
    guard memory.quoted == memory.answer else { return nil }
    return bot.next(near: memory.question, quoted: memory.quoted, leaflet: memory.leaflet)
  }

  /// Nothing that was quoted or offered is what was asked for: an apology, and what else comes near.
  private mutating func noneOfThese() -> Reply {
    let message = memory.choices.isEmpty && !memory.answer.isEmpty ? TextKey.notWhatWasAsked : .noneOfThese
    let suggestions = bot.suggestions(
      near: memory.question?.reading.evidence.topics ?? [], besides: memory.choices + memory.answer,
      leaflet: memory.leaflet)
    memory.choices = []
    memory.answer = []
    return bot.reply(
      .unanswered, bot.texts.sentence(message) + " " + bot.texts.sentence(.notUnderstoodHint), suggestions: suggestions)
  }

  private mutating func remember(_ reply: Reply) -> Reply {
    if reply.outcome != .clarify { memory.choices = [] }
    if reply.urgency == .none { memory.alarm = nil }
    memory.lastReply = reply
    return reply
  }
}

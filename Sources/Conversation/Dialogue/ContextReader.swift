import Knowledge
import Language
import Matching

/// Reads a turn with what was said before it.
///
/// A turn that is a question of its own is read on its own. One that leans on what was said is completed, by the last
/// question or by what is known of the person, and the matcher reads what comes of it like any question.
struct ContextReader {
  let shelf: Shelf
  /// The last question; nil at the beginning.
  let last: Question?
  let facts: Facts
  /// The leaflet that is talked about; nil when it is not known.
  let leaflet: Int?
  let seeingEmergencies: Bool

  private var cues: TurnCues { shelf.turnCues }
  private var concepts: ConceptFinder { shelf.analyzer.concepts }

  /// What a turn asks.
  func question(asked turn: Turn) -> Question {
    let alone = read(turn.isCorrection ? turn.core : turn.utterance)
    if let question = aboutThisMedicine(turn) ?? aboutAnotherThing(turn) { return question }
    if turn.isLight, let question = completed(turn) { return question }
    if alone.isUnderstood { return forThePerson(alone) }
    guard last != nil else { return alone }
    let core = read(turn.core)
    if core.isUnderstood { return forThePerson(core) }
    if turn.isElliptic, let question = goingOn(turn), question.isOnTopic { return question }
    return alone
  }

  private func read(_ words: Utterance) -> Question {
    Question(
      words: words,
      reading: shelf.matcher.read(words, leaflet: leaflet, seeingEmergencies: seeingEmergencies))
  }

  /// "How does ibuprofen work? – And this one?": the last question, asked of this medicine.
  private func aboutThisMedicine(_ turn: Turn) -> Question? {
    guard let last, shelf.isAboutOtherMedicine(last.words) else { return nil }
    let names = turn.core.tokens.indices.filter { place in
      shelf.matcher.cues.isPointer(turn.core.tokens[place].text)
        || turn.core.mentions.contains { kind(of: $0) == ConceptKind.ownName && $0.tokens.contains(place) }
    }
    guard let first = names.first, isBare(turn.core, besides: [ConceptKind.ownName]),
      let others = places(of: [ConceptKind.medicine, ConceptKind.supplement], in: last.words)
    else { return nil }
    return read(last.words.replacing(others, with: turn.core.part(first..<first + 1)))
  }

  /// "Does it cause diarrhoea? – And a rash?": the last question with another thing of the kind that it is about.
  private func aboutAnotherThing(_ turn: Turn) -> Question? {
    guard let last, let topic = last.topic.flatMap(shelf.topic), !topic.focus.isEmpty,
      isBare(turn.core, besides: Set(topic.focus)), let thing = places(of: Set(topic.focus), in: turn.core)
    else { return nil }
    let words =
      places(of: Set(topic.focus), in: last.words).map { last.words.replacing($0, with: turn.core.part(thing)) }
      ?? last.words.followed(by: turn.core.part(thing))
    let question = read(words)
    return question.isOnTopic && question.isUnderstood ? question : nil
  }

  /// "So can I take it then?": words without a subject, completed by what is known of the person, or by the last
  /// question.
  private func completed(_ turn: Turn) -> Question? {
    var attempts: [Question] = []
    if cues.has(.oneself, turn.core), let question = forOneself(turn) { return question }
    if cues.has(.permission, turn.core) || cues.has(.together, turn.core) {
      let kinds: Set<Fact.Kind> = cues.has(.together, turn.core) ? [.taking, .spokenOf] : [.who, .state, .taking]
      attempts += facts.of(kinds).map { read(with($0.words, turn.core)) }
    }
    if let question = goingOn(turn) { attempts.append(question) }
    return attempts.first(where: \.isAnswered) ?? attempts.first(where: \.isOnTopic)
  }

  /// "How much for my son? – And for me?": the last question without the person it was asked for.
  private func forOneself(_ turn: Turn) -> Question? {
    guard let last, let people = places(of: [ConceptKind.person], in: last.words) else { return nil }
    let question = read(last.words.replacing(people, with: turn.core))
    return question.isOnTopic ? question : nil
  }

  /// The last question and the turn as one.
  private func goingOn(_ turn: Turn) -> Question? {
    guard let last, last.isOnTopic else { return nil }
    return read(last.words.followed(by: turn.core))
  }

  /// An answer for the person who it is for: "how much can she have?" of a child leads to what stands about children.
  private func forThePerson(_ question: Question) -> Question {
    guard case .passages(var found) = question.reading.decision, let best = found.first, let leaflet,
      let id = best.topic, let topic = shelf.topic(id), topic.preferred.contains(ConceptKind.person),
      places(of: Set(topic.preferred), in: question.words) == nil
    else { return question }
    let people = facts.of([.who]).map(\.words) + [last?.words].compactMap { $0 }
    for person in people {
      guard let passage = shelf.passage(on: id, for: person, leaflet: leaflet), passage != best.passage else { continue }
      found = [PassageMatch(leaflet: leaflet, passage: passage, topic: id, confidence: best.confidence)]
      var question = question
      question.reading.decision = .passages(found)
      return question
    }
    return question
  }

  /// A question with what is known of the person: "so can I take it with kidney disease".
  private func with(_ fact: Utterance, _ core: Utterance) -> Utterance {
    guard let with = cues.phrase(.with) else { return core.followed(by: fact) }
    return core.followed(by: shelf.analyzer.analyzeReviewed(with)).followed(by: fact)
  }

  private func kind(of mention: ConceptMention) -> String { concepts.concept(mention.concept).kind }

  /// From the first to the last place that names a thing of some kinds; nil when none is named.
  private func places(of kinds: Set<String>, in words: Utterance) -> Range<Int>? {
    let named = words.mentions.filter { kinds.contains(kind(of: $0)) }.map(\.tokens)
    guard let start = named.map(\.lowerBound).min(), let end = named.map(\.upperBound).max() else { return nil }
    return start..<end
  }

  /// Whether an utterance has nothing but things, at least one of them of some kinds, and words without a subject.
  private func isBare(_ words: Utterance, besides kinds: Set<String>) -> Bool {
    let things = words.mentions.filter { kind(of: $0) != ConceptKind.cue }
    let rest = words.tokens.indices.filter { place in
      !things.contains { $0.tokens.contains(place) } && words.tokens[place].kind != .mark
    }
    let around = words.parts(rest.map { $0..<$0 + 1 })
    return around.words.isEmpty || cues.isOnly([.light], around)
  }
}

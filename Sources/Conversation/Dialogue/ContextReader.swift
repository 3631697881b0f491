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
  /// Whether nothing was said before.
  let isFirst: Bool
  /// The leaflet that is talked about; nil when it is not known.
  let leaflet: Int?
  let seeingEmergencies: Bool

  private var cues: TurnCues { shelf.turnCues }
  private var concepts: ConceptFinder { shelf.analyzer.concepts }

  /// What a turn asks.
  func question(asked turn: Turn) -> Question {
    guard !isFirst else {
      return Question(words: turn.core, reading: reading(turn.utterance, isAboutMedicine: false))
    }
    return forThePerson(understood(turn), turn)
  }

  /// The first of the ways of reading a turn that leads somewhere.
  private func understood(_ turn: Turn) -> Question {
    if let question = aboutThisMedicine(turn) ?? aboutAnotherThing(turn) { return question }
    let alone = read(turn)
    if turn.isLight, !alone.isTalk || turn.isFollowOn, let question = completed(turn) {
      // "Should I stop?" after a side effect leads on; after anything else it asks by itself.
      let leadsNowhere =
        cues.has(.reaction, turn.core) && alone.isSilent && question.best?.passage == last?.best?.passage
      return leadsNowhere || alone.sureness > question.sureness ? alone : question
    }
    if alone.isAnswered || shelf.isAboutOtherMedicine(turn.core) { return alone }
    if !alone.isUnderstood,
      let question = withPerson(turn, alone) ?? forAnotherPerson(turn, alone) ?? goingOn(turn, alone)
    {
      return question
    }
    return alone
  }

  /// A turn by itself: all of it, or what it comes to when the courtesies around it hide that.
  private func read(_ turn: Turn) -> Question {
    let isAboutMedicine = last != nil && turn.isElliptic
    let said = turn.isCorrection ? turn.core : turn.utterance
    let whole = Question(words: turn.core, reading: reading(said, isAboutMedicine: isAboutMedicine))
    guard !whole.isOnTopic || !whole.isUnderstood else { return whole }
    let core = Question(words: turn.core, reading: reading(turn.core, isAboutMedicine: isAboutMedicine))
    // "What was that about blood thinners again" is no small talk.
    return whole.isUnderstood && !(turn.isFollowOn && core.isAnswered) || !core.isUnderstood ? whole : core
  }

  /// Words that go on with what was said, and so are about the medicine.
  private func read(_ words: Utterance) -> Question {
    Question(words: words, reading: reading(words, isAboutMedicine: true))
  }

  private func reading(_ words: Utterance, isAboutMedicine: Bool) -> Reading {
    shelf.matcher.read(
      words, leaflet: leaflet, seeingEmergencies: seeingEmergencies, isAboutMedicine: isAboutMedicine)
  }

  /// "How does ibuprofen work? – And this one?": the last question, asked of this medicine.
  private func aboutThisMedicine(_ turn: Turn) -> Question? {
    guard let last, shelf.isAboutOtherMedicine(last.words) else { return nil }
    let isNamed = places(of: [ConceptKind.ownName], in: turn.core) != nil
    let isPointedAt = turn.core.words.contains { shelf.matcher.cues.isPointer($0.text) }
    guard let leaflet, isNamed || isPointedAt, isBare(turn.core, besides: [ConceptKind.ownName]),
      let others = places(of: [ConceptKind.medicine, ConceptKind.supplement], in: last.words)
    else { return nil }
    return read(last.words.replacing(others, with: analyzed(shelf.leaflets[leaflet].title)))
  }

  /// "Does it cause diarrhoea? – And a rash?": the last question with another thing of the kind that it is about.
  private func aboutAnotherThing(_ turn: Turn) -> Question? {
    guard let last, !turn.isConditional, let topic = last.topic.flatMap(shelf.topic), !topic.focus.isEmpty,
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
    if namesThePerson(turn), let question = withoutPerson() { return question }
    var attempts: [Question] = []
    if cues.has(.permission, turn.core) || cues.has(.together, turn.core) {
      let kinds: Set<Fact.Kind> = cues.has(.together, turn.core) ? [.taking, .spokenOf] : [.who, .state, .taking]
      attempts += facts.of(kinds).map { read(with($0.words, turn.core)) }
    }
    attempts += continuations(of: turn)
    return attempts.first(where: \.isAnswered) ?? attempts.first(where: \.isOnTopic)
  }

  /// "How much for my son? – And for me?", "I am 41": the last question without the person it was asked for.
  private func withoutPerson() -> Question? {
    guard let last else { return nil }
    let people = places(of: [ConceptKind.person], in: last.words)
    guard people != nil || prefersPerson(last) else { return nil }
    let words = people.map { last.words.replacing($0, with: last.words.part(0..<0)) } ?? last.words
    guard !cues.isOnly([.light], words) else { return nil }
    let question = read(words)
    return question.isOnTopic ? question : nil
  }

  /// Whether the person decides which passage answers a question.
  private func prefersPerson(_ question: Question) -> Bool {
    question.topic.flatMap(shelf.topic)?.preferred.contains(ConceptKind.person) ?? false
  }

  /// "It's for my dog", then "sorry, not the dog, for my wife": the last question with another person.
  private func forAnotherPerson(_ turn: Turn, _ alone: Question) -> Question? {
    let kinds: Set<String> = [ConceptKind.person]
    guard let last, isBare(turn.core, besides: kinds), let person = places(of: kinds, in: turn.core),
      let people = places(of: kinds, in: last.words)
    else { return nil }
    let question = read(last.words.replacing(people, with: turn.core.part(person)))
    return question.isUnderstood && question.isOnTopic ? question : alone
  }

  /// "How much can she have?", not sure by itself: the passage for the person that was spoken of, if it is that of the
  /// likeliest topic.
  private func withPerson(_ turn: Turn, _ alone: Question) -> Question? {
    guard let leaflet, let likeliest = alone.first else { return nil }
    return facts.of([.who]).lazy.map { (fact: $0, question: read(with($0.words, turn.core))) }.first {
      $0.question.isAnswered
        && $0.question.best?.passage == shelf.passage(on: likeliest, for: $0.fact.words, leaflet: leaflet)
    }?.question
  }

  /// A turn that has a subject, but is not understood without the last question.
  ///
  /// One that does not say that it goes on does so only with what its own words point at.
  private func goingOn(_ turn: Turn, _ alone: Question) -> Question? {
    continuations(of: turn).first { question in
      guard question.isUnderstood, question.isOnTopic else { return false }
      return alone.first == question.topic || turn.isFollowOn && alone.likeliest == nil
    }
  }

  /// The turn with the name of what was answered ("what do I do then, side effects"), and right after the last question.
  private func continuations(of turn: Turn) -> [Question] {
    guard let last, last.isOnTopic else { return [] }
    let whole = last.words.followed(by: turn.core)
    // What is gone on with next must still hold the things and people that were named.
    let kept = whole.words.count <= Self.mostWords ? whole : turn.core
    return [nameOfAnswer(last).map { turn.core.followed(by: $0) }, whole].compactMap { $0 }.map {
      Question(words: kept, reading: reading($0, isAboutMedicine: turn.isElliptic))
    }
  }

  /// A question that went on for more words than this is forgotten but for its end.
  private static let mostWords = 24

  /// What the leaflet calls the answer to a question: the passage's own heading or its section; where it is silent, the
  /// section in which an answer usually stands.
  private func nameOfAnswer(_ question: Question) -> Utterance? {
    if let best = question.best {
      return analyzed(shelf.leaflets[best.leaflet].passages[best.passage].heading)
    }
    let section = question.topic.flatMap(shelf.topic)?.places.first?.section
    return section == SectionName.faqs ? nil : section.map(analyzed)
  }

  private func analyzed(_ text: String) -> Utterance { shelf.analyzer.analyzeReviewed(text) }

  /// An answer for the person who it is for: "how much can she have?" of a child leads to what stands about children.
  private func forThePerson(_ question: Question, _ turn: Turn) -> Question {
    guard let best = question.best, question.isAnswered, let leaflet, let id = best.topic, prefersPerson(question),
      places(of: [ConceptKind.person], in: turn.core) == nil
    else { return question }
    var people = facts.of([.who, .spokenFor]).map(\.words) + [question.words]
    if !namesThePerson(turn), let last { people.append(last.words) }
    let passages = people.lazy.compactMap { shelf.passage(on: id, for: $0, leaflet: leaflet) }
    guard let passage = passages.first(where: { $0 != best.passage }) else { return question }
    var question = question
    question.reading.decision = .passages([
      PassageMatch(leaflet: leaflet, passage: passage, topic: id, confidence: best.confidence)
    ])
    return question
  }

  /// Whether a turn says who it is for without naming a person: "for me", "I am 41".
  private func namesThePerson(_ turn: Turn) -> Bool {
    cues.has(.oneself, turn.core) || cues.has(.age, turn.core) && turn.core.words.contains { $0.kind == .number }
  }

  /// A question with what is known of the person: "so can I take it with kidney disease".
  private func with(_ fact: Utterance, _ core: Utterance) -> Utterance {
    core.followed(by: analyzed(cues.phrase(.with) ?? "")).followed(by: fact)
  }

  /// Whether a mention names medicines as such and none in particular.
  private func isAnyMedicine(_ mention: ConceptMention) -> Bool {
    [ConceptKind.medicine, ConceptKind.supplement].contains(kind(of: mention))
      && concepts.concept(mention.concept).broader.isEmpty
  }

  private func kind(of mention: ConceptMention) -> String { concepts.concept(mention.concept).kind }

  /// From the first to the last place that names a thing of some kinds; nil when none is named.
  private func places(of kinds: Set<String>, in words: Utterance) -> Range<Int>? {
    let named = words.mentions.filter { kinds.contains(kind(of: $0)) && !isAnyMedicine($0) }.map(\.tokens)
    guard let start = named.map(\.lowerBound).min(), let end = named.map(\.upperBound).max() else { return nil }
    return start..<end
  }

  /// Whether an utterance has nothing but things of some kinds, people, and words without a subject.
  private func isBare(_ words: Utterance, besides kinds: Set<String>) -> Bool {
    let things = words.mentions.filter { kinds.contains(kind(of: $0)) || kind(of: $0) == ConceptKind.person }
    let rest = words.tokens.indices.filter { place in
      !things.contains { $0.tokens.contains(place) } && words.tokens[place].kind != .mark
    }
    let around = words.parts(rest.map { $0..<$0 + 1 })
    return around.words.isEmpty || cues.isOnly([.light], around)
  }
}

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

  var cues: TurnCues { shelf.turnCues }
  var concepts: ConceptFinder { shelf.analyzer.concepts }

  /// What a turn asks.
  func question(asked turn: Turn) -> Question {
    let question = allowedInStory(turn) ?? (isFirst ? read(turn) : understood(turn))
    return forThePerson(question.isUnderstood ? question : whoeverItIsFor(turn) ?? question)
  }

  /// The first of the ways of reading a turn that leads somewhere.
  private func understood(_ turn: Turn) -> Question {
    if let question = aboutThisMedicine(turn) ?? aboutAnotherThing(turn) ?? forSomebody(turn) { return question }
    let alone = read(turn)
    if turn.isLight, !namesThePerson(turn), let question = allowed(turn.core, facts.of([.state, .taking])) {
      return question
    }
    if turn.isLight, !alone.isTalk || turn.isFollowOn || cues.has(.reaction, turn.core),
      let question = completed(turn)
    {
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

  /// A turn by itself: the question in it, all of it where there is none ("hello, thanks"), or what it comes to when the
  /// courtesies around it hide that.
  private func read(_ turn: Turn) -> Question {
    let goesOn = last != nil && turn.isElliptic
    // Often two of these are the same words.
    let memo = ReadingMemo { reading($0, goesOn: goesOn, isRest: turn.isLight) }
    func question(_ said: Utterance) -> Question { Question(words: turn.core, reading: memo.reading(of: said)) }
    let asked = question(turn.isCorrection ? turn.core : turn.unwrapped)
    guard !asked.reading.isEmergency, !asked.isOnTopic || !asked.isUnderstood else { return asked }
    let whole = question(turn.isCorrection ? turn.core : turn.utterance)
    let core = question(turn.core)
    // "What was that about blood thinners again" is no small talk.
    return whole.isUnderstood && !(turn.isFollowOn && core.isAnswered) || !core.isUnderstood ? whole : core
  }

  /// Words that go on with what was said, and so are about the medicine.
  func read(_ words: Utterance) -> Question {
    Question(words: words, reading: reading(words, goesOn: true))
  }

  private func reading(_ words: Utterance, goesOn: Bool, isRest: Bool = false) -> Reading {
    shelf.matcher.read(
      words, leaflet: leaflet, seeingEmergencies: seeingEmergencies, isLikelyAboutMedicine: goesOn, isRest: isRest)
  }

  /// "How does ibuprofen work? – And this one?": the last question, asked of this medicine.
  private func aboutThisMedicine(_ turn: Turn) -> Question? {
    guard let last, !last.isAnswered, shelf.isAboutOtherMedicine(last.words) else { return nil }
    let isNamed = places(of: [ConceptKind.ownName], in: turn.core) != nil
    let isPointedAt = turn.core.words.contains { shelf.matcher.cues.isPointer($0) }
    guard isNamed || isPointedAt, isBare(turn.core, besides: [ConceptKind.ownName]),
      let others = places(of: Set(ConceptKind.taken), in: last.words)
    else { return nil }
    return read(last.words.replacing(others, with: thisMedicine))
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
    guard question.isOnTopic && question.isUnderstood else { return nil }
    // "Any contraindications? – And kidney disease?": the leaflet may speak of the thing elsewhere.
    let alone = read(turn.core.part(thing))
    return names(thing, of: turn.core, alone) && !names(thing, of: turn.core, question) ? alone : question
  }

  /// Whether the passage that answers a question names a thing.
  private func names(_ thing: Range<Int>, of words: Utterance, _ question: Question) -> Bool {
    guard question.isAnswered, let best = question.best else { return false }
    return shelf.names(words.part(thing), leaflet: best.leaflet, passage: best.passage)
  }

  /// "Is it safe?" from somebody who has said what they have or take: asked of that, however sure it is by itself.
  private func allowed(_ asked: Utterance, _ facts: [Fact]) -> Question? {
    guard cues.has(.permission, asked), !cues.has(.reaction, asked), !cues.has(.together, asked) else { return nil }
    return facts.lazy.flatMap { fact in [fact.words, name(of: fact)].lazy.compactMap(\.self) }
      .map { read(with($0, asked)) }.first(where: \.isAnswered)
  }

  /// "My father has diabetes, can he take it?": the end asks of what stands before it.
  private func allowedInStory(_ turn: Turn) -> Question? {
    let clauses = Clauses(turn.core, cues: shelf.matcher.cues).clauses
    guard clauses.count == 2, let last = clauses.last.map(turn.core.part), Turn.isLight(last, cues),
      !shelf.matcher.cues.hasQuestion(turn.core.part(clauses[0]))
    else { return nil }
    // Of two things that were told, none may hide the other.
    let told = FactFinder(shelf: shelf).findings(in: turn.core).facts.filter { [.state, .taking].contains($0.kind) }
    return told.count == 1 ? allowed(last, told) : nil
  }

  /// "So can I take it then?": words without a subject, completed by what is known of the person, or by the last
  /// question.
  private func completed(_ turn: Turn) -> Question? {
    if namesThePerson(turn), let question = withoutPerson() { return question }
    var attempts: [Question] = []
    // "Who should I ask about that?" is asked of the last answer.
    if cues.has(.permission, turn.core) && !cues.has(.reaction, turn.core) || cues.has(.together, turn.core) {
      // What a person has or takes matters more than who it is.
      let kinds: [Set<Fact.Kind>] =
        cues.has(.together, turn.core) ? [[.taking, .spokenOf]] : [[.state, .taking], [.who]]
      attempts += kinds.flatMap(facts.of).map { read(with($0.words, turn.core)) }
    }
    attempts += continuations(of: turn)
    return attempts.first(where: \.isAnswered) ?? attempts.first(where: \.isOnTopic)
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
      Question(words: kept, reading: reading($0, goesOn: turn.isElliptic))
    }
  }

  /// A question that went on for more words than this is forgotten but for its end.
  private static let mostWords = 24

  /// What the leaflet calls the answer to a question: the passage's own heading or its section; where it is silent, the
  /// section in which an answer usually stands.
  private func nameOfAnswer(_ question: Question) -> Utterance? {
    if let best = question.best {
      return analyzed(shelf.leaflets[best.leaflet].passages[best.passage].heading).seenAsOwn(by: concepts)
    }
    let section = question.topic.flatMap(shelf.topic)?.places.first?.section
    return section == SectionName.faqs ? nil : section.map(analyzed)
  }
}

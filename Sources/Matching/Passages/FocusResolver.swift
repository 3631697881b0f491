package import Knowledge
package import Language

/// What a leaflet has on a topic, given what the question is about in particular.
package enum Resolution: Sendable, Hashable {
  /// Passages that answer, best first.
  case passages([Int])
  /// The leaflet says nothing on the topic.
  case silent
  /// The leaflet has the topic but does not name this thing; the tokens of the question that name it.
  case unnamed(Range<Int>)
  /// The question is about another medicine.
  case otherSubject

  /// The passage that answers best; nil when there is none.
  var best: Int? {
    if case .passages(let found) = self { found.first } else { nil }
  }
}

/// Decides whether a passage on the topic really answers the question: it must name what the question names.
package struct FocusResolver: Sendable {
  let topics: [Topic]
  let concepts: ConceptFinder
  let subject: SubjectRule
  private let vectors: WordVectors
  /// Words too common to be what a question is about, by their stems.
  private let commonStems: Set<WordHash>
  /// By topic: the kinds of thing that must be named, and those that are preferred, by their numbers.
  private let focus: [[Int]]
  private let preferred: [[Int]]
  /// By topic: the sections in which leaflets usually answer it.
  private let sections: [[WordHash]]
  /// The kinds that are no thing of their own: cues, and names of the medicine itself.
  private let noThings: [Int]

  /// Puts together what decides.
  package init(
    topics: [Topic], concepts: ConceptFinder, subject: SubjectRule, vectors: WordVectors, commonStems: Set<WordHash>
  ) {
    self.topics = topics
    self.concepts = concepts
    self.subject = subject
    self.vectors = vectors
    self.commonStems = commonStems
    focus = topics.map { concepts.kindNumbers($0.focus) }
    preferred = topics.map { concepts.kindNumbers($0.preferred) }
    sections = topics.map { topic in
      var seen: Set<String> = []
      return topic.places.map(\.section).filter { seen.insert($0).inserted }.map { WordHash($0) }
    }
    noThings = concepts.kindNumbers([ConceptKind.cue, ConceptKind.ownName])
  }

  /// An utterance with what it names, worked out once for all topics that it is weighed against.
  package struct Question {
    let utterance: Utterance
    /// The other medicines and supplements that it names.
    let others: [ConceptMention]
    /// The stems that are not too common and no name of the medicine, each once.
    let stems: [WordHash]
    /// The age in months of the person whom it is about; nil when it says none.
    let age: Int?
  }

  /// Works out what an utterance names.
  ///
  /// - Parameter age: The age in months of the person whom it is about; nil when none is said.
  package func question(_ utterance: Utterance, age: Int?) -> Question {
    let own = utterance.mentions.filter { isThisMedicine($0.concept) }.map(\.tokens)
    var stems: [WordHash] = []
    for (place, token) in utterance.tokens.enumerated()
    where token.kind != .mark && !commonStems.contains(token.stemHash) && !stems.contains(token.stemHash)
      && !own.contains(where: { $0.contains(place) })
    {
      stems.append(token.stemHash)
    }
    return Question(
      utterance: utterance, others: subject.others(in: utterance), stems: stems,
      age: age)
  }

  /// Whether an utterance says for whom it asks.
  func namesPerson(_ utterance: Utterance) -> Bool {
    utterance.mentions.contains { concepts.kind($0.concept) == ConceptKind.person }
  }

  private func isThisMedicine(_ concept: Int) -> Bool {
    concepts.isOwnName(concept) || concept == concepts.thisMedicine
  }

  /// What a leaflet has for an utterance if the topic is right.
  package func resolve(_ utterance: Utterance, topic number: Int, in index: PassageIndex) -> Resolution {
    resolve(question(utterance, age: AgeSpan.age(in: utterance)), topic: number, in: index)
  }

  /// What a leaflet has for a question if the topic is right.
  package func resolve(_ question: Question, topic number: Int, in index: PassageIndex) -> Resolution {
    let topic = topics[number]
    let utterance = question.utterance
    guard topic.kind == .leaflet else { return .silent }
    guard !subject.isOther(in: utterance, others: question.others, allowing: self.focus[number]) else {
      return .otherSubject
    }
    // What a leaflet says for adults is no answer about a child of four.
    let pool = index.passages(on: number).filter { index.isFor(question.age, $0) }
    let kinds = self.focus[number]
    let focus = kinds.isEmpty ? [] : utterance.mentions.filter { kinds.contains(concepts.kindNumber($0.concept)) }
    guard !focus.isEmpty else {
      return topic.needsFocus
        ? byLeftoverWords(question, among: pool + nearby(number, for: question.age, in: index), in: index)
        : pool.isEmpty ? .silent : .passages(preferring(preferred[number], of: utterance, in: pool, index))
    }
    let named = Set(focus.map(\.concept))
    // Who names supplements as such does not mean whatever passage speaks of supplements.
    let isInParticular = !named.allSatisfy(concepts.isKindOfAll)
    let direct = Self.ranked(isInParticular ? pool + nearby(number, for: question.age, in: index) : pool) {
      index.count(of: named, namedIn: $0)
    }
    if !direct.isEmpty { return .passages(direct) }
    if topic.isGeneral {
      let broader = named.reduce(into: Set<Int>()) { $0.formUnion(concepts.broaderConcepts(of: $1)) }
      let general = Self.ranked(pool) { index.count(of: broader, namedIn: $0) }
      if !general.isEmpty { return .passages(general) }
    }
    if isOnly(focus, in: utterance) {
      // A bare word asks for whatever the leaflet says about the thing.
      let anywhere = Self.ranked(Array(index.passages)) { index.count(of: named, namedIn: $0) }
      if !anywhere.isEmpty { return .passages(anywhere) }
    }
    return pool.isEmpty ? .silent : .unnamed(focus[0].tokens)
  }

  /// The passages of the sections in which leaflets usually answer a topic.
  private func nearby(_ topic: Int, for age: Int?, in index: PassageIndex) -> [Int] {
    index.passages(in: sections[topic]).filter { index.isFor(age, $0) }
  }

  /// The passages in their order, but first those that name what the question names, or the broader thing, of the
  /// preferred kinds.
  private func preferring(
    _ kinds: [Int], of utterance: Utterance, in pool: [Int], _ index: PassageIndex
  ) -> [Int] {
    guard !kinds.isEmpty else { return pool }
    let named = utterance.mentions.map(\.concept).filter { kinds.contains(concepts.kindNumber($0)) }
    let wanted = Set(named + named.flatMap(concepts.broaderConcepts))
    guard !wanted.isEmpty else { return pool }
    let first = Self.ranked(pool) { index.count(of: wanted, namedIn: $0) }
    return first + pool.filter { !first.contains($0) }
  }

  /// The one passage that speaks of a thing, for an utterance that names the thing and nothing besides; nil when there
  /// are none or several.
  package func onlyPassage(on utterance: Utterance, in index: PassageIndex) -> Int? {
    let things = utterance.mentions.filter { !noThings.contains(concepts.kindNumber($0.concept)) }
    guard !things.isEmpty, isOnly(things, in: utterance) else { return nil }
    let named = Set(things.map(\.concept))
    let speaking = index.passages.filter { index.count(of: named, namedIn: $0) > 0 }
    return speaking.count == 1 ? speaking[0] : nil
  }

  /// Whether the utterance says nothing but what is named.
  private func isOnly(_ focus: [ConceptMention], in utterance: Utterance) -> Bool {
    utterance.tokens.indices.allSatisfy { index in
      utterance.tokens[index].kind == .mark || focus.contains { $0.tokens.contains(index) }
    }
  }

  /// A topic that lives by what is named, with nothing named that the lexicon knows: one of the words themselves must stand
  /// in the passage; what they mean together tells which passage comes first.
  private func byLeftoverWords(_ question: Question, among pool: [Int], in index: PassageIndex) -> Resolution {
    let found = Self.ranked(pool) { passage in question.stems.count { index.hasStem($0, in: passage) } }
    guard !found.isEmpty else { return .silent }
    guard !vectors.isEmpty else { return .passages(found) }
    let meaning = vectors.meaning(of: question.stems)
    let closeness = found.map { index.closeness(of: meaning, to: $0, vectors: vectors) }
    return .passages(found.indices.sorted { (closeness[$1], $0) < (closeness[$0], $1) }.map { found[$0] })
  }

  /// The passages with a score above nought, the highest first, equal ones in their order.
  private static func ranked(_ pool: [Int], by score: (Int) -> Int) -> [Int] {
    var seen: Set<Int> = []
    let scored = pool.filter { seen.insert($0).inserted }.enumerated().map {
      (place: $0, passage: $1, score: score($1))
    }
    return scored.filter { $0.score > 0 }.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map(\.passage)
  }
}

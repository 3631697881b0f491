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
package struct FocusResolver {
  let topics: [Topic]
  let concepts: ConceptFinder
  let subject: SubjectRule
  /// Words too common to be what a question is about, by their stems.
  let commonStems: Set<String>

  /// Puts together what decides.
  package init(topics: [Topic], concepts: ConceptFinder, subject: SubjectRule, commonStems: Set<String>) {
    self.topics = topics
    self.concepts = concepts
    self.subject = subject
    self.commonStems = commonStems
  }

  /// What a leaflet has for an utterance if the topic is right.
  package func resolve(_ utterance: Utterance, topic number: Int, in index: PassageIndex) -> Resolution {
    let topic = topics[number]
    guard topic.kind == .leaflet else { return .silent }
    guard !subject.isOther(in: utterance, allowing: topic.focus) else { return .otherSubject }
    let pool = index.passages[number]
    let focus = utterance.mentions.filter { topic.focus.contains(concepts.concept($0.concept).kind) }
    guard !focus.isEmpty else {
      return topic.needsFocus
        ? byLeftoverWords(utterance, among: pool + index.nearby[number], in: index)
        : pool.isEmpty ? .silent : .passages(preferring(topic.preferred, of: utterance, in: pool, index))
    }
    let named = Set(focus.map(\.concept))
    let direct = Self.ranked(pool + index.nearby[number].filter { !pool.contains($0) }) { passage in
      index.concepts[passage].intersection(named).count
    }
    if !direct.isEmpty { return .passages(direct) }
    if topic.isGeneral {
      let broader = named.reduce(into: Set<Int>()) { $0.formUnion(concepts.broaderConcepts(of: $1)) }
      let general = Self.ranked(pool) { index.concepts[$0].intersection(broader).count }
      if !general.isEmpty { return .passages(general) }
    }
    if isOnly(focus, in: utterance) {
      // A bare word asks for whatever the leaflet says about the thing.
      let anywhere = Self.ranked(Array(index.concepts.indices)) { index.concepts[$0].intersection(named).count }
      if !anywhere.isEmpty { return .passages(anywhere) }
    }
    return pool.isEmpty ? .silent : .unnamed(focus[0].tokens)
  }

  /// The passages in their order, but first those that name what the question names, or the broader thing, of the
  /// preferred kinds.
  private func preferring(
    _ kinds: [String], of utterance: Utterance, in pool: [Int], _ index: PassageIndex
  ) -> [Int] {
    let named = utterance.mentions.map(\.concept).filter { kinds.contains(concepts.concept($0).kind) }
    let wanted = Set(named + named.flatMap(concepts.broaderConcepts))
    guard !wanted.isEmpty else { return pool }
    let first = Self.ranked(pool) { index.concepts[$0].intersection(wanted).count }
    return first + pool.filter { !first.contains($0) }
  }

  /// The one passage that speaks of a thing, for an utterance that names the thing and nothing besides; nil when there
  /// are none or several.
  package func onlyPassage(on utterance: Utterance, in index: PassageIndex) -> Int? {
    let things = utterance.mentions.filter {
      ![ConceptKind.cue, ConceptKind.ownName].contains(concepts.concept($0.concept).kind)
    }
    guard !things.isEmpty, isOnly(things, in: utterance) else { return nil }
    let named = Set(things.map(\.concept))
    let speaking = index.concepts.indices.filter { !index.concepts[$0].isDisjoint(with: named) }
    return speaking.count == 1 ? speaking[0] : nil
  }

  /// Whether the utterance says nothing but what is named.
  private func isOnly(_ focus: [ConceptMention], in utterance: Utterance) -> Bool {
    utterance.tokens.indices.allSatisfy { index in
      utterance.tokens[index].kind == .mark || focus.contains { $0.tokens.contains(index) }
    }
  }

  /// A topic that lives by what is named, with nothing named that the lexicon knows: the words themselves must stand in
  /// the passage.
  private func byLeftoverWords(_ utterance: Utterance, among pool: [Int], in index: PassageIndex) -> Resolution {
    let stems = Set(utterance.words.map(\.stem)).subtracting(commonStems)
    let found = Self.ranked(pool) { index.stems[$0].intersection(stems).count }
    return found.isEmpty ? .silent : .passages(found)
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

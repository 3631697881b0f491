package import Knowledge

/// The words that steer how a sentence is read, as the lexicon's concepts of the kind `cue` give them.
package struct Cues: Sendable {
  /// What such words do; the concepts' names in the lexicon.
  enum Cue: String, CaseIterable {
    case absence, aside, complaint, continuation, contrast, dismissal, doubt, filler, hollow, join, judgement,
      opposition,
      pointer, purpose, question, retraction, statement, unopposed, whole
    case questionInside = "question-inside"
    case reassurance
    case thisMedicine = "this-medicine"
    case firstChoice = "choice-1"
    case secondChoice = "choice-2"
    case thirdChoice = "choice-3"
    case fourthChoice = "choice-4"

    /// The cues that choose, in the order of what they choose.
    static let choices: [Cue] = [.firstChoice, .secondChoice, .thirdChoice, .fourthChoice]
  }

  /// Several cues.
  private struct CueSet: OptionSet {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    init(_ cues: Cue...) { rawValue = cues.reduce(0) { $0 | 1 << UInt32(Cue.allCases.firstIndex(of: $1) ?? 0) } }
  }

  private let concepts: ConceptFinder
  /// The cues that each single word stands for.
  private let cuesOfWord: WordTable
  /// The cues that each concept stands for, from the lexicon's first cue on.
  private let cuesOfConcept: [CueSet]
  private let firstCue: Int

  /// The ids of the concepts by which cues are known; a lexicon that lacks one understands less.
  package static let ids = Cue.allCases.map(\.rawValue)

  /// Uses the concepts that an analyser finds.
  package init(concepts: ConceptFinder) {
    self.concepts = concepts
    let cues = concepts.allCues
    var cuesOfWord: [WordHash: UInt32] = [:]
    let firstCue = cues.first?.place ?? 0
    var cuesOfConcept = [CueSet](repeating: [], count: cues.last.map { $0.place + 1 - firstCue } ?? 0)
    for (place, concept) in cues {
      let cue = Cue(rawValue: concept.id).map { CueSet($0) } ?? []
      cuesOfConcept[place - firstCue] = cue
      for word in concept.words { cuesOfWord[WordHash(word), default: 0] |= cue.rawValue }
    }
    self.firstCue = firstCue
    self.cuesOfWord = WordTable(cuesOfWord)
    self.cuesOfConcept = cuesOfConcept
  }

  /// Whether an utterance holds any word that puts something aside; most do not.
  func mayDismiss(_ utterance: Utterance) -> Bool {
    utterance.mentions.contains { !cues(of: $0).isDisjoint(with: Self.dismissing) }
  }

  /// Where the words end with which a part puts aside what follows, by the part's own places; nil when it does not
  /// begin like that.
  ///
  /// "Not the dose" does, and so does "no antibiotics", where a thing is named that one has or takes.
  ///
  /// - Parameters:
  ///   - part: The part.
  ///   - contrasts: Whether a later part says what there is instead ("no pain, just itching", "no fever, my skin itches"):
  ///     then symptoms can be put aside, too, which are else what the person asks about ("no appetite, is it this?").
  func endOfDismissal(beginning part: Utterance, contrasts: Bool) -> Int? {
    if let end = leading(.dismissal, in: part)?.tokens.upperBound { return end }
    guard let end = leading(.absence, in: part)?.tokens.upperBound else { return nil }
    let kinds = part.mentions.map { concepts.kind($0.concept) }
    if kinds.contains(ConceptKind.symptom) { return contrasts ? end : nil }
    return kinds.contains(where: Self.possessed.contains) ? end : nil
  }

  /// Where the words end with which a part takes back what was said before it; nil when it does not begin like that.
  func endOfRetraction(beginning part: Utterance) -> Int? { leading(.retraction, in: part)?.tokens.upperBound }

  /// Whether a part begins by saying what is meant or what there is instead: "just a little itching".
  func isContrast(_ part: Utterance) -> Bool { begins(part, with: .contrast) }

  /// How many words at the beginning of a part only say that what is meant comes now: two of "tell me the price"; 0 when
  /// there are none, or nothing behind them.
  func lengthOfContrast(beginning part: Utterance) -> Int {
    let end = leading(.contrast, in: part)?.tokens.upperBound ?? 0
    return part.part(end..<part.tokens.count).words.isEmpty ? 0 : end
  }

  /// The place from which a part says what is meant instead ("… it's my kidneys"), at least one word after another
  /// place; nil when it does not.
  func contrast(in part: Utterance, after place: Int) -> Int? {
    mentions(of: .contrast, in: part).first { $0.tokens.lowerBound > place }?.tokens.lowerBound
  }

  /// Where the words end with which a part says that a thing is as it should be, by the part's own places: "my kidneys
  /// are fine", with nothing behind it or a question; nil when it does not, or doubts it: "I am not sure my kidneys are fine".
  func endOfReassurance(in part: Utterance) -> Int? {
    guard !isQuestion(part), let fine = mentions(of: .reassurance, in: part).last else { return nil }
    let rest = part.part(fine.tokens.upperBound..<part.tokens.count)
    let isNamed = part.mentions.contains { mention in
      !concepts.isCue(mention.concept) && mention.tokens.upperBound <= fine.tokens.lowerBound
    }
    let isDoubted = part.tokens[..<fine.tokens.lowerBound].contains { stands($0, for: Self.doubt) }
    guard isNamed, !isDoubted else { return nil }
    return isHollow(rest) ? part.tokens.count : isQuestion(rest) ? fine.tokens.upperBound : nil
  }

  /// Where a part begins to say, behind what is meant, what is not: "it's my liver not my kidneys"; nil when it does not.
  func opposition(in part: Utterance) -> Int? {
    guard let found = mentions(of: .opposition, in: part).last(where: { $0.tokens.lowerBound > 0 }),
      !stands(part.tokens[found.tokens.lowerBound - 1], for: Self.unopposed),
      !mentions(of: .complaint, in: part).contains(where: { $0.tokens.overlaps(found.tokens) })
    else { return nil }
    let rest = found.tokens.upperBound..<part.tokens.count
    let things = part.mentions.filter { $0.tokens.overlaps(rest) && !concepts.isCue($0.concept) }
    // "This rather than aspirin" compares two medicines.
    let comparesMedicines = things.contains {
      ConceptKind.taken.contains(concepts.kind($0.concept))
    }
    let isBare = found.tokens.count == 1
    let names = things.contains { $0.tokens.lowerBound == rest.lowerBound }
    // "My son, not the dog, ate them": what is said of a thing is not put aside with it.
    let isThing = rest.count <= Self.shortThing || things.contains { $0.tokens == rest }
    guard !rest.isEmpty, isThing, !comparesMedicines, !isBare || names || part.tokens.count == 3 else { return nil }
    return found.tokens.lowerBound
  }

  /// Whether a part ends by putting aside what it names: "the price is not the issue".
  func isPutAside(_ part: Utterance) -> Bool {
    !isQuestion(part) && mentions(of: .aside, in: part).contains { $0.tokens.upperBound == part.tokens.count }
  }

  /// Whether a part says that there is a symptom.
  func hasSymptom(_ part: Utterance) -> Bool {
    leading(.absence, in: part) == nil && part.mentions.contains { concepts.kind($0.concept) == ConceptKind.symptom }
  }

  /// Whether a part says nothing by itself: "is that okay for someone like me".
  package func isHollow(_ part: Utterance) -> Bool {
    part.tokens.indices.allSatisfy { index in
      part.tokens[index].kind == .mark || stands(part.tokens[index], for: Self.idle)
        || part.mentions.contains { $0.tokens.contains(index) && saysNothing($0) }
    }
  }

  /// Whether a part only says which medicine is taken, in what form or for what: "limecycline for my spots".
  package func introduces(_ part: Utterance) -> Bool {
    guard !hasQuestion(part), let name = part.mentions.first(where: namesMedicine) else { return false }
    let end = part.tokens.indices.dropFirst(name.tokens.upperBound).first { place in
      !part.mentions.contains { $0.tokens.contains(place) && concepts.kind($0.concept) == ConceptKind.form }
    }
    guard let end else { return true }
    return stands(part.tokens[end], for: Self.purpose)
  }

  /// Whether a part begins by telling something of somebody: "I am diabetic".
  package func isStatement(_ part: Utterance) -> Bool { begins(part, with: .statement) }

  /// Whether the medicine that is talked about is named.
  package func namesMedicine(_ utterance: Utterance) -> Bool { utterance.mentions.contains(where: namesMedicine) }

  private func namesMedicine(_ mention: ConceptMention) -> Bool {
    concepts.isOwnName(mention.concept) || !cues(of: mention).isDisjoint(with: Self.thisMedicine)
  }

  /// Whether a mention only asks, points or names the medicine that is talked about.
  private func saysNothing(_ mention: ConceptMention) -> Bool {
    concepts.isOwnName(mention.concept) || !cues(of: mention).isDisjoint(with: Self.hollow)
  }

  /// Whether a part begins like a question: "how much", "can I", "is it".
  package func isQuestion(_ part: Utterance) -> Bool {
    begins(part, with: .question) || begins(part, with: .questionInside)
  }

  /// Whether a part asks something, in whatever place.
  package func hasQuestion(_ part: Utterance) -> Bool {
    isQuestion(part) || !mentions(of: .questionInside, in: part).isEmpty
  }

  /// Whether a word says nothing by itself: "so", "please", "the".
  package func isFiller(_ word: Token) -> Bool { stands(word, for: Self.filler) }

  /// Whether a word joins two questions.
  package func isJoin(_ word: Token) -> Bool { stands(word, for: Self.join) }

  /// The phrases that are one thing although a joining word stands in them, by their places: "before or after", or the name of
  /// a medicine that is made of two.
  func wholes(in utterance: Utterance) -> [Range<Int>] {
    utterance.mentions.filter { !cues(of: $0).isDisjoint(with: Self.undivided) }.map(\.tokens)
  }

  /// Whether a word goes on with what was just said: "nausea or diarrhoea".
  package func isContinuation(_ word: Token) -> Bool { stands(word, for: Self.continuation) }

  /// Whether a word points at the medicine being talked about.
  package func isPointer(_ word: Token) -> Bool { stands(word, for: Self.pointer) }

  /// Whether a word after "is it" shows that "it" stands for nothing.
  package func isJudgement(_ word: Token) -> Bool { stands(word, for: Self.judgement) }

  /// Whether a concept stands for the medicine being talked about: "this stuff", "these tablets".
  package static func isThisMedicine(_ concept: Concept) -> Bool {
    concept.kind == ConceptKind.cue && concept.id == Cue.thisMedicine.rawValue
  }

  /// The number that is chosen by an utterance that says nothing else; nil when it says more or names none.
  package func choice(in utterance: Utterance) -> Int? {
    let chosen = utterance.words.map { (word: $0, number: number($0)) }
    // "The second one" names two numbers; the last of them is company then.
    guard let number = chosen.lazy.compactMap(\.number).first,
      chosen.allSatisfy({ $0.number != nil || isFiller($0.word) })
    else { return nil }
    return number
  }

  /// Not more words than this are no more than a thing: "side effects".
  private static let shortThing = 2

  private static let dismissing = CueSet(.dismissal, .absence, .aside, .reassurance, .opposition, .retraction)
  private static let idle = CueSet(.filler, .hollow)
  private static let filler = CueSet(.filler)
  private static let join = CueSet(.join)
  private static let doubt = CueSet(.doubt)
  private static let unopposed = CueSet(.unopposed)
  private static let continuation = CueSet(.continuation)
  private static let pointer = CueSet(.pointer)
  private static let purpose = CueSet(.purpose)
  private static let undivided = CueSet(.whole, .thisMedicine)
  private static let thisMedicine = CueSet(.thisMedicine)
  private static let judgement = CueSet(.judgement)
  /// The cues that say nothing of what a question is about.
  private static let hollow = CueSet(.question, .pointer, .judgement, .hollow, .thisMedicine)
  private static let choices = Cue.choices.map { CueSet($0) }
  /// The kinds of thing that a person has, takes or is.
  private static let possessed: Set<String> = [
    ConceptKind.condition, ConceptKind.medicine, ConceptKind.supplement, ConceptKind.person,
  ]

  /// Whether a word stands for one of some cues.
  private func stands(_ word: Token, for cues: CueSet) -> Bool {
    cuesOfWord[word.textHash].map { $0 & cues.rawValue != 0 } ?? false
  }

  /// The cues that a mention stands for; none when it names a thing.
  private func cues(of mention: ConceptMention) -> CueSet {
    let place = mention.concept - firstCue
    return cuesOfConcept.indices.contains(place) ? cuesOfConcept[place] : []
  }

  /// The number that a word says; nil when it says none.
  private func number(_ word: Token) -> Int? {
    Self.choices.firstIndex { stands(word, for: $0) }.map { $0 + 1 } ?? Int(word.text)
  }

  /// Whether a part begins with a cue, words that say nothing aside.
  private func begins(_ part: Utterance, with cue: Cue) -> Bool { leading(cue, in: part) != nil }

  /// The cue with which a part begins, words that say nothing aside.
  private func leading(_ cue: Cue, in part: Utterance) -> ConceptMention? {
    mentions(of: cue, in: part).first { mention in
      part.tokens[..<mention.tokens.lowerBound].allSatisfy { $0.kind == .mark || isFiller($0) }
    }
  }

  private func mentions(of cue: Cue, in part: Utterance) -> [ConceptMention] {
    let wanted = CueSet(cue)
    return part.mentions.filter { !cues(of: $0).isDisjoint(with: wanted) }
  }
}

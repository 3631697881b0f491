package import Knowledge

/// The words that steer how a sentence is read, as the lexicon's concepts of the kind `cue` give them.
package struct Cues: Sendable {
  private let concepts: ConceptFinder
  private let words: [String: Set<String>]

  /// The ids of the concepts by which cues are known; a lexicon that lacks one understands less.
  package static let ids =
    [
      "absence", "complaint", "continuation", "contrast", "dismissal", "filler", "hollow", "join", "judgement",
      "pointer",
      "question", "question-inside", "reassurance", "this-medicine",
    ] + choices.map { "choice-\($0)" }

  /// Uses the concepts that an analyser finds.
  package init(concepts: ConceptFinder, lexicon: Lexicon) {
    self.concepts = concepts
    let cues = lexicon.concepts.filter { $0.kind == ConceptKind.cue }
    words = Dictionary(cues.map { ($0.id, Set($0.words)) }, uniquingKeysWith: { $0.union($1) })
  }

  /// Where the words end with which a part puts aside what follows, by the part's own places; nil when it does not
  /// begin like that.
  ///
  /// "Not the dose" does, and so does "no antibiotics", where a thing is named that one has or takes.
  ///
  /// - Parameters:
  ///   - part: The part.
  ///   - contrasts: Whether a later part says what there is instead ("no pain, just itching"): then symptoms can be put
  ///     aside, too, which are else what the person asks about ("no appetite, is it this?").
  func endOfDismissal(beginning part: Utterance, contrasts: Bool) -> Int? {
    if let end = leading("dismissal", in: part)?.tokens.upperBound { return end }
    guard let end = leading("absence", in: part)?.tokens.upperBound else { return nil }
    let kinds = part.mentions.map { concepts.concept($0.concept).kind }
    if kinds.contains(ConceptKind.symptom) { return contrasts ? end : nil }
    return kinds.contains(where: Self.possessed.contains) ? end : nil
  }

  /// Whether a part begins by saying what is meant or what there is instead: "just a little itching".
  func isContrast(_ part: Utterance) -> Bool { begins(part, with: "contrast") }

  /// The place from which a part says what is meant instead ("… it's my kidneys"), at least one word after another
  /// place; nil when it does not.
  func contrast(in part: Utterance, after place: Int) -> Int? {
    mentions(of: "contrast", in: part).first { $0.tokens.lowerBound > place }?.tokens.lowerBound
  }

  /// Whether a part says that a thing is as it should be: "my kidneys are fine".
  func isReassurance(_ part: Utterance) -> Bool {
    guard !isQuestion(part), let fine = mentions(of: "reassurance", in: part).last else { return false }
    let rest = part.part(fine.tokens.upperBound..<part.tokens.count)
    let isNamed = part.mentions.contains { mention in
      concepts.concept(mention.concept).kind != ConceptKind.cue && mention.tokens.upperBound <= fine.tokens.lowerBound
    }
    return isNamed && isHollow(rest)
  }

  /// Whether a part says nothing by itself: "is that okay for someone like me".
  package func isHollow(_ part: Utterance) -> Bool {
    part.tokens.indices.allSatisfy { index in
      part.tokens[index].kind == .mark || isFiller(part.tokens[index].text) || has(part.tokens[index].text, "hollow")
        || part.mentions.contains { mention in
          mention.tokens.contains(index) && Self.hollow.contains(concepts.concept(mention.concept).id)
            && concepts.concept(mention.concept).kind == ConceptKind.cue
        }
    }
  }

  /// Whether a part begins like a question: "how much", "can I", "is it".
  package func isQuestion(_ part: Utterance) -> Bool {
    begins(part, with: "question") || begins(part, with: "question-inside")
  }

  /// Whether a part asks something, in whatever place.
  package func hasQuestion(_ part: Utterance) -> Bool {
    isQuestion(part) || !mentions(of: "question-inside", in: part).isEmpty
  }

  /// Whether a word says nothing by itself: "so", "please", "the".
  package func isFiller(_ word: String) -> Bool { has(word, "filler") }

  /// Whether a word joins two questions.
  package func isJoin(_ word: String) -> Bool { has(word, "join") }

  /// Whether a word goes on with what was just said: "nausea or diarrhoea".
  package func isContinuation(_ word: String) -> Bool { has(word, "continuation") }

  /// Whether a word points at the medicine being talked about.
  package func isPointer(_ word: String) -> Bool { has(word, "pointer") }

  /// Whether a concept stands for the medicine being talked about: "this stuff", "these tablets".
  package static func isThisMedicine(_ concept: Concept) -> Bool {
    concept.kind == ConceptKind.cue && concept.id == "this-medicine"
  }

  /// Whether a word after "is it" shows that "it" stands for nothing.
  package func isJudgement(_ word: String) -> Bool { has(word, "judgement") }

  /// The number that is chosen by an utterance that says nothing else; nil when it says more or names none.
  package func choice(in utterance: Utterance) -> Int? {
    let words = utterance.words.map(\.text)
    let chosen = words.compactMap { word in Self.choices.first { has(word, "choice-\($0)") } ?? Int(word) }
    // "The second one" names two numbers; the last of them is company then.
    guard let number = chosen.first, words.allSatisfy({ has($0, "filler") || isNumber($0) }) else { return nil }
    return number
  }

  private static let choices = 1...4
  /// The cues that say nothing of what a question is about.
  private static let hollow: Set<String> = ["question", "pointer", "judgement", "hollow"]
  /// The kinds of thing that a person has, takes or is.
  private static let possessed: Set<String> = [
    ConceptKind.condition, ConceptKind.medicine, ConceptKind.supplement, ConceptKind.person,
  ]

  private func has(_ word: String, _ cue: String) -> Bool { words[cue]?.contains(word) ?? false }

  private func isNumber(_ word: String) -> Bool {
    Int(word) != nil || Self.choices.contains { has(word, "choice-\($0)") }
  }

  /// Whether a part begins with a cue, words that say nothing aside.
  private func begins(_ part: Utterance, with id: String) -> Bool { leading(id, in: part) != nil }

  /// The cue with which a part begins, words that say nothing aside.
  private func leading(_ id: String, in part: Utterance) -> ConceptMention? {
    mentions(of: id, in: part).first { mention in
      part.tokens[..<mention.tokens.lowerBound].allSatisfy { $0.kind == .mark || isFiller($0.text) }
    }
  }

  private func mentions(of id: String, in part: Utterance) -> [ConceptMention] {
    part.mentions.filter { mention in
      let concept = concepts.concept(mention.concept)
      return concept.kind == ConceptKind.cue && concept.id == id
    }
  }
}

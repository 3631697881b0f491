package import Knowledge

/// The words that steer how a sentence is read, as the lexicon's concepts of the kind `cue` give them.
package struct Cues: Sendable {
  private let concepts: ConceptFinder
  private let words: [String: Set<String>]

  /// Uses the concepts that an analyser finds.
  package init(concepts: ConceptFinder, lexicon: Lexicon) {
    self.concepts = concepts
    let cues = lexicon.concepts.filter { $0.kind == ConceptKind.cue }
    words = Dictionary(cues.map { ($0.id, Set($0.words)) }, uniquingKeysWith: { $0.union($1) })
  }

  /// Whether a part begins with words that put it aside: "not the dose", or "no antibiotics" where a thing is named
  /// that one has or takes.
  package func isDismissal(_ part: Utterance) -> Bool {
    if begins(part, with: "dismissal") { return true }
    guard begins(part, with: "absence") else { return false }
    let kinds = part.mentions.map { concepts.concept($0.concept).kind }
    return !kinds.contains(ConceptKind.symptom) && kinds.contains { Self.possessed.contains($0) }
  }

  /// Whether a part begins like a question: "how much", "can I", "is it".
  package func isQuestion(_ part: Utterance) -> Bool { begins(part, with: "question") }

  /// Whether a word says nothing by itself: "so", "please", "the".
  package func isFiller(_ word: String) -> Bool { has(word, "filler") }

  /// Whether a word joins two questions.
  package func isJoin(_ word: String) -> Bool { has(word, "join") }

  /// Whether a word goes on with what was just said: "nausea or diarrhoea".
  package func isContinuation(_ word: String) -> Bool { has(word, "continuation") }

  /// Whether a word points at the medicine being talked about.
  package func isPointer(_ word: String) -> Bool { has(word, "pointer") }

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
  /// The kinds of thing that a person has, takes or is.
  private static let possessed: Set<String> = [
    ConceptKind.condition, ConceptKind.medicine, ConceptKind.supplement, ConceptKind.person,
  ]

  private func has(_ word: String, _ cue: String) -> Bool { words[cue]?.contains(word) ?? false }

  private func isNumber(_ word: String) -> Bool {
    Int(word) != nil || Self.choices.contains { has(word, "choice-\($0)") }
  }

  /// Whether a part begins with a cue, words that say nothing aside.
  private func begins(_ part: Utterance, with id: String) -> Bool {
    guard let start = part.tokens.firstIndex(where: { $0.kind != .mark }) else { return false }
    return part.mentions.contains { mention in
      let concept = concepts.concept(mention.concept)
      return concept.kind == ConceptKind.cue && concept.id == id && mention.tokens.lowerBound >= start
        && part.tokens[start..<mention.tokens.lowerBound].allSatisfy { $0.kind == .mark || has($0.text, "filler") }
    }
  }
}

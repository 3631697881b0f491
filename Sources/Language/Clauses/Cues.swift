internal import Knowledge

/// Knows the words by which questions and dismissals begin, as the lexicon's concepts of the kind `cue` give them.
package struct Cues: Sendable {
  private let concepts: ConceptFinder

  /// Uses the concepts of an analyser.
  package init(concepts: ConceptFinder) { self.concepts = concepts }

  /// Whether a part begins with words that put it aside: "not the dose", "I don't mean nausea".
  package func isDismissal(_ part: Utterance) -> Bool { begins(part, with: "dismissal") }

  /// Whether a part begins like a question: "how much", "can I", "is it".
  package func isQuestion(_ part: Utterance) -> Bool { begins(part, with: "question") }

  /// How many words may come before the cue: "so, um, not the dose".
  private static let slack = 2

  private func begins(_ part: Utterance, with id: String) -> Bool {
    guard let start = part.tokens.firstIndex(where: { $0.kind != .mark }) else { return false }
    return part.mentions.contains { mention in
      let concept = concepts.concept(mention.concept)
      return concept.kind == ConceptKind.cue && concept.id == id && mention.tokens.lowerBound <= start + Self.slack
        && part.tokens[start..<mention.tokens.lowerBound].allSatisfy { fillers.contains($0.text) || $0.kind == .mark }
    }
  }
}

private let fillers: Set<String> = ["so", "and", "but", "well", "oh", "um", "please", "no", "just", "sorry", "hi", "hello", "ok", "okay", "also", "now", "then", "or", "actually"]

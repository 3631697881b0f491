import Knowledge
package import Language

/// Tells whether a question is about another medicine: "how does aspirin work" asks another leaflet, whatever the words
/// after it.
package struct SubjectRule: Sendable {
  let concepts: ConceptFinder
  let cues: Cues

  /// Uses the concepts and cues of an analyser.
  package init(concepts: ConceptFinder, cues: Cues) {
    self.concepts = concepts
    self.cues = cues
  }

  private static let things: Set<String> = [ConceptKind.medicine, ConceptKind.supplement]

  /// Whether an utterance names another medicine or supplement and not this one, for a topic that does not expect
  /// others to be named.
  package func isOther(in utterance: Utterance, allowing kinds: [String]) -> Bool {
    guard let other = firstOther(in: utterance, besides: kinds) else { return false }
    return !namesThis(utterance, before: other)
  }

  /// Whether an utterance names another medicine or supplement together with this one.
  package func isBoth(in utterance: Utterance) -> Bool {
    guard let other = firstOther(in: utterance, besides: []) else { return false }
    return namesThis(utterance, before: other)
  }

  private func firstOther(in utterance: Utterance, besides kinds: [String]) -> Int? {
    utterance.mentions.first { mention in
      let concept = concepts.concept(mention.concept)
      // The class of all medicines is no other medicine: "my medicine" may well be this one.
      return Self.things.contains(concept.kind) && !concept.broader.isEmpty && !kinds.contains(concept.kind)
    }?.tokens.lowerBound
  }

  private func namesThis(_ utterance: Utterance, before other: Int) -> Bool {
    if utterance.mentions.contains(where: { concepts.concept($0.concept).kind == ConceptKind.ownName }) { return true }
    let tokens = utterance.tokens
    if tokens.contains(where: cues.isPointer) { return true }
    // "It" before the other's name is this medicine ("does it work like aspirin"); after it, it is the other.
    return tokens[..<other].indices.contains { index in
      tokens[index].text == "it" && !(index + 1 < tokens.count && cues.isJudgement(tokens[index + 1]))
    }
  }
}

import Knowledge
package import Language

/// Tells whether a question is about another medicine: "how does aspirin work" asks another leaflet, whatever the words
/// after it.
package struct SubjectRule: Sendable {
  let concepts: ConceptFinder
  let cues: Cues
  private let things: [Int]
  private let ownName: [Int]

  /// Uses the concepts and cues of an analyser.
  package init(concepts: ConceptFinder, cues: Cues) {
    self.concepts = concepts
    self.cues = cues
    things = concepts.kindNumbers(ConceptKind.taken)
    ownName = concepts.kindNumbers([ConceptKind.ownName])
  }

  /// Whether an utterance names another medicine or supplement and not this one, for a topic that does not expect
  /// others to be named.
  package func isOther(in utterance: Utterance, allowing kinds: [String]) -> Bool {
    isOther(in: utterance, others: others(in: utterance), allowing: concepts.kindNumbers(kinds))
  }

  /// The same when the others that it names are known, and the kinds by their numbers.
  func isOther(in utterance: Utterance, others: [ConceptMention], allowing kinds: [Int]) -> Bool {
    guard let other = others.first(where: { !kinds.contains(concepts.kindNumber($0.concept)) }) else { return false }
    return !namesThis(utterance, before: other.tokens.lowerBound)
  }

  /// Whether an utterance names another medicine or supplement together with this one.
  package func isBoth(in utterance: Utterance) -> Bool {
    guard let other = others(in: utterance).first else { return false }
    return namesThis(utterance, before: other.tokens.lowerBound)
  }

  /// The other medicines and supplements that an utterance names.
  func others(in utterance: Utterance) -> [ConceptMention] {
    utterance.mentions.filter { mention in
      // The class of all medicines is no other medicine: "my medicine" may well be this one.
      things.contains(concepts.kindNumber(mention.concept)) && !concepts.concept(mention.concept).broader.isEmpty
    }
  }

  private func namesThis(_ utterance: Utterance, before other: Int) -> Bool {
    if utterance.mentions.contains(where: { ownName.contains(concepts.kindNumber($0.concept)) }) { return true }
    let tokens = utterance.tokens
    if tokens.contains(where: cues.isPointer) { return true }
    // "It" before the other's name is this medicine ("does it work like aspirin"); after it, it is the other.
    return tokens[..<other].indices.contains { index in
      tokens[index].text == "it" && !(index + 1 < tokens.count && cues.isJudgement(tokens[index + 1]))
    }
  }
}

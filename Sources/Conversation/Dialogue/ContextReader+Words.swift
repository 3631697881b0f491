import Knowledge
import Language
import Matching

/// What stands in words, and words put together.
extension ContextReader {
  func analyzed(_ text: String) -> Utterance { shelf.analyzer.analyzeReviewed(text) }

  /// The name of the medicine that is talked about.
  var thisMedicine: Utterance {
    var words = analyzed("it")
    words.mentions = [ConceptMention(concept: concepts.thisMedicine, tokens: words.tokens.indices)]
    return words
  }

  /// A question with what is known of the person: "so can I take it with kidney disease".
  func with(_ fact: Utterance, _ core: Utterance) -> Utterance {
    core.followed(by: analyzed(cues.phrase(.with) ?? "")).followed(by: fact)
  }

  /// What the lexicon calls what a fact is about: "pregnancy" for "five months gone"; nil when it is about several things.
  func name(of fact: Fact) -> Utterance? {
    guard fact.concepts.count == 1, let concept = fact.concepts.first else { return nil }
    return concepts.concept(concept).words.first.map(analyzed)
  }

  /// Whether a mention names medicines as such and none in particular.
  private func isAnyMedicine(_ mention: ConceptMention) -> Bool {
    ConceptKind.taken.contains(kind(of: mention))
      && concepts.concept(mention.concept).broader.isEmpty
  }

  private func kind(of mention: ConceptMention) -> String { concepts.concept(mention.concept).kind }

  /// From the first to the last place that names a thing of some kinds; nil when none is named.
  func places(of kinds: Set<String>, in words: Utterance) -> Range<Int>? {
    let named = words.mentions.filter { kinds.contains(kind(of: $0)) && !isAnyMedicine($0) }.map(\.tokens)
    guard let start = named.map(\.lowerBound).min(), let end = named.map(\.upperBound).max() else { return nil }
    return start..<end
  }

  /// Whether an utterance has nothing but things of some kinds, people, and words without a subject.
  func isBare(_ words: Utterance, besides kinds: Set<String>) -> Bool {
    let things = words.mentions.filter { kinds.contains(kind(of: $0)) || kind(of: $0) == ConceptKind.person }
    let rest = words.tokens.indices.filter { place in
      !things.contains { $0.tokens.contains(place) } && words.tokens[place].kind != .mark
    }
    let around = words.parts(rest.map { $0..<$0 + 1 })
    return around.words.isEmpty || cues.isOnly([.light], around)
  }
}

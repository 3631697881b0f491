import Knowledge
package import Language

/// How a passage names a thing that a question names.
package struct FocusLink: Sendable, Hashable {
  /// The thing in the words of the question: "furosemide".
  package var thing: String
  /// The concepts by which the passage may name it, by their places in the lexicon.
  package var concepts: Set<Int>
  /// Whether the passage names only a broader thing: "diuretics".
  package var isBroader: Bool
}

extension Matcher {
  /// How a passage names what a question about its topic has to name, in the order of the question; empty when the
  /// topic asks for nothing in particular.
  package func focusLinks(of utterance: Utterance, to match: PassageMatch) -> [FocusLink] {
    guard let topic = judge.topics.first(where: { $0.id == match.topic }) else { return [] }
    let concepts = judge.resolver.concepts
    let passage = Set(leaflets.open(match.leaflet).index.concepts(in: match.passage))
    let kinds = Set(topic.focus + topic.preferred)
    var links: [FocusLink] = []
    for mention in utterance.mentions where kinds.contains(concepts.concept(mention.concept).kind) {
      let thing = utterance.text(of: mention.tokens)
      let broader = passage.intersection(concepts.broaderConcepts(of: mention.concept))
      guard !links.contains(where: { $0.thing == thing }) else { continue }
      if passage.contains(mention.concept) {
        links.append(FocusLink(thing: thing, concepts: [mention.concept], isBroader: false))
      } else if !broader.isEmpty {
        links.append(FocusLink(thing: thing, concepts: broader, isBroader: true))
      }
    }
    return links
  }
}

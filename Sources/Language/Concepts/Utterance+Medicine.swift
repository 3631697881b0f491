extension Utterance {
  /// The utterance as somebody hears it who knows which medicine is talked about.
  ///
  /// - Parameters:
  ///   - own: Where the medicine that is talked about is named: there nothing else is seen.
  ///   - others: Where other medicines are named; one that the lexicon does not know is seen as another medicine.
  ///   - concepts: What the mentions are of.
  package func seen(
    namingThis own: [Range<Int>], andOthers others: [Range<Int>], by concepts: ConceptFinder
  ) -> Utterance {
    var seen = self
    seen.mentions.removeAll { mention in
      concepts.isOwnName(mention.concept)
        || !concepts.isCue(mention.concept) && own.contains { $0.overlaps(mention.tokens) }
    }
    // "This supplement" is the one that is talked about, whatever else is called a supplement.
    let known = seen.mentions.filter { mention in
      !concepts.isCue(mention.concept) || Cues.isThisMedicine(concepts.concept(mention.concept))
    }
    seen.mentions += own.map { ConceptMention(concept: concepts.thisMedicine, tokens: $0) }
    seen.mentions += others.filter { other in !known.contains { $0.tokens.overlaps(other) } }
      .map { ConceptMention(concept: concepts.anotherMedicine, tokens: $0) }
    seen.mentions.sort { ($0.tokens.lowerBound, $0.concept) < ($1.tokens.lowerBound, $1.concept) }
    return seen
  }

  /// The utterance with each name that the lexicon has for a medicine with a leaflet seen as the one talked about.
  package func seenAsOwn(by concepts: ConceptFinder) -> Utterance {
    let own = mentions.filter { concepts.isOwnName($0.concept) }.map(\.tokens)
    return own.isEmpty ? self : seen(namingThis: own, andOthers: [], by: concepts)
  }
}

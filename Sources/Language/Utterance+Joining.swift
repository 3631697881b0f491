extension Utterance {
  /// The utterance with another said right after it, as one sentence.
  package func followed(by other: Utterance) -> Utterance {
    var joined = part(0..<(tokens.lastIndex { $0.kind != .mark }.map { $0 + 1 } ?? 0))
    let shift = joined.tokens.count
    joined.tokens += other.tokens
    joined.mentions += other.mentions.map {
      ConceptMention(concept: $0.concept, tokens: $0.tokens.lowerBound + shift..<$0.tokens.upperBound + shift)
    }
    return joined
  }

  /// The utterance with other words at a place.
  package func replacing(_ range: Range<Int>, with other: Utterance) -> Utterance {
    part(0..<range.lowerBound).followed(by: other).followed(by: part(range.upperBound..<tokens.count))
  }
}

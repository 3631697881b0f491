/// What a person said, ready to be understood.
public struct Utterance: Sendable, Hashable {
  /// The words, numbers and marks, repaired and expanded.
  public var tokens: [Token]
  /// The concepts that they name.
  public var mentions: [ConceptMention]

  /// The tokens that are words or numbers.
  package var words: [Token] { tokens.filter { $0.kind != .mark } }
}

extension Utterance {
  /// The words at these places as a person would read them.
  package func text(of range: Range<Int>) -> String {
    tokens[range].map(\.text).joined(separator: " ")
  }

  /// A part of the utterance, with the concepts that lie within it.
  package func part(_ range: Range<Int>) -> Utterance { parts([range]) }

  /// Several parts joined, in their order, with the concepts that lie within each.
  package func parts(_ ranges: [Range<Int>]) -> Utterance {
    var joined = Utterance(tokens: [], mentions: [])
    for range in ranges {
      let shift = joined.tokens.count - range.lowerBound
      joined.tokens += tokens[range]
      joined.mentions += mentions.filter {
        range.lowerBound <= $0.tokens.lowerBound && $0.tokens.upperBound <= range.upperBound
      }
      .map { ConceptMention(concept: $0.concept, tokens: $0.tokens.lowerBound + shift..<$0.tokens.upperBound + shift) }
    }
    return joined
  }
}

/// A concept of the lexicon that a text names, and where.
public struct ConceptMention: Sendable, Hashable {
  /// The concept's place in the lexicon.
  public var concept: Int
  /// The tokens that name it, by their places in the text.
  public var tokens: Range<Int>

  /// Makes a mention.
  public init(concept: Int, tokens: Range<Int>) {
    self.concept = concept
    self.tokens = tokens
  }
}

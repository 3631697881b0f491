/// Lay words, clinical words and classes, as the files in `lexicon` give them.
public struct Lexicon: Sendable, Hashable {
  /// All concepts, in the order of their files; members of a class follow it.
  public var concepts: [Concept]

  /// Makes a lexicon.
  public init(concepts: [Concept] = []) {
    self.concepts = concepts
  }
}

/// What a word means, as a direction: words that are used alike point alike.
public struct WordVector: Sendable, Hashable {
  /// The word's stem.
  public var stem: String
  /// The direction, of no fixed length: common words that say little are short.
  public var components: SIMD64<Int8>

  /// Puts a stem and its direction together.
  public init(stem: String, components: SIMD64<Int8>) {
    self.stem = stem
    self.components = components
  }
}

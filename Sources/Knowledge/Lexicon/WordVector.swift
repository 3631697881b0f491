/// What a word means, as a direction: words that are used alike point alike.
public struct WordVector: Sendable, Hashable {
  /// The word's stem.
  public var stem: String
  /// The direction in a leaflet, of no fixed length: common words that say little are short.
  public var components: SIMD64<Int8>
  /// The direction in a question: "the runs" means diarrhoea there, and something else in a leaflet.
  public var asked: SIMD64<Int8>

  /// Puts a stem and its directions together.
  ///
  /// - Parameter asked: The direction in a question; nil when it is that in a leaflet.
  public init(stem: String, components: SIMD64<Int8>, asked: SIMD64<Int8>? = nil) {
    self.stem = stem
    self.components = components
    self.asked = asked ?? components
  }
}

/// Every sentence that the bot itself says, as `texts.yaml` gives them.
public struct Texts: Sendable, Hashable {
  /// The sentences by their keys.
  public var sentences: [String: String]

  /// Makes texts from sentences by key.
  public init(sentences: [String: String] = [:]) {
    self.sentences = sentences
  }
}

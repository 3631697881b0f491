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
}

/// A sentence that the program needs from `texts.yaml`.
public struct ExpectedText: Sendable, Hashable {
  /// Its key.
  public var key: String
  /// The names that it may hold in braces, such as `drug`.
  public var placeholders: [String]

  /// Names a sentence and what may be put into it.
  public init(_ key: String, placeholders: [String] = []) {
    self.key = key
    self.placeholders = placeholders
  }

  /// All sentences that the program needs, those for topics of small talk included.
  static func all(smalltalk topics: [Topic]) -> [ExpectedText] {
    let smalltalk = topics.filter { $0.kind == .smalltalk }.map {
      ExpectedText(TextKey.smalltalk($0.id), placeholders: TextKey.smalltalkPlaceholders.sorted())
    }
    return TextKey.allCases.map { ExpectedText($0.rawValue, placeholders: $0.placeholders.sorted()) } + smalltalk
  }
}

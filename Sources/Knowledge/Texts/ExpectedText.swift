/// A sentence that the program needs from `texts.yaml`.
public struct ExpectedText: Sendable, Hashable {
  /// Its key.
  public var key: String
  /// The names that it may hold in braces, such as `drug`.
  public var placeholders: [String]
  /// Those of them that it must hold, because the sentence says nothing without them.
  public var required: [String]

  /// Names a sentence and what may be put into it.
  public init(_ key: String, placeholders: [String] = [], required: [String] = []) {
    self.key = key
    self.placeholders = placeholders
    self.required = required
  }

  /// All sentences that the program needs, those for topics of small talk included.
  static func all(smalltalk topics: [Topic]) -> [ExpectedText] {
    let smalltalk = topics.filter { $0.kind == .smalltalk }.map {
      ExpectedText(TextKey.smalltalk($0.id), placeholders: TextKey.smalltalkPlaceholders.sorted())
    }
    let own = TextKey.allCases.map { key in
      let placeholders = key.placeholders.sorted()
      return ExpectedText(key.rawValue, placeholders: placeholders, required: placeholders)
    }
    return own + smalltalk
  }
}

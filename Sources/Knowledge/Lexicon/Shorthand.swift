/// A short or spoken form and the words that it stands for: "u" is "you", "whats" is "what is".
public struct Shorthand: Sendable, Hashable {
  /// What people type, folded to lower case, without apostrophes.
  public var short: String
  /// What it stands for, folded to lower case.
  public var words: [String]

  /// Makes a short form.
  public init(short: String, words: [String]) {
    self.short = short
    self.words = words
  }

  /// A table for looking up, of short forms and what they stand for.
  package static func table(_ list: [Shorthand]) -> [String: [String]] {
    Dictionary(list.map { ($0.short, $0.words) }, uniquingKeysWith: { first, _ in first })
  }
}

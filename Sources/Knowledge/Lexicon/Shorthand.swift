/// A short or spoken form and the words that it stands for: "u" is "you", "whats" is "what is".
public struct Shorthand: Sendable, Hashable {
  /// What people type, folded to lower case, without apostrophes.
  public var short: String
  /// What it stands for, folded to lower case.
  public var words: [String]
  /// Whether it is a word of another language: then no misspelt English word is taken for it.
  public var isForeign: Bool

  /// Makes a short form.
  public init(short: String, words: [String], isForeign: Bool = false) {
    self.short = short
    self.words = words
    self.isForeign = isForeign
  }

  /// A table for looking up, of short forms and what they stand for.
  package static func table(_ list: [Shorthand]) -> [String: [String]] {
    Dictionary(list.map { ($0.short, $0.words) }, uniquingKeysWith: { first, _ in first })
  }
}

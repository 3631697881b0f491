/// A word, a number or a mark of a question, folded to its plainest form.
public struct Token: Sendable, Hashable {
  /// What a token is.
  public enum Kind: UInt8, Sendable, Hashable {
    /// A run of letters.
    case word
    /// A run of digits, perhaps with a decimal point.
    case number
    /// A mark that ends or divides a sentence: `.` `,` `;` `:` `?` `!`.
    case mark
  }

  /// What the token is.
  public let kind: Kind
  /// The folded text, after spelling repair.
  public let text: String
  /// The text's stem, by which forms of one word are recognised; the text itself for numbers and marks.
  public let stem: String
  /// What was typed, when spelling repair changed it; else nil.
  public let typed: String?
  /// The text, to be compared and looked up by.
  package let textHash: WordHash
  /// The stem, to be compared and looked up by.
  package let stemHash: WordHash

  /// Makes a token.
  public init(kind: Kind, text: String, stem: String, typed: String? = nil) {
    self.kind = kind
    self.text = text
    self.stem = stem
    self.typed = typed
    textHash = WordHash(text)
    stemHash = WordHash(stem)
  }
}

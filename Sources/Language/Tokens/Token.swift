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
  public var kind: Kind
  /// The folded text, after spelling repair.
  public var text: String
  /// The text's stem, by which forms of one word are recognised; the text itself for numbers and marks.
  public var stem: String
  /// What was typed, when spelling repair changed it; else nil.
  public var typed: String?

  /// Makes a token.
  public init(kind: Kind, text: String, stem: String, typed: String? = nil) {
    self.kind = kind
    self.text = text
    self.stem = stem
    self.typed = typed
  }
}

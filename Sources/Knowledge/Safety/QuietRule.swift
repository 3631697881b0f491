/// Words that take the alarm out of a sign, and how far they reach.
public struct QuietRule: Sendable, Hashable {
  /// Why a sign may be harmless.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// "No chest pain."
    case denied
    /// "I had a stroke last year."
    case past
    /// "Can it cause seizures?"
    case asked
    /// "What should I do if I faint?"
    case supposed
  }

  /// Why the sign is harmless.
  public var reason: Reason
  /// Patterns of the words that say so.
  public var words: [String]
  /// Patterns that look like those words and are not, such as `not sure`.
  public var except: [String]
  /// Patterns that end what the words say.
  public var ends: [String]
  /// How many words on from its own the rule reaches; 0 for as far as the sentence goes.
  public var reach: Int

  /// Makes a rule.
  public init(reason: Reason, words: [String] = [], except: [String] = [], ends: [String] = [], reach: Int = 0) {
    self.reason = reason
    self.words = words
    self.except = except
    self.ends = ends
    self.reach = reach
  }
}

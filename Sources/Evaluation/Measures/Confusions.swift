/// Which label was given in the place of which, and how often.
public struct Confusions: Sendable, Hashable {
  /// One pair.
  public struct Pair: Sendable, Hashable {
    /// What was expected.
    public var expected: String
    /// What was given; nil for a choice.
    public var given: String?
    /// How often.
    public var count: Int
  }

  /// The pairs, the most frequent first, then in the order of their names.
  public let pairs: [Pair]

  /// Counts the labellings that are not right; those without an expected label are left out.
  public init(_ labellings: [Labelling]) {
    struct Key: Hashable {
      var expected: String
      var given: String?
    }
    var counts: [Key: Int] = [:]
    for labelling in labellings where !labelling.isRight {
      guard let expected = labelling.expected else { continue }
      counts[Key(expected: expected, given: labelling.given), default: 0] += 1
    }
    pairs = counts.map { Pair(expected: $0.expected, given: $0.given, count: $1) }
      .sorted { ($1.count, $0.expected, $0.given ?? "") < ($0.count, $1.expected, $1.given ?? "") }
  }
}

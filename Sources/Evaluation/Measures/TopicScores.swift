/// Precision, recall and F1 of each label, a topic's id, `none`, `urgent` or `smalltalk`, against all others.
///
/// A right reply is a hit for the label that was expected; any other is a miss for the label expected and a false hit
/// for the label given. Source: van Rijsbergen, Information Retrieval (2nd edition 1979), chapter 7.
public struct TopicScores: Sendable, Hashable {
  /// The scores of one label.
  public struct Row: Sendable, Hashable {
    /// The topic's id, `none`, `urgent` or `smalltalk`.
    public var label: String
    /// How often it was expected and the reply was right.
    public var hits = 0
    /// How often it was expected.
    public var support = 0
    /// How often it was given.
    public var given = 0

    /// Of the times it was given, the share that was right; nil when it was never given.
    public var precision: Double? { given > 0 ? Double(hits) / Double(given) : nil }
    /// Of the times it was expected, the share that was right; nil when it was never expected.
    public var recall: Double? { support > 0 ? Double(hits) / Double(support) : nil }
    /// The harmonic mean of precision and recall; nil when one of them is undefined.
    public var f1: Double? {
      guard given > 0, support > 0 else { return nil }
      return 2 * Double(hits) / Double(given + support)
    }
  }

  /// The labels, those that were expected most often first, then in the order of their names.
  public let rows: [Row]

  /// Counts labellings; those without an expected label are left out.
  public init(_ labellings: [Labelling]) {
    var rows: [String: Row] = [:]
    for labelling in labellings {
      guard let expected = labelling.expected else { continue }
      rows[expected, default: Row(label: expected)].support += 1
      if labelling.isRight { rows[expected]?.hits += 1 }
      if let given = labelling.isRight ? expected : labelling.given {
        rows[given, default: Row(label: given)].given += 1
      }
    }
    self.rows = rows.values.sorted { ($1.support, $0.label) < ($0.support, $1.label) }
  }
}

public import Knowledge

/// A red flag that a person's words have raised.
public struct Alarm: Sendable, Hashable {
  /// The flag's id, such as `chest-pain`.
  public var flag: String
  /// The flag's plain title.
  public var title: String
  /// How soon help is needed.
  public var level: Urgency
  /// The line to call; nil when no number fits, as for a dog.
  public var line: PhoneLine.Kind?
  /// The words that raised it, in their order, as triage reads them.
  public var words: [String]

  /// Makes an alarm.
  public init(flag: String, title: String, level: Urgency, line: PhoneLine.Kind?, words: [String]) {
    self.flag = flag
    self.title = title
    self.level = level
    self.line = line
    self.words = words
  }
}

/// Something that people say when they need a person's help, with the signs by which Galen knows it.
public struct RedFlag: Sendable, Hashable {
  /// The flag's name in the file, such as `chest-pain`.
  public var id: String
  /// A plain title that a patient reads.
  public var title: String
  /// How soon help is needed.
  public var level: Urgency
  /// The line to call; nil when no number fits, as for a dog.
  public var line: PhoneLine.Kind?
  /// Whether nothing quiets it: no denial, no past, no question.
  public var isAlways: Bool
  /// The level that is left when the sign was only asked about; nil when nothing is left.
  public var levelIfAsked: Urgency?
  /// What the leaflet is searched for where the person's own words lead to none of its passages, such as "irregular
  /// heartbeat"; empty when it is not searched for anything else.
  public var lookUp: String
  /// Signs in the pattern language, quieted by denial, by the past, by asking and by supposing.
  public var signs: [String]
  /// Signs that asking and supposing do not quiet: words of those who are in the middle of it.
  public var certain: [String]
  /// Signs that count only when next to nothing else is said.
  public var alone: [String]
  /// Patterns that, where they touch a sign, show that something else is meant.
  public var unless: [String]

  /// Makes a flag.
  public init(
    id: String, title: String, level: Urgency, line: PhoneLine.Kind? = nil, isAlways: Bool = false,
    levelIfAsked: Urgency? = nil, lookUp: String = "", signs: [String] = [], certain: [String] = [],
    alone: [String] = [], unless: [String] = []
  ) {
    self.id = id
    self.title = title
    self.level = level
    self.line = line
    self.isAlways = isAlways
    self.levelIfAsked = levelIfAsked
    self.lookUp = lookUp
    self.signs = signs
    self.certain = certain
    self.alone = alone
    self.unless = unless
  }
}

/// Everything that the files in `safety` say: what needs help, how soon, what to do, and whom to call.
public struct Safety: Sendable, Hashable {
  /// Words with one name, for use in signs as `{name}`.
  public struct WordGroup: Sendable, Hashable {
    /// The name between the braces.
    public var name: String
    /// Its words, each one or more words long.
    public var words: [String]

    /// Makes a group.
    public init(name: String, words: [String]) {
      self.name = name
      self.words = words
    }
  }

  /// Other ways of writing the same words, such as `can't` for `cannot`.
  public struct Rewriting: Sendable, Hashable {
    /// The wording that signs use.
    public var wording: String
    /// What is read as that wording.
    public var variants: [String]

    /// Makes a rewriting.
    public init(wording: String, variants: [String]) {
      self.wording = wording
      self.variants = variants
    }
  }

  /// What to do, said to the person.
  public struct Advice: Sendable, Hashable {
    /// A flag's id, alone or with a level (`overdose`, `overdose-pharmacist`), or a kind of line with a level
    /// (`poison-now`).
    public var key: String
    /// The sentences; `{emergency}`, `{poison}`, `{crisis}` and `{advice}` stand for the region's lines.
    public var text: String

    /// Makes advice.
    public init(key: String, text: String) {
      self.key = key
      self.text = text
    }
  }

  /// Other ways of writing the same words.
  public var rewritings: [Rewriting]
  /// The groups that signs may name.
  public var groups: [WordGroup]
  /// Words that do not count when a sign must stand alone.
  public var filler: [String]
  /// The flags; of two of the same level, the earlier wins.
  public var flags: [RedFlag]
  /// What takes the alarm out of a sign.
  public var quietRules: [QuietRule]
  /// What to do, by flag or by kind of line and level.
  public var advice: [Advice]
  /// The regions whose numbers are known.
  public var regions: [Region]
  /// What is said when no region is chosen.
  public var anywhere: Region

  /// Makes safety knowledge; without arguments it knows nothing.
  public init(
    rewritings: [Rewriting] = [], groups: [WordGroup] = [], filler: [String] = [], flags: [RedFlag] = [],
    quietRules: [QuietRule] = [], advice: [Advice] = [], regions: [Region] = [],
    anywhere: Region = Region(code: "", name: "")
  ) {
    self.rewritings = rewritings
    self.groups = groups
    self.filler = filler
    self.flags = flags
    self.quietRules = quietRules
    self.advice = advice
    self.regions = regions
    self.anywhere = anywhere
  }

  /// What is left to say once the signs have been compiled: flags by name, advice and numbers.
  package var withoutPatterns: Safety {
    let flags = flags.map { RedFlag(id: $0.id, title: $0.title, level: $0.level, line: $0.line, lookUp: $0.lookUp) }
    return Safety(flags: flags, advice: advice, regions: regions, anywhere: anywhere)
  }

  /// The region with a code, upper or lower case; nil when there is none.
  public func region(code: String) -> Region? {
    regions.first { $0.code.lowercased() == code.lowercased() }
  }

  /// What to do about a flag: its own advice for the level, else its own, else that of its kind of line and level; nil
  /// when none of them is written.
  public func advice(for flag: String, line: PhoneLine.Kind?, level: Urgency) -> String? {
    let keys = ["\(flag)-\(level.rawValue)", flag] + (line.map { ["\($0.rawValue)-\(level.rawValue)"] } ?? [])
    return keys.lazy.compactMap { key in advice.first { $0.key == key } }.first?.text
  }

  /// Whether an emergency would be seen and answered: there are flags for it, each has advice, and there is a number to
  /// call.
  public var isUsable: Bool {
    let urgent = flags.filter { $0.level == .now }
    return !urgent.isEmpty && anywhere.line(.emergency) != nil
      && urgent.allSatisfy { advice(for: $0.id, line: $0.line, level: $0.level) != nil }
  }
}

import Knowledge

/// Sees, before anything else does, whether somebody's words call for help.
///
/// Built for recall: a missed emergency is worse than a false alarm. It knows denial, the past, questions and
/// suppositions, and lets each quiet only what it is about. The same words always give the same answer.
public struct Triage: Sendable {
  /// A flag without its signs.
  struct Flag: Sendable {
    var id: String
    var title: String
    var level: Urgency
    var line: PhoneLine.Kind?
    var isAlways: Bool
    var levelIfAsked: Urgency?
    var unless: [CompiledPattern]
  }

  /// A sign with the flag that it raises.
  struct Sign: BitwiseCopyable, Sendable {
    var pattern: CompiledPattern
    var flag: UInt32
    /// A `Certainty`.
    private var kind: UInt32

    init(_ pattern: CompiledPattern, flag: Int, certainty: Certainty) {
      self.pattern = pattern
      self.flag = UInt32(flag)
      kind = certainty.rawValue
    }

    var certainty: Certainty { Certainty(rawValue: kind) ?? .usual }
  }

  /// What quiets a sign besides denial and the past.
  enum Certainty: UInt32, Sendable {
    /// Asking and supposing.
    case usual
    /// Nothing.
    case certain
    /// Nothing, but it must stand next to alone.
    case alone
  }

  let table: PatternTable
  let flags: [Flag]
  /// The signs, in the order of the file.
  let signs: [Sign]
  let anchors: SignAnchors
  let quietRules: [CompiledQuietRule]
  /// The group of words that do not count when a sign must stand alone.
  let filler: Int

  /// Longer texts are read in stretches of so many words, with an overlap, so that no text takes long.
  private static let stretch = 400
  private static let overlap = 60

  /// The most urgent thing that the words say; nil when nothing in them is urgent.
  ///
  /// `words` are as for `examination(words:)`.
  public func examine(words: [String]) -> Alarm? { examination(words: words).alarm }

  /// Everything that triage finds in the words.
  ///
  /// `words` are lower-case words and the marks `. , ; ? ! :` as words of their own. Apostrophes may be there or not.
  public func examination(words: [String]) -> Examination {
    guard words.count > Self.stretch else { return examine(stretch: words) }
    var whole = Examination()
    for start in stride(from: 0, to: words.count, by: Self.stretch - Self.overlap) {
      let end = min(start + Self.stretch, words.count)
      whole.add(examine(stretch: Array(words[start..<end])))
      if end == words.count || whole.alarm?.level == .now { break }
    }
    return whole
  }

  private func examine(stretch words: [String]) -> Examination {
    let statement = Statement(words, table)
    let candidates = self.candidates(in: statement)
    var result = Examination()
    guard !candidates.isEmpty else { return result }

    let markers = quietRules.map { QuietMarkers($0, in: statement) }
    for candidate in candidates {
      result.add(examine(signs[candidate], statement, markers))
      if result.alarm?.level == .now { break }
    }
    return result
  }

  /// The signs of which all that they need was said, in the order of the file.
  private func candidates(in statement: Statement) -> [Int] {
    var found: [Int] = []
    for group in statement.groups {
      anchors.forEachSign(of: group) { sign in
        if signs[sign].pattern.mayMatch(statement) { found.append(sign) }
      }
    }
    guard found.count > 1 else { return found }
    found.sort()
    // A sign whose rarest step has several ways of being filled stands under each.
    return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { found[$0] }
  }

  private func examine(_ sign: Sign, _ statement: Statement, _ markers: [QuietMarkers]) -> Examination {
    let flag = flags[Int(sign.flag)]
    // What excuses a sign stands in its sentence: a harmless question after it excuses nothing.
    let exceptions = flag.unless.flatMap { $0.matches(in: statement) }.filter { statement.isOneSentence($0.range) }
    var result = Examination()
    _ = sign.pattern.forEachMatch(in: statement) { match in
      if sign.certainty == .alone, !standsAlone(match, statement) { return false }
      let words = match.taken.sorted { $0.lowerBound < $1.lowerBound }.flatMap { statement.words[$0] }
      var alarm = Alarm(flag: flag.id, title: flag.title, level: flag.level, line: flag.line, words: words)
      guard !exceptions.contains(where: match.touches), let level = level(match, sign, flag, markers) else {
        result.add(Examination(isQuieted: true, quieted: alarm))
        return false
      }
      alarm.level = level
      result.add(Examination(alarm: alarm))
      return level == flag.level
    }
    return result
  }

  /// The level that is left of a sign found at a place; nil when nothing is left.
  private func level(_ match: PatternMatch, _ sign: Sign, _ flag: Flag, _ markers: [QuietMarkers]) -> Urgency? {
    if flag.isAlways || sign.certainty == .alone { return flag.level }
    var level: Urgency? = flag.level
    for (rule, marker) in zip(quietRules, markers) where marker.quiets(match) {
      switch rule.reason {
      case .denied, .past: return nil
      case .asked, .supposed: if sign.certainty == .usual { level = flag.levelIfAsked }
      }
    }
    return level
  }

  /// Whether nothing but filler stands around a match in its sentence.
  private func standsAlone(_ match: PatternMatch, _ statement: Statement) -> Bool {
    let sentence = statement.sentence(around: match.range)
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let taken = match.taken.first(where: { $0.contains(index) }) {
        index = taken.upperBound
      } else if statement.marks[index] != .none {
        index += 1
      } else if let span = statement.spans(at: index).filter({ $0.group == filler }).max(by: { $0.end < $1.end }) {
        index = span.end
      } else {
        return false
      }
    }
    return true
  }
}

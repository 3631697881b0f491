import Knowledge

/// The rule that takes the alarm out of a sign, compiled.
struct CompiledQuietRule: Sendable {
  var reason: QuietRule.Reason
  var words: [CompiledPattern]
  var except: [CompiledPattern]
  var ends: [CompiledPattern]
  var reach: Int

  init(_ rule: QuietRule, _ compiler: inout PatternCompiler) {
    reason = rule.reason
    words = compiler.patterns(rule.words)
    except = compiler.patterns(rule.except)
    ends = compiler.patterns(rule.ends)
    reach = rule.reach
  }
}

extension CompiledQuietRule: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(reason.rawValue)
    writer.write(plain: words)
    writer.write(plain: except)
    writer.write(plain: ends)
    writer.write(reach)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    guard let reason = QuietRule.Reason(rawValue: try reader.readString()) else { throw DamagedBytes() }
    self.reason = reason
    words = try reader.readPlain()
    except = try reader.readPlain()
    ends = try reader.readPlain()
    reach = try reader.readInt()
  }
}

/// Where a rule's words stand in what was said; found only when a sign is there to be quieted.
struct QuietMarkers {
  private let rule: CompiledQuietRule
  private let statement: Statement
  private let markers: [Range<Int>]
  private let ends: [Int]

  init(_ rule: CompiledQuietRule, in statement: Statement) {
    self.rule = rule
    self.statement = statement
    let exceptions = rule.except.flatMap { $0.matches(in: statement).map(\.range) }
    markers = rule.words.flatMap { $0.matches(in: statement).map(\.range) }
      .filter { marker in !exceptions.contains { $0.contains(marker.lowerBound) } }
    ends = markers.isEmpty ? [] : rule.ends.flatMap { $0.matches(in: statement).map(\.range.lowerBound) }
  }

  /// Whether the rule takes the alarm out of a sign found here.
  func quiets(_ sign: PatternMatch) -> Bool {
    markers.contains { marker in
      switch rule.reason {
      case .denied: denies(marker, sign)
      case .past: dates(marker, sign)
      case .asked, .supposed: asks(marker, sign)
      }
    }
  }

  private func denies(_ marker: Range<Int>, _ sign: PatternMatch) -> Bool {
    // “my lips are not swollen”
    if sign.skips(marker) { return true }
    // “my heart races, but I am not faint”: a sign of two parts needs both.
    return sign.parts.contains { denies(marker, part: $0) }
  }

  private func denies(_ marker: Range<Int>, part: Range<Int>) -> Bool {
    guard marker.upperBound <= part.lowerBound else { return false }
    let between = marker.upperBound..<part.lowerBound
    guard !hasStop(between), !hasEnd(between.lowerBound...between.upperBound), isInReach(between) else { return false }
    return !hasPause(between) || isList(from: marker.upperBound)
  }

  /// “no pain, swelling or wheezing” is one list; “no pain, trouble breathing” is not.
  private func isList(from start: Int) -> Bool {
    for index in start..<statement.words.count {
      if statement.marks[index] == .stop || statement.marks[index] == .question || ends.contains(index) { return false }
      if statement.words[index] == "or" || statement.words[index] == "nor" { return true }
    }
    return false
  }

  /// A time holds for its own clause, before it and behind it.
  private func dates(_ marker: Range<Int>, _ sign: PatternMatch) -> Bool {
    if marker.upperBound <= sign.range.lowerBound {
      var between = marker.upperBound..<sign.range.lowerBound
      // “In 2019, I had a stroke”
      if let first = between.first, statement.marks[first] == .pause { between = (first + 1)..<between.upperBound }
      return !hasStop(between) && !hasPause(between) && !hasEnd(between.lowerBound...between.upperBound)
    }
    guard sign.range.upperBound <= marker.lowerBound else { return sign.skips(marker) }
    var between = sign.range.upperBound..<marker.lowerBound
    // “I was poisoned, ages ago, and am well”
    if let last = between.last, statement.marks[last] == .pause, statement.isEnd(marker.upperBound) {
      between = between.lowerBound..<last
    }
    return !hasStop(between) && !hasPause(between) && !between.contains { ends.contains($0) }
  }

  private func asks(_ marker: Range<Int>, _ sign: PatternMatch) -> Bool {
    if sign.skips(marker) { return true }
    guard marker.lowerBound <= sign.range.lowerBound else { return false }
    guard marker.upperBound <= sign.range.lowerBound else { return true }
    let between = marker.upperBound..<sign.range.lowerBound
    return !hasStop(between) && !hasEnd(between.lowerBound...between.upperBound) && isInReach(between)
  }

  private func hasStop(_ range: Range<Int>) -> Bool {
    range.contains { statement.marks[$0] == .stop || statement.marks[$0] == .question }
  }

  private func hasPause(_ range: Range<Int>) -> Bool { range.contains { statement.marks[$0] == .pause } }

  private func hasEnd(_ range: ClosedRange<Int>) -> Bool { ends.contains { range.contains($0) } }

  private func isInReach(_ range: Range<Int>) -> Bool {
    rule.reach == 0 || range.count { statement.marks[$0] == .none } <= rule.reach
  }
}

import Knowledge

/// A place where a pattern was found.
struct PatternMatch {
  /// From its first word to its last, the end exclusive.
  var range: Range<Int>
  /// The words that the steps took; what lies between them was skipped.
  var taken: [Range<Int>]
  /// The parts that may come in any order, each from its first word to its last.
  var parts: [Range<Int>]

  /// Whether two matches share a word.
  func touches(_ other: PatternMatch) -> Bool {
    taken.contains { mine in other.taken.contains { mine.overlaps($0) } }
  }

  /// Whether words were skipped within a part: they stand between two words of one thought.
  func skips(_ range: Range<Int>) -> Bool {
    !taken.contains { $0.overlaps(range) }
      && parts.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
  }
}

extension CompiledPattern {
  /// The most words that a gap skips.
  private static let widestGap = 4
  /// The most words between two parts that come in any order.
  private static let farthestPart = 8

  /// Calls `found` with each match in turn until it returns true; returns whether it did.
  func forEachMatch(in statement: Statement, _ found: (PatternMatch) -> Bool) -> Bool {
    guard mayMatch(statement) else { return false }
    let all = 0..<statement.words.count
    return matchPart(0, in: statement, within: all, taken: [], ranges: [], found)
  }

  /// All matches.
  func matches(in statement: Statement) -> [PatternMatch] {
    var matches: [PatternMatch] = []
    _ = forEachMatch(in: statement) {
      matches.append($0)
      return false
    }
    return matches
  }

  private func matchPart(
    _ index: Int, in statement: Statement, within window: Range<Int>, taken: [Range<Int>], ranges: [Range<Int>],
    _ found: (PatternMatch) -> Bool
  ) -> Bool {
    guard index < parts.range.count else {
      return found(PatternMatch(range: Self.hull(of: taken), taken: taken, parts: ranges))
    }
    let steps = statement.table.parts[parts.range.lowerBound + index].range
    for start in window {
      let matched = matchStep(steps.lowerBound, of: steps, in: statement, at: start, taken: []) { own in
        guard !own.contains(where: { mine in taken.contains { mine.overlaps($0) } }) else { return false }
        let all = taken + own
        let near = Self.surroundings(of: all, in: statement)
        guard taken.isEmpty || own.allSatisfy({ near.contains($0.lowerBound) || $0.isEmpty }) else { return false }
        return matchPart(
          index + 1, in: statement, within: near, taken: all, ranges: ranges + [Self.hull(of: own)], found)
      }
      if matched { return true }
    }
    return false
  }

  /// Matches the steps from one on, the first of the part exactly at a place.
  private func matchStep(
    _ index: Int, of steps: Range<Int>, in statement: Statement, at place: Int, taken: [Range<Int>],
    _ found: ([Range<Int>]) -> Bool
  ) -> Bool {
    guard index < steps.upperBound else { return found(taken) }
    let step = statement.table.steps[index]
    let groups = statement.table.stepGroups[step.groups.range]
    var place = place
    var skipped = 0
    while true {
      for span in statement.spans(at: place) where groups.contains(UInt32(span.group)) {
        let taken = taken + [place..<span.end]
        if matchStep(index + 1, of: steps, in: statement, at: span.end, taken: taken, found) { return true }
      }
      if step.takesEnd, statement.isEnd(place),
        matchStep(index + 1, of: steps, in: statement, at: place, taken: taken, found)
      {
        return true
      }
      guard index > steps.lowerBound, step.afterGap, place < statement.words.count else { return false }
      switch statement.marks[place] {
      case .none: skipped += 1
      case .pause: break
      case .stop, .question: return false
      }
      guard skipped <= Self.widestGap else { return false }
      place += 1
    }
  }

  private static func hull(of ranges: [Range<Int>]) -> Range<Int> {
    (ranges.map(\.lowerBound).min() ?? 0)..<(ranges.map(\.upperBound).max() ?? 0)
  }

  /// The words within reach of what was taken, as far as the nearest question mark.
  private static func surroundings(of taken: [Range<Int>], in statement: Statement) -> Range<Int> {
    var low = hull(of: taken).lowerBound
    var high = hull(of: taken).upperBound
    var left = farthestPart + 1
    while low > 0, left > 0, statement.marks[low - 1] != .question {
      low -= 1
      if statement.marks[low] == .none { left -= 1 }
    }
    var right = farthestPart + 1
    while high < statement.words.count, right > 0, statement.marks[high] != .question {
      if statement.marks[high] == .none { right -= 1 }
      high += 1
    }
    return low..<high
  }
}

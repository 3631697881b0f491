import Knowledge

/// A pattern whose words have become numbers of groups, in the tables of a `PatternTable`.
struct CompiledPattern: BitwiseCopyable, Sendable {
  /// One place in a pattern.
  struct Step: BitwiseCopyable, Sendable {
    /// The groups of which one must stand here, by their places among those of all steps.
    var groups: Slice32
    private var flags: UInt32

    init(groups: Slice32, afterGap: Bool, takesEnd: Bool) {
      self.groups = groups
      flags = (afterGap ? 1 : 0) | (takesEnd ? 2 : 0)
    }

    /// Whether a few other words may stand before it.
    var afterGap: Bool { flags & 1 != 0 }
    /// Whether the end of what is said also fills it.
    var takesEnd: Bool { flags & 2 != 0 }
  }

  /// The parts, which may come in any order, by their places among those of all patterns.
  var parts: Slice32

  /// Whether all that the pattern needs was said somewhere.
  func mayMatch(_ statement: Statement) -> Bool {
    let table = statement.table
    for part in parts.range {
      for step in table.parts[part].range where !table.steps[step].takesEnd {
        guard table.steps[step].groups.range.contains(where: { statement.has(Int(table.stepGroups[$0])) }) else {
          return false
        }
      }
    }
    return true
  }
}

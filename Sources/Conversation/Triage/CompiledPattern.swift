import Knowledge

/// A pattern whose words have become numbers of groups.
struct CompiledPattern: Sendable {
  /// One place in a pattern.
  struct Step: Sendable {
    /// Whether a few other words may stand before it.
    var afterGap: Bool
    /// The groups of which one must stand here.
    var groups: [Int]
    /// Whether the end of what is said also fills it.
    var takesEnd: Bool
  }

  /// The parts, which may come in any order.
  var parts: [[Step]]

  /// Compiles a pattern; nil when its text is none, of which the reader has complained.
  init?(_ text: String, _ table: inout PatternTable) {
    guard let pattern = try? SignPattern(text) else { return nil }
    parts = pattern.parts.map { Self.steps($0, &table) }
  }

  private static func steps(_ steps: [SignPattern.Step], _ table: inout PatternTable) -> [Step] {
    var compiled: [Step] = []
    var run: [String] = []
    var runAfterGap = false

    func closeRun(_ table: inout PatternTable) {
      for (index, word) in table.rewriter.rewrite(run).enumerated() {
        compiled.append(step([.word(word)], afterGap: index == 0 && runAfterGap, &table))
      }
      run = []
    }

    for step in steps {
      // Words in a row are brought to their usual spelling together: “can not” is one word then.
      if case .word(let word)? = step.choices.first, step.choices.count == 1 {
        if step.afterGap { closeRun(&table) }
        if run.isEmpty { runAfterGap = step.afterGap }
        run.append(word)
      } else {
        closeRun(&table)
        compiled.append(self.step(step.choices, afterGap: step.afterGap, &table))
      }
    }
    closeRun(&table)
    return compiled
  }

  private static func step(_ choices: [SignPattern.Choice], afterGap: Bool, _ table: inout PatternTable) -> Step {
    Step(
      afterGap: afterGap, groups: choices.compactMap { table.group(for: $0) }, takesEnd: choices.contains(.end))
  }

  /// Whether all that the pattern needs was said somewhere.
  func mayMatch(_ statement: Statement) -> Bool {
    for part in parts {
      for step in part where !step.takesEnd && !step.groups.contains(where: statement.has) { return false }
    }
    return true
  }
}

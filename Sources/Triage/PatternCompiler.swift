import Knowledge

/// Turns the words of patterns into numbers of groups, and gathers the tables in which they are looked for.
struct PatternCompiler {
  /// The rest of an entry whose first word was found.
  private struct Entry {
    var group: Int
    var rest: [Int]
  }

  private let rewriter: Rewriter
  private var trie = WordTrieBuilder()
  /// By atom: the entries that begin with it.
  private var entries: [[Entry]] = []
  private var values: [Int32] = []
  private var numbers: [PatternTable.NumberGroup] = []
  private var year: Int?
  private var groups: [SignPattern.Choice: Int] = [:]
  private var parts: [Slice32] = []
  private var steps: [CompiledPattern.Step] = []
  private var stepGroups: [UInt32] = []

  /// Begins with the named groups and the number words.
  init(_ safety: Safety) {
    rewriter = Rewriter(safety.rewritings)
    for (word, value) in NumberWords.values {
      values[atom(word, isBeginning: false)] = Int32(value)
    }
    for group in safety.groups { add(group.words, to: .group(group.name)) }
  }

  /// The tables of all that was compiled.
  var table: PatternTable {
    var flat: [PatternTable.Entry] = []
    var followers: [UInt32] = []
    let entriesOfAtom = entries.map { entries in
      let start = flat.count
      for entry in entries {
        let first = followers.count
        followers += entry.rest.map { UInt32($0) }
        flat.append(PatternTable.Entry(group: UInt32(entry.group), rest: Slice32(first..<followers.count)))
      }
      return Slice32(start..<flat.count)
    }
    return PatternTable(
      trie: WordTrie(trie), entriesOfAtom: entriesOfAtom, entries: flat, followers: followers, values: values,
      numbers: numbers, year: year, groupCount: groups.count, rewriter: rewriter, parts: parts, steps: steps,
      stepGroups: stepGroups)
  }

  /// Compiles patterns; those whose texts are none, of which the reader has complained, are left out.
  mutating func patterns(_ texts: [String]) -> [CompiledPattern] { texts.compactMap { pattern($0) } }

  private mutating func pattern(_ text: String) -> CompiledPattern? {
    guard let pattern = try? SignPattern(text) else { return nil }
    let compiled = pattern.parts.map { self.steps(of: $0) }
    let start = parts.count
    for part in compiled {
      let first = steps.count
      steps += part
      parts.append(Slice32(first..<steps.count))
    }
    return CompiledPattern(parts: Slice32(start..<parts.count))
  }

  private mutating func steps(of part: [SignPattern.Step]) -> [CompiledPattern.Step] {
    var compiled: [CompiledPattern.Step] = []
    var run: [String] = []
    var runAfterGap = false

    func closeRun(_ compiler: inout PatternCompiler) {
      for (index, word) in compiler.rewriter.rewrite(run).enumerated() {
        compiled.append(compiler.step([.word(word)], afterGap: index == 0 && runAfterGap))
      }
      run = []
    }

    for step in part {
      // Words in a row are brought to their usual spelling together: “can not” is one word then.
      if case .word(let word)? = step.choices.first, step.choices.count == 1 {
        if step.afterGap { closeRun(&self) }
        if run.isEmpty { runAfterGap = step.afterGap }
        run.append(word)
      } else {
        closeRun(&self)
        compiled.append(self.step(step.choices, afterGap: step.afterGap))
      }
    }
    closeRun(&self)
    return compiled
  }

  private mutating func step(_ choices: [SignPattern.Choice], afterGap: Bool) -> CompiledPattern.Step {
    let start = stepGroups.count
    for choice in choices {
      if let group = group(for: choice) { stepGroups.append(UInt32(group)) }
    }
    return CompiledPattern.Step(
      groups: Slice32(start..<stepGroups.count), afterGap: afterGap, takesEnd: choices.contains(.end))
  }

  /// Makes a group of plain entries and returns its number.
  @discardableResult
  mutating func add(_ entries: [String], to choice: SignPattern.Choice) -> Int {
    let group = number(of: choice)
    for entry in entries {
      for pattern in (try? SignPattern(entry)).map(\.parts)?.prefix(1) ?? [] {
        addEntries(pattern.map(\.choices), to: group)
      }
    }
    return group
  }

  /// The group that a choice stands for, made when it is not there yet; nil for the end of what is said.
  private mutating func group(for choice: SignPattern.Choice) -> Int? {
    if let known = groups[choice] { return known }
    switch choice {
    case .end: return nil
    case .word, .beginning:
      let group = number(of: choice)
      addEntries([[choice]], to: group)
      return group
    case .number(let range):
      let group = number(of: choice)
      numbers.append(PatternTable.NumberGroup(least: range.lowerBound, most: range.upperBound, group: group))
      return group
    case .year:
      year = number(of: choice)
      return year
    case .group: return number(of: choice)
    }
  }

  private mutating func number(of choice: SignPattern.Choice) -> Int {
    if let known = groups[choice] { return known }
    groups[choice] = groups.count
    return groups.count - 1
  }

  /// Adds every way of taking one choice at each place, in the spelling that signs use.
  private mutating func addEntries(_ places: [[SignPattern.Choice]], to group: Int) {
    var ways: [[SignPattern.Choice]] = [[]]
    for choices in places { ways = ways.flatMap { way in choices.map { way + [$0] } } }
    for way in ways {
      // A group holds plain words; the reader has complained of all else.
      let atoms = rewriter.rewrite(way).compactMap { choice -> Int? in
        switch choice {
        case .beginning(let text): atom(text, isBeginning: true)
        case .word(let text): atom(text, isBeginning: false)
        default: nil
        }
      }
      guard let first = atoms.first else { continue }
      entries[first].append(Entry(group: group, rest: Array(atoms.dropFirst())))
    }
  }

  private mutating func atom(_ text: String, isBeginning: Bool) -> Int {
    let atom = trie.insert(text, isBeginning: isBeginning, atom: entries.count)
    if atom == entries.count {
      entries.append([])
      values.append(-1)
    }
    return atom
  }
}

extension Rewriter {
  /// Rewrites the plain words among choices, each run of them together.
  fileprivate func rewrite(_ choices: [SignPattern.Choice]) -> [SignPattern.Choice] {
    var result: [SignPattern.Choice] = []
    var run: [String] = []
    for choice in choices {
      if case .word(let word) = choice {
        run.append(word)
      } else {
        result += rewrite(run).map { .word($0) } + [choice]
        run = []
      }
    }
    return result + rewrite(run).map { .word($0) }
  }
}

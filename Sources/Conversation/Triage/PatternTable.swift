import Knowledge

/// All words, groups and numbers that patterns name, ready to be looked for in one pass over what was said.
struct PatternTable: Sendable {
  /// The rest of an entry whose first word was found.
  struct Entry: Sendable {
    var group: Int
    /// The atoms that must follow the first.
    var rest: [Int]
  }

  private(set) var trie = WordTrie()
  /// By atom: the entries that begin with it.
  private(set) var entries: [[Entry]] = []
  /// By atom: the number that it is; -1 when it is none.
  private(set) var values: [Int] = []
  /// The groups of numbers, with those that each takes.
  private(set) var numbers: [(range: ClosedRange<Int>, group: Int)] = []
  /// The group of years; nil when no pattern asks for one.
  private(set) var year: Int?
  /// How many groups there are.
  private(set) var groupCount = 0
  /// How other spellings are read.
  let rewriter: Rewriter

  private var groups: [SignPattern.Choice: Int] = [:]

  /// Begins with the named groups and the number words.
  init(_ safety: Safety) {
    rewriter = Rewriter(safety.rewritings)
    for (word, value) in NumberWords.values {
      values[atom(word, isBeginning: false)] = value
    }
    for group in safety.groups { add(group.words, to: .group(group.name)) }
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
  mutating func group(for choice: SignPattern.Choice) -> Int? {
    if let known = groups[choice] { return known }
    switch choice {
    case .end: return nil
    case .word, .beginning:
      let group = number(of: choice)
      addEntries([[choice]], to: group)
      return group
    case .number(let range):
      let group = number(of: choice)
      numbers.append((range, group))
      return group
    case .year:
      year = number(of: choice)
      return year
    case .group: return number(of: choice)
    }
  }

  private mutating func number(of choice: SignPattern.Choice) -> Int {
    if let known = groups[choice] { return known }
    groups[choice] = groupCount
    groupCount += 1
    return groupCount - 1
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
  func rewrite(_ choices: [SignPattern.Choice]) -> [SignPattern.Choice] {
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

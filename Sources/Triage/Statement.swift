import Knowledge

/// What was said, with every known group that stands in it.
struct Statement {
  /// A group found at a place; the end is exclusive.
  struct Span {
    var group: Int
    var end: Int
  }

  /// What a token does to the words around it.
  enum Mark: UInt8 {
    /// A word, not a mark.
    case none
    /// A comma, or dots that trail off: the thought goes on.
    case pause
    /// A full stop, semicolon, colon or exclamation mark: the thought ends.
    case stop
    /// A question mark.
    case question
  }

  /// The words, groups and patterns that are looked for.
  let table: PatternTable
  /// The words, in the spelling that signs use, and the marks.
  private(set) var words: [String]
  /// By word: what kind of mark it is.
  private(set) var marks: [Mark] = []
  /// The spans that begin at each word, from `spanStarts[word]` up to `spanStarts[word + 1]`.
  private(set) var spans: [Span] = []
  private(set) var spanStarts: [Int] = []
  private var present: [UInt64]

  /// Looks for everything that the table knows.
  init(_ said: [String], _ table: PatternTable) {
    self.table = table
    words = table.rewriter.rewrite(said)
    present = [UInt64](repeating: 0, count: table.groupCount / 64 + 1)
    marks = words.indices.map { Self.mark(at: $0, in: words) }

    var atoms: [Int] = []
    var atomStarts: [Int] = [0]
    atoms.reserveCapacity(4 * words.count)
    atomStarts.reserveCapacity(words.count + 1)
    for word in words {
      table.trie.look(up: word) { atoms.append($0) }
      atomStarts.append(atoms.count)
    }
    func atomsAt(_ index: Int) -> ArraySlice<Int> { atoms[atomStarts[index]..<atomStarts[index + 1]] }

    spanStarts.reserveCapacity(words.count + 1)
    for index in words.indices {
      spanStarts.append(spans.count)
      for atom in atomStarts[index]..<atomStarts[index + 1] {
        for place in table.entriesOfAtom[atoms[atom]].range {
          let rest = table.entries[place].rest.range
          let end = index + 1 + rest.count
          guard end <= words.count else { continue }
          if rest.allSatisfy({ atomsAt(index + 1 + $0 - rest.lowerBound).contains(Int(table.followers[$0])) }) {
            add(Int(table.entries[place].group), end: end)
          }
        }
      }
      addNumbers(at: index, atomsAt)
    }
    spanStarts.append(spans.count)
  }

  /// The groups that stand in it, each once, in the order of their numbers.
  var groups: [Int] {
    var groups: [Int] = []
    for (place, word) in present.enumerated() {
      var rest = word
      while rest != 0 {
        groups.append(place << 6 | rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return groups
  }

  /// Whether a group stands anywhere in it.
  func has(_ group: Int) -> Bool { present[group >> 6] & (1 << UInt64(group & 63)) != 0 }

  /// The spans that begin at a word; none at the end.
  func spans(at index: Int) -> ArraySlice<Span> {
    index < words.count ? spans[spanStarts[index]..<spanStarts[index + 1]] : []
  }

  private mutating func add(_ group: Int, end: Int) {
    spans.append(Span(group: group, end: end))
    present[group >> 6] |= 1 << UInt64(group & 63)
  }

  private mutating func addNumbers(at index: Int, _ atomsAt: (Int) -> ArraySlice<Int>) {
    guard !table.numbers.isEmpty || table.year != nil else { return }
    func value(_ index: Int) -> Int? {
      guard index >= 0, index < words.count else { return nil }
      return NumberWords.digits(words[index])
        ?? atomsAt(index).first { table.values[$0] >= 0 }.map { Int(table.values[$0]) }
    }
    guard case (var number, let end)? = NumberWords.number(at: index, in: words, value: value) else { return }
    if number == 12, words[max(0, index - 2)..<index].contains("half") { number = 6 }
    for numbers in table.numbers where numbers.holds(number) { add(numbers.group, end: end) }
    if let year = table.year, (1900...2099).contains(number) { add(year, end: end) }
  }

  /// Two dots or more are a pause: people trail off when they are frightened.
  private static func mark(at index: Int, in words: [String]) -> Mark {
    guard words[index].utf8.count == 1 || words[index] == "…" else { return .none }
    return switch words[index] {
    case ",": .pause
    case "…": .pause
    case ".":
      (index > 0 && words[index - 1] == ".") || (index + 1 < words.count && words[index + 1] == ".") ? .pause : .stop
    case ";", ":", "!": .stop
    case "?": .question
    default: .none
    }
  }
}

extension Statement {
  /// Words with which the next thought begins.
  private static let joiningWords: Set<String> = ["and", "but", "or", "so", "then", "also"]

  /// Whether a thought is over at a place: at the end, at a mark, or where a joining word begins the next.
  func isEnd(_ place: Int) -> Bool {
    place == words.count || marks[place] != .none || Self.joiningWords.contains(words[place])
  }

  /// Whether no sentence ends inside a range.
  func isOneSentence(_ range: Range<Int>) -> Bool { !range.contains(where: isStop) }

  /// The words from the full stop before a range to the one after it.
  func sentence(around range: Range<Int>) -> Range<Int> {
    let start = words.indices[..<range.lowerBound].last(where: isStop).map { $0 + 1 } ?? 0
    let end = words.indices[range.upperBound...].first(where: isStop) ?? words.count
    return start..<end
  }

  private func isStop(_ place: Int) -> Bool { marks[place] == .stop || marks[place] == .question }
}

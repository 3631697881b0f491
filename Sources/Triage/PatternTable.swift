import Knowledge

/// All words, groups and numbers that patterns name, ready to be looked for in one pass over what was said, and the
/// patterns themselves.
///
/// Everything lies in flat tables: a stored one is ready as soon as it is read. It is an object because every statement
/// refers to it, and one reference costs less to pass on than a dozen tables.
final class PatternTable: Sendable {
  /// The rest of an entry whose first word was found.
  struct Entry: BitwiseCopyable, Sendable {
    var group: UInt32
    /// The atoms that must follow the first, by their places among the followers.
    var rest: Slice32
  }

  /// A group of numbers, with those that it takes.
  struct NumberGroup: BitwiseCopyable, Sendable {
    var least: Int
    var most: Int
    var group: Int

    func holds(_ number: Int) -> Bool { (least...most).contains(number) }
  }

  let trie: WordTrie
  /// By atom: its entries, by their places.
  let entriesOfAtom: [Slice32]
  /// The entries, by the atom that they begin with.
  let entries: [Entry]
  /// The atoms that follow the first of an entry.
  let followers: [UInt32]
  /// By atom: the number that it is; -1 when it is none.
  let values: [Int32]
  let numbers: [NumberGroup]
  /// The group of years; nil when no pattern asks for one.
  let year: Int?
  /// How many groups there are.
  let groupCount: Int
  /// How other spellings are read.
  let rewriter: Rewriter
  /// The parts of all patterns, the steps of each by their places.
  let parts: [Slice32]
  /// The steps of all parts.
  let steps: [CompiledPattern.Step]
  /// The groups of all steps.
  let stepGroups: [UInt32]

  init(
    trie: WordTrie, entriesOfAtom: [Slice32], entries: [Entry], followers: [UInt32], values: [Int32],
    numbers: [NumberGroup], year: Int?, groupCount: Int, rewriter: Rewriter, parts: [Slice32],
    steps: [CompiledPattern.Step], stepGroups: [UInt32]
  ) {
    self.trie = trie
    self.entriesOfAtom = entriesOfAtom
    self.entries = entries
    self.followers = followers
    self.values = values
    self.numbers = numbers
    self.year = year
    self.groupCount = groupCount
    self.rewriter = rewriter
    self.parts = parts
    self.steps = steps
    self.stepGroups = stepGroups
  }

  func write(to writer: inout ByteWriter) {
    trie.write(to: &writer)
    writer.write(plain: entriesOfAtom)
    writer.write(plain: entries)
    writer.write(plain: followers)
    writer.write(plain: values)
    writer.write(plain: numbers)
    // One more than the group, so that there is a number for none.
    writer.write(year.map { $0 + 1 } ?? 0)
    writer.write(groupCount)
    rewriter.write(to: &writer)
    writer.write(plain: parts)
    writer.write(plain: steps)
    writer.write(plain: stepGroups)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    trie = try WordTrie(from: &reader)
    entriesOfAtom = try reader.readPlain()
    entries = try reader.readPlain()
    followers = try reader.readPlain()
    values = try reader.readPlain()
    numbers = try reader.readPlain()
    let year = try reader.readInt()
    self.year = year > 0 ? year - 1 : nil
    groupCount = try reader.readInt()
    rewriter = try Rewriter(from: &reader)
    parts = try reader.readPlain()
    steps = try reader.readPlain()
    stepGroups = try reader.readPlain()
  }
}

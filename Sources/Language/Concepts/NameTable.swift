package import Knowledge

/// Names of concepts by their first word, in flat tables.
package struct NameTable: Sendable {
  private struct Name: BitwiseCopyable {
    /// The words after the first, by their places among the words.
    var rest: Slice32
    var concept: UInt32
  }

  /// By first word: one of the groups.
  private let first: WordTable
  /// The names that share a first word, by their places.
  private let groups: [Slice32]
  private let names: [Name]
  private let words: [WordHash]

  /// Sorts names for looking up; the words are those that tokens are compared by.
  package init(_ all: [(words: [String], concept: Int)]) {
    var groupOfWord: [WordHash: UInt32] = [:]
    var grouped: [[(rest: [WordHash], concept: Int)]] = []
    for name in all {
      let hashes = name.words.map { WordHash($0) }
      let group = groupOfWord[hashes[0], default: UInt32(grouped.count)]
      if group == grouped.count {
        groupOfWord[hashes[0]] = group
        grouped.append([])
      }
      grouped[Int(group)].append((Array(hashes.dropFirst()), name.concept))
    }
    var names: [Name] = []
    var words: [WordHash] = []
    groups = grouped.map { group in
      let start = names.count
      for name in group {
        let first = words.count
        words += name.rest
        names.append(Name(rest: Slice32(first..<words.count), concept: UInt32(name.concept)))
      }
      return Slice32(start..<names.count)
    }
    first = WordTable(groupOfWord)
    self.names = names
    self.words = words
  }

  /// Calls `found` with the concept and the number of words of each name that begins at a place, by the stems of the
  /// tokens.
  package func forEachName(at start: Int, in tokens: [Token], _ found: (_ concept: Int, _ length: Int) -> Void) {
    forEachName(at: start, in: tokens, by: { $0.stemHash }, found)
  }

  /// The same by another form of the tokens.
  package func forEachName(
    at start: Int, in tokens: [Token], by form: (Token) -> WordHash, _ found: (_ concept: Int, _ length: Int) -> Void
  ) {
    guard let group = first[form(tokens[start])] else { return }
    for place in groups[Int(group)].range {
      let rest = names[place].rest.range
      guard start + 1 + rest.count <= tokens.count else { continue }
      if rest.allSatisfy({ words[$0] == form(tokens[start + 1 + $0 - rest.lowerBound]) }) {
        found(Int(names[place].concept), 1 + rest.count)
      }
    }
  }
}

extension NameTable: Storable {
  package func write(to writer: inout ByteWriter) {
    first.write(to: &writer)
    writer.write(plain: groups)
    writer.write(plain: names)
    writer.write(plain: words)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    first = try WordTable(from: &reader)
    groups = try reader.readPlain()
    names = try reader.readPlain()
    words = try reader.readPlain()
  }
}

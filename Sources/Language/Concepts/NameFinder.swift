import Knowledge

/// The names of one sort of concept: those found by their stems, and those found by the words themselves.
struct NameFinder: Sendable {
  private let stemmed: NameTable
  private let exact: NameTable

  init(_ names: [ConceptName]) {
    stemmed = NameTable(names.filter { !$0.isExact }.map { ($0.words, $0.concept) })
    exact = NameTable(names.filter(\.isExact).map { ($0.words, $0.concept) })
  }

  /// What the tokens name, from left to right; where several names begin, the longest, and all that are as long.
  func mentions(in tokens: [Token]) -> [ConceptMention] {
    var found: [ConceptMention] = []
    var start = 0
    while start < tokens.count {
      let first = found.count
      var longest = 0
      let take = { (concept: Int, length: Int) in
        if length > longest { found.removeSubrange(first...) }
        longest = max(longest, length)
        if length == longest { found.append(ConceptMention(concept: concept, tokens: start..<start + length)) }
      }
      stemmed.forEachName(at: start, in: tokens, take)
      exact.forEachName(at: start, in: tokens, by: { $0.textHash }, take)
      start += max(longest, 1)
    }
    return found
  }
}

extension NameFinder: Storable {
  func write(to writer: inout ByteWriter) {
    stemmed.write(to: &writer)
    exact.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    stemmed = try NameTable(from: &reader)
    exact = try NameTable(from: &reader)
  }
}

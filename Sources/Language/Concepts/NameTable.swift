/// Names of concepts by their first word, the longest first.
struct NameTable: Sendable {
  private let names: [String: [ConceptName]]

  /// Sorts names for looking up.
  init(_ names: [ConceptName]) {
    self.names = Dictionary(grouping: names) { $0.stems[0] }.mapValues { list in
      list.sorted { ($1.stems.count, $0.concept) < ($0.stems.count, $1.concept) }
    }
  }

  /// What the tokens name, from left to right; where several names begin, the longest, and all that are as long.
  func mentions(in tokens: [Token]) -> [ConceptMention] {
    var found: [ConceptMention] = []
    var start = 0
    while start < tokens.count {
      var length = 0
      for name in names[tokens[start].stem] ?? [] where name.stems.count >= length {
        guard matches(name.stems, in: tokens, at: start) else { continue }
        length = name.stems.count
        found.append(ConceptMention(concept: name.concept, tokens: start..<start + length))
      }
      start += max(length, 1)
    }
    return found
  }

  private func matches(_ stems: [String], in tokens: [Token], at start: Int) -> Bool {
    guard start + stems.count <= tokens.count else { return false }
    for (offset, stem) in stems.enumerated() where tokens[start + offset].stem != stem { return false }
    return true
  }
}

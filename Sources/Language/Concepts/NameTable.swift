/// Names of concepts by their first word.
struct NameTable: Sendable {
  private let stemmed: [String: [ConceptName]]
  private let exact: [String: [ConceptName]]

  /// Sorts names for looking up.
  init(_ names: [ConceptName]) {
    stemmed = Dictionary(grouping: names.filter { !$0.isExact }) { $0.words[0] }
    exact = Dictionary(grouping: names.filter(\.isExact)) { $0.words[0] }
  }

  /// What the tokens name, from left to right; where several names begin, the longest, and all that are as long.
  func mentions(in tokens: [Token]) -> [ConceptMention] {
    var found: [ConceptMention] = []
    var start = 0
    while start < tokens.count {
      let candidates = (stemmed[tokens[start].stem] ?? []) + (exact[tokens[start].text] ?? [])
      let matching = candidates.filter { Self.matches($0, tokens, at: start) }
      let length = matching.map(\.words.count).max() ?? 0
      for name in matching where name.words.count == length {
        found.append(ConceptMention(concept: name.concept, tokens: start..<start + length))
      }
      start += max(length, 1)
    }
    return found
  }

  private static func matches(_ name: ConceptName, _ tokens: [Token], at start: Int) -> Bool {
    guard start + name.words.count <= tokens.count else { return false }
    return zip(name.words, tokens[start...]).allSatisfy { word, token in
      word == (name.isExact ? token.text : token.stem)
    }
  }
}

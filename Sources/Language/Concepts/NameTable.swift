/// Names of concepts by their first word.
struct NameTable: Sendable {
  private let names: [String: [ConceptName]]

  /// Sorts names for looking up.
  init(_ names: [ConceptName]) {
    self.names = Dictionary(grouping: names) { $0.stems[0] }
  }

  /// What the tokens name, from left to right; where several names begin, the longest, and all that are as long.
  func mentions(in tokens: [Token]) -> [ConceptMention] {
    var found: [ConceptMention] = []
    var start = 0
    while start < tokens.count {
      let matching = candidates(at: tokens[start]).filter { matches($0.stems, in: tokens, at: start) }
      let length = matching.map(\.stems.count).max() ?? 0
      for name in matching where name.stems.count == length {
        found.append(ConceptMention(concept: name.concept, tokens: start..<start + length))
      }
      start += max(length, 1)
    }
    return found
  }

  private func candidates(at token: Token) -> [ConceptName] {
    let byStem = names[token.stem] ?? []
    return token.text == token.stem ? byStem : byStem + (names[token.text] ?? [])
  }

  private func matches(_ stems: [String], in tokens: [Token], at start: Int) -> Bool {
    guard start + stems.count <= tokens.count else { return false }
    for (offset, stem) in stems.enumerated() where tokens[start + offset].stem != stem && tokens[start + offset].text != stem {
      return false
    }
    return true
  }
}

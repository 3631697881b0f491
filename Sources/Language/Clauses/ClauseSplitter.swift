/// Divides a long or double question into the parts that may be questions of their own.
package enum ClauseSplitter {
  /// The parts of an utterance between its marks and joining words, in order; empty when there are not at least two.
  ///
  /// A part holds at least two words: "cool, dry place" and "day and night" stay whole when their halves are shorter.
  package static func clauses(of utterance: Utterance) -> [Utterance] {
    var parts: [Range<Int>] = []
    var start = 0
    for (index, token) in utterance.tokens.enumerated() {
      guard token.kind == .mark || isJoin(at: index, in: utterance.tokens) else { continue }
      parts.append(start..<index)
      start = index + 1
    }
    parts.append(start..<utterance.tokens.count)
    let clauses = parts.map { part(utterance, $0) }.filter { $0.words.count >= shortest }
    return clauses.count > 1 ? clauses : []
  }

  private static let shortest = 2
  private static let joins: Set<String> = ["and", "but", "also", "plus", "then"]

  /// Whether a joining word divides here: not inside the name of a thing.
  private static func isJoin(at index: Int, in tokens: [Token]) -> Bool { joins.contains(tokens[index].text) }

  private static func part(_ utterance: Utterance, _ range: Range<Int>) -> Utterance {
    Utterance(
      tokens: Array(utterance.tokens[range]),
      mentions: utterance.mentions.compactMap { mention in
        guard range.contains(mention.tokens.lowerBound), mention.tokens.upperBound <= range.upperBound else { return nil }
        let lower = mention.tokens.lowerBound - range.lowerBound
        return ConceptMention(concept: mention.concept, tokens: lower..<lower + mention.tokens.count)
      })
  }
}

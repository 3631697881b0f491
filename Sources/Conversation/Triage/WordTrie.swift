/// Finds, in one walk along a word's bytes, every known word and every known beginning that it matches.
struct WordTrie: Sendable {
  private struct Node {
    var next: [(byte: UInt8, node: Int32)] = []
    /// The atom of the word that ends here; -1 for none.
    var word: Int32 = -1
    /// The atom of the beginning that ends here; -1 for none.
    var beginning: Int32 = -1
  }

  private var nodes = [Node()]

  /// Adds a word, or a beginning of words, under a number; returns the number it already had, if it had one.
  mutating func insert(_ text: String, isBeginning: Bool, atom: Int) -> Int {
    var at = 0
    for byte in text.utf8 {
      if let edge = nodes[at].next.first(where: { $0.byte == byte }) {
        at = Int(edge.node)
      } else {
        nodes[at].next.append((byte, Int32(nodes.count)))
        at = nodes.count
        nodes.append(Node())
      }
    }
    let known = isBeginning ? nodes[at].beginning : nodes[at].word
    if known >= 0 { return Int(known) }
    if isBeginning { nodes[at].beginning = Int32(atom) } else { nodes[at].word = Int32(atom) }
    return atom
  }

  /// Calls `found` with the atom of each beginning of the word, the shortest first, and then with that of the word.
  func look(up word: String, found: (Int) -> Void) {
    var at = 0
    for byte in word.utf8 {
      var next = -1
      for edge in nodes[at].next where edge.byte == byte { next = Int(edge.node) }
      guard next >= 0 else { return }
      at = next
      if nodes[at].beginning >= 0 { found(Int(nodes[at].beginning)) }
    }
    if nodes[at].word >= 0 { found(Int(nodes[at].word)) }
  }
}

import Knowledge

/// Finds, in one walk along a word's bytes, every known word and every known beginning that it matches.
///
/// The nodes lie in flat tables, so that a stored trie is ready as soon as it is read.
struct WordTrie: Sendable {
  /// A node; the edges that leave it follow each other in the table of edges.
  private struct Node: BitwiseCopyable {
    var firstEdge: UInt32
    var edgeCount: UInt32
    /// The atom of the word that ends here; -1 for none.
    var word: Int32
    /// The atom of the beginning that ends here; -1 for none.
    var beginning: Int32
  }

  private struct Edge: BitwiseCopyable {
    var byte: UInt32
    var node: UInt32
  }

  private let nodes: [Node]
  private let edges: [Edge]

  /// Lays out a trie that has been built.
  init(_ builder: WordTrieBuilder) {
    var nodes: [Node] = []
    var edges: [Edge] = []
    for node in builder.nodes {
      nodes.append(
        Node(
          firstEdge: UInt32(edges.count), edgeCount: UInt32(node.next.count), word: node.word,
          beginning: node.beginning))
      edges += node.next.map { Edge(byte: UInt32($0.byte), node: UInt32($0.node)) }
    }
    self.nodes = nodes
    self.edges = edges
  }

  /// Calls `found` with the atom of each beginning of the word, the shortest first, and then with that of the word.
  func look(up word: String, found: (Int) -> Void) {
    nodes.withUnsafeBufferPointer { nodes in
      edges.withUnsafeBufferPointer { edges in
        var at = nodes[0]
        for byte in word.utf8 {
          guard let edge = Self.edge(byte, from: at, in: edges) else { return }
          at = nodes[Int(edge.node)]
          if at.beginning >= 0 { found(Int(at.beginning)) }
        }
        if at.word >= 0 { found(Int(at.word)) }
      }
    }
  }

  /// The atom of exactly this word; nil when it is not known.
  func atom(of word: String) -> Int? {
    nodes.withUnsafeBufferPointer { nodes in
      edges.withUnsafeBufferPointer { edges in
        var at = nodes[0]
        for byte in word.utf8 {
          guard let edge = Self.edge(byte, from: at, in: edges) else { return nil }
          at = nodes[Int(edge.node)]
        }
        return at.word >= 0 ? Int(at.word) : nil
      }
    }
  }

  private static func edge(_ byte: UInt8, from node: Node, in edges: UnsafeBufferPointer<Edge>) -> Edge? {
    let first = Int(node.firstEdge)
    for place in first..<first + Int(node.edgeCount) where edges[place].byte == byte { return edges[place] }
    return nil
  }
}

extension WordTrie: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(plain: nodes)
    writer.write(plain: edges)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    nodes = try reader.readPlain()
    edges = try reader.readPlain()
    guard !nodes.isEmpty else { throw DamagedBytes() }
  }
}

/// A trie that still grows.
struct WordTrieBuilder {
  struct Node {
    var next: [(byte: UInt8, node: Int32)] = []
    var word: Int32 = -1
    var beginning: Int32 = -1
  }

  private(set) var nodes = [Node()]

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
}

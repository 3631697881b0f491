public import Knowledge
internal import Language

/// The words that may be kept of an unanswered question.
///
/// These are the words of the lexicon's concepts and short forms, and those that several phrasings of the topics share.
/// The list of ordinary English words that lies beside the lexicon is left out on purpose: it holds people's names.
public struct Vocabulary: Sendable {
  private let words: Set<String>
  /// Names of things that are one word, such as "ibuprofen", which people write with a capital letter.
  private let terms: Set<String>

  /// A word of the phrasings alone must stand in this many of them: a word that one author wrote once, such as a place,
  /// is no word of the trade.
  private static let fewestPhrasings = 3

  /// Gathers the words of a knowledge folder.
  public init(_ folder: KnowledgeFolder) {
    self.init(topics: folder.topics, lexicon: folder.lexicon, shorthand: folder.shorthand)
  }

  /// Gathers the words of topics and lexicon.
  package init(topics: [Topic], lexicon: Lexicon, shorthand: [Shorthand] = []) {
    var phrasings: [String: Int] = [:]
    for phrasing in topics.filter({ $0.kind != .none }).flatMap(\.phrasings) {
      for word in Set(Self.words(of: phrasing.text)) { phrasings[word, default: 0] += 1 }
    }
    let names = lexicon.concepts.flatMap(\.words).map(Self.words)
    words = Set(phrasings.filter { $0.value >= Self.fewestPhrasings }.keys)
      .union(names.joined()).union(shorthand.flatMap { [$0.short] + $0.words })
      .filter { !TellingWords.contains($0) && ($0.count > 1 || ["a", "i"].contains($0)) }
    terms = Set(names.filter { $0.count == 1 }.joined())
  }

  /// Whether a folded word may be kept.
  func contains(_ word: String) -> Bool { words.contains(word) }

  /// Whether a folded word by itself is the name of a thing.
  func isTerm(_ word: String) -> Bool { terms.contains(word) }

  /// The folded words of a text.
  static func words(of text: String) -> [String] {
    Tokenizer.pieces(of: TextFolder.fold(text)).filter { $0.kind == .word }.map(\.text)
  }
}

extension Vocabulary: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(words.sorted())
    writer.write(terms.sorted())
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    words = Set(try reader.readStrings())
    terms = Set(try reader.readStrings())
  }
}

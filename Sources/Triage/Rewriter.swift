import Knowledge

/// Brings other spellings of the same words to the one that signs use: `can't`, `cant` and `can not` to `cannot`.
struct Rewriter: Sendable {
  private struct Variant {
    var rest: [String]
    var wording: [String]

    func matches(_ words: [String], from start: Int) -> Bool {
      guard start + rest.count <= words.count else { return false }
      return rest.indices.allSatisfy { rest[$0] == Rewriter.folded(words[start + $0]) }
    }
  }

  /// The variants by their first word, which `firstWords` numbers; those of most words first.
  private let variants: [[Variant]]
  private let firstWords: WordTrie

  /// Takes the variants that the file names.
  init(_ rewritings: [Safety.Rewriting]) {
    var variants: [[Variant]] = []
    var firstWords = WordTrieBuilder()
    for rewriting in rewritings {
      let wording = Self.words(of: rewriting.wording)
      for variant in rewriting.variants {
        let words = Self.words(of: variant)
        guard let first = words.first else { continue }
        let place = firstWords.insert(first, isBeginning: false, atom: variants.count)
        if place == variants.count { variants.append([]) }
        variants[place].append(Variant(rest: Array(words.dropFirst()), wording: wording))
      }
    }
    self.variants = variants.map { $0.sorted { $0.rest.count > $1.rest.count } }
    self.firstWords = WordTrie(firstWords)
  }

  /// The words with every variant replaced; replacements are not looked at again.
  func rewrite(_ words: [String]) -> [String] {
    var result: [String] = []
    result.reserveCapacity(words.count + 4)
    var at = 0
    while at < words.count {
      let word = Self.folded(words[at])
      let next = at + 1
      if let place = firstWords.atom(of: word),
        let variant = variants[place].first(where: { $0.matches(words, from: next) })
      {
        result += variant.wording
        at = next + variant.rest.count
      } else {
        result.append(word)
        at = next
      }
    }
    return result
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split(separator: " ").map { folded(String($0)) }
  }

  /// The word without apostrophes, whichever way they are written.
  private static func folded(_ word: String) -> String {
    guard word.utf8.contains(where: { $0 == 0x27 || $0 >= 0x80 }) else { return word }
    return word.filter { !"'’‘`´".contains($0) }
  }
}

extension Rewriter: Storable {
  func write(to writer: inout ByteWriter) {
    firstWords.write(to: &writer)
    writer.write(variants) { writer, group in
      writer.write(group) { writer, variant in
        writer.write(variant.rest)
        writer.write(variant.wording)
      }
    }
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    firstWords = try WordTrie(from: &reader)
    variants = try reader.readList { (reader: inout ByteReader) throws(DamagedBytes) in
      try reader.readList { (reader: inout ByteReader) throws(DamagedBytes) in
        Variant(rest: try reader.readStrings(), wording: try reader.readStrings())
      }
    }
  }
}

package import Knowledge

/// The chain from raw text to an utterance: folding, pieces, shorthand, spelling repair, stems, concepts.
public struct Analyzer: Sendable {
  package let shorthand: [String: [String]]
  private let speller: Speller
  /// Finds concepts in what was analysed.
  public let concepts: ConceptFinder

  /// Builds the chain.
  ///
  /// - Parameters:
  ///   - lexicon: The concepts to find.
  ///   - shorthand: What short forms stand for ("u" is "you"), folded.
  ///   - domainWords: The words that misspelt ones are repaired to.
  ///   - generalWords: The words of ordinary English, which are left alone.
  package init(lexicon: Lexicon, shorthand: [String: [String]], domainWords: DomainWords, generalWords: WordList) {
    self.shorthand = shorthand
    speller = Speller(domain: domainWords, general: generalWords)
    concepts = ConceptFinder(lexicon: lexicon, names: ConceptName.all(in: lexicon, shorthand: shorthand))
  }

  /// Analyses what a person typed, repairing the spelling.
  ///
  /// Of a text longer than anyone types, the beginning and the end are looked at: a question stands in one of them.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - names: The names of medicines, which are known words beside the analyser's own; nil for none.
  package func analyze(_ text: String, names: DomainWords? = nil) -> Utterance {
    analyze(typed: Self.pieces(of: text), names: names)
  }

  /// The words, numbers and marks that a person typed, in their plainest form.
  package static func pieces(of text: String) -> [Tokenizer.Piece] { Tokenizer.pieces(of: TextFolder.fold(text)) }

  /// Analyses what a person typed, already taken apart.
  package func analyze(typed: [Tokenizer.Piece], names: DomainWords? = nil) -> Utterance {
    let pieces = Self.expanded(typed, with: shorthand)
    let isLong = pieces.count > 2 * Self.longestHalf
    let looked = isLong ? pieces.prefix(Self.longestHalf) + pieces.suffix(Self.longestHalf) : pieces[...]
    return utterance(looked) { speller.repair($0, names: names) }
  }

  /// The most words of the beginning, and of the end, of a long text.
  private static let longestHalf = 300

  /// Analyses reviewed text, such as a passage, as it stands.
  package func analyzeReviewed(_ text: String) -> Utterance {
    utterance(Self.expanded(text, with: shorthand)) { _ in nil }
  }

  /// Whether a folded word is one of the domain's own.
  package func isDomainWord(_ word: String) -> Bool { speller.isDomainWord(word) }

  /// Whether a folded word is a known one, of the domain or of ordinary English.
  package func isKnownWord(_ word: String) -> Bool { speller.isKnown(word) }

  /// Whether a folded word is one of ordinary English.
  package func isOrdinaryWord(_ word: String) -> Bool { speller.isOrdinary(word) }

  /// The words of a text as an analysis would see them, without spelling repair.
  package static func expanded(_ text: String, with shorthand: [String: [String]]) -> [Tokenizer.Piece] {
    expanded(pieces(of: text), with: shorthand)
  }

  private static func expanded(
    _ pieces: [Tokenizer.Piece], with shorthand: [String: [String]]
  ) -> [Tokenizer.Piece] {
    var expanded: [Tokenizer.Piece] = []
    expanded.reserveCapacity(pieces.count)
    for piece in pieces {
      if piece.kind == .word, let words = shorthand[piece.text] {
        expanded += words.map { (.word, $0) }
      } else {
        expanded.append(piece)
      }
    }
    return expanded
  }

  private func utterance(
    _ pieces: some Collection<Tokenizer.Piece>, repairing repair: (String) -> [String]?
  ) -> Utterance {
    var tokens: [Token] = []
    tokens.reserveCapacity(pieces.count)
    for piece in pieces {
      guard piece.kind == .word, let repaired = repair(piece.text) else {
        let stem = piece.kind == .word ? Stemmer.stem(piece.text) : piece.text
        tokens.append(Token(kind: piece.kind, text: piece.text, stem: stem))
        continue
      }
      for word in repaired {
        // A repair may lead to a short form in its turn ("dnot" to "dont"), which then stands for its words.
        for whole in shorthand[word] ?? [word] {
          tokens.append(Token(kind: .word, text: whole, stem: Stemmer.stem(whole), typed: piece.text))
        }
      }
    }
    return Utterance(tokens: tokens, mentions: concepts.mentions(in: tokens))
  }
}

extension Analyzer: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(shorthand.sorted { $0.key < $1.key }) { writer, short in
      writer.write(short.key)
      writer.write(short.value)
    }
    speller.write(to: &writer)
    concepts.write(to: &writer)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    var shorthand: [String: [String]] = [:]
    for _ in 0..<(try reader.readInt()) { shorthand[try reader.readString()] = try reader.readStrings() }
    self.shorthand = shorthand
    speller = try Speller(from: &reader)
    concepts = try ConceptFinder(from: &reader)
  }
}

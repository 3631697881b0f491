import Knowledge
package import Language

/// Turns an utterance into what the classifier sees.
///
/// The medicine's own names are seen as "it", so that what is learned of one medicine holds for all. Things that the
/// lexicon knows are seen twice, as the word and as their kind, so that "with furosemide" teaches "with bumetanide".
package struct FeatureExtractor: Sendable {
  private let concepts: ConceptFinder

  /// Makes an extractor for the analyser's concepts.
  package init(concepts: ConceptFinder) { self.concepts = concepts }

  /// The features of an utterance.
  package func features(of utterance: Utterance) -> Features {
    Features(words: surfaceWords(of: utterance), kinds: kinds(in: utterance))
  }

  /// The words with the medicine's own names as "it" and numbers as their size.
  private func surfaceWords(of utterance: Utterance) -> [Features.Word] {
    var words: [Features.Word] = []
    words.reserveCapacity(utterance.tokens.count)
    forEachPiece(of: utterance, isReplaced: isMedicine) { piece in
      switch piece {
      case .named: words.append(Self.it)
      case .word(let token):
        words.append(Features.Word(text: token.textHash, stem: token.stemHash, letters: token.text))
      case .number(let size): words.append(Features.Word(text: size, stem: size, letters: ""))
      }
    }
    return words
  }

  private static let it = Features.Word(text: WordHash("it"), stem: WordHash("it"), letters: "it")

  /// The kinds of things named, alone and with their neighbours; none when only the medicine itself is named.
  private func kinds(in utterance: Utterance) -> [UInt64] {
    guard utterance.mentions.contains(where: { !isMedicine($0) && concepts.kind($0.concept) != ConceptKind.cue }) else {
      return []
    }
    var words: [(text: WordHash, isKind: Bool)] = [(Features.start, false)]
    forEachPiece(of: utterance, isReplaced: { _ in true }) { piece in
      switch piece {
      case .named(let mention):
        words.append(
          isMedicine(mention) ? (Self.it.text, false) : (WordHash("#" + concepts.kind(mention.concept)), true))
      case .word(let token): words.append((token.textHash, false))
      case .number(let size): words.append((size, true))
      }
    }
    words.append((Features.end, false))
    var kinds = words.filter(\.isKind).map { FeatureName.joined(FeatureName.kind, $0.text.value) }
    for (one, other) in zip(words, words.dropFirst()) where one.isKind || other.isKind {
      kinds.append(FeatureName.pair(FeatureName.kindNeighbours, one.text, other.text))
    }
    return kinds
  }

  /// A word, a number, or several words that name one thing.
  private enum Piece {
    case named(ConceptMention)
    case word(Token)
    case number(WordHash)
  }

  /// Calls `found` with each piece, in their order; what is named is one piece where it is to be replaced.
  private func forEachPiece(
    of utterance: Utterance, isReplaced: (ConceptMention) -> Bool, _ found: (Piece) -> Void
  ) {
    var next = 0
    var index = 0
    while index < utterance.tokens.count {
      // The mentions come in the order of the text.
      while next < utterance.mentions.count, utterance.mentions[next].tokens.lowerBound < index { next += 1 }
      if let mention = mention(at: index, from: next, in: utterance), isReplaced(mention) {
        found(.named(mention))
        index = mention.tokens.upperBound
        continue
      }
      let token = utterance.tokens[index]
      switch token.kind {
      case .word: found(.word(token))
      case .number: found(.number(Self.size(of: token.text)))
      case .mark: break
      }
      index += 1
    }
  }

  /// What is named from a token on: words that stand for the medicine before any other thing, cues not at all.
  private func mention(at index: Int, from next: Int, in utterance: Utterance) -> ConceptMention? {
    var thing: ConceptMention?
    for mention in utterance.mentions[next...] {
      guard mention.tokens.lowerBound == index else { break }
      let concept = concepts.concept(mention.concept)
      if Cues.isThisMedicine(concept) { return mention }
      if thing == nil, concept.kind != ConceptKind.cue { thing = mention }
    }
    return thing
  }

  /// Whether a mention is of the medicine that is talked about, by its name or as "this stuff".
  private func isMedicine(_ mention: ConceptMention) -> Bool {
    let concept = concepts.concept(mention.concept)
    return concept.kind == ConceptKind.ownName || Cues.isThisMedicine(concept)
  }

  /// A number is seen by its size only: a child's age or a count of tablets, an adult's age, a dose in milligrams.
  private static func size(of number: String) -> WordHash {
    guard let value = Double(number) else { return unknownNumber }
    return value < 18 ? few : value < 120 ? some : many
  }

  private static let unknownNumber = WordHash("#number")
  private static let few = WordHash("#few")
  private static let some = WordHash("#some")
  private static let many = WordHash("#many")
}

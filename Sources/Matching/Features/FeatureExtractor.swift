import Knowledge
package import Language

/// Turns an utterance into what the classifier sees: words and their stems, pairs of words side by side or with one
/// between, parts of words, and kinds of things named.
///
/// The medicine's own names are seen as "it", so that what is learned of one medicine holds for all. Things that the
/// lexicon knows are seen twice, as the word and as their kind, so that "with furosemide" teaches "with bumetanide".
package struct FeatureExtractor: Sendable {
  /// The families of features, each weighted on its own.
  package enum Family: Int, CaseIterable {
    case word, pair, part, kind
  }

  /// How much each family weighs; chosen by cross-validation.
  package static let familyWeights: [Float] = [0.8, 0.9, 0.8, 0.8]

  private let concepts: ConceptFinder

  /// Makes an extractor for the analyser's concepts.
  package init(concepts: ConceptFinder) { self.concepts = concepts }

  /// What a word that the model has not learned counts as, so that strange words are evidence in themselves.
  package static let unknownWord = hash("u", [])

  /// The hashes of the features of an utterance, by family; a feature that occurs twice is there twice.
  func features(of utterance: Utterance) -> [[UInt64]] {
    let surface = surfaceWords(of: utterance)
    let abstract = abstractWords(of: utterance)
    var families = [[UInt64]](repeating: [], count: Family.allCases.count)
    families[Family.word.rawValue] = surface.flatMap { [Self.hash("w", [$0]), Self.hash("t", [Stemmer.stem($0)])] }
    families[Family.pair.rawValue] =
      Self.pairs(surface).map { Self.hash("b", [$0, $1]) }
      + zip(surface, surface.dropFirst(2)).map { Self.hash("s", [$0, $1]) }
    families[Family.part.rawValue] = Self.partFeatures(surface)
    if abstract != surface { families[Family.kind.rawValue] = Self.kindFeatures(abstract) }
    return families
  }

  /// The hash of an utterance's words, by which a taught wording is known again.
  func wording(of utterance: Utterance) -> UInt64 { Self.hash("q", surfaceWords(of: utterance)) }

  /// The words with the medicine's own names as "it" and numbers as their size.
  private func surfaceWords(of utterance: Utterance) -> [String] {
    words(of: utterance) { concept in concept.kind == ConceptKind.ownName ? "it" : nil }
  }

  /// The same with every other thing that the lexicon knows as its kind.
  private func abstractWords(of utterance: Utterance) -> [String] {
    words(of: utterance) { concept in
      concept.kind == ConceptKind.ownName ? "it" : "#" + concept.kind
    }
  }

  private func words(of utterance: Utterance, replacing name: (Concept) -> String?) -> [String] {
    var words: [String] = []
    var index = 0
    while index < utterance.tokens.count {
      if let mention = mention(at: index, in: utterance) {
        let concept = concepts.concept(mention.concept)
        if let name = Cues.isThisMedicine(concept) ? "it" : name(concept) {
          words.append(name)
          index = mention.tokens.upperBound
          continue
        }
      }
      let token = utterance.tokens[index]
      switch token.kind {
      case .word: words.append(token.text)
      case .number: words.append(Self.size(of: token.text))
      case .mark: break
      }
      index += 1
    }
    return words
  }

  /// What is named from a token on: words that stand for the medicine before any other thing.
  private func mention(at index: Int, in utterance: Utterance) -> ConceptMention? {
    func first(_ isWanted: (Concept) -> Bool) -> ConceptMention? {
      utterance.mentions.first { $0.tokens.lowerBound == index && isWanted(concepts.concept($0.concept)) }
    }
    return first(Cues.isThisMedicine) ?? first { $0.kind != ConceptKind.cue }
  }

  /// A number is seen by its size only: a child's age or a count of tablets, an adult's age, a dose in milligrams.
  private static func size(of number: String) -> String {
    guard let value = Double(number) else { return "#number" }
    return value < 18 ? "#few" : value < 120 ? "#some" : "#many"
  }

  private static func kindFeatures(_ words: [String]) -> [UInt64] {
    var features: [UInt64] = []
    for word in words where word.hasPrefix("#") { features.append(hash("k", [word])) }
    for (one, other) in pairs(words) where one.hasPrefix("#") || other.hasPrefix("#") {
      features.append(hash("c", [one, other]))
    }
    return features
  }

  /// Neighbours, the edges of the utterance among them.
  private static func pairs(_ words: [String]) -> some Sequence<(String, String)> {
    zip(["^"] + words, words + ["$"])
  }

  /// Runs of three to five bytes inside each word, its edges included.
  private static func partFeatures(_ words: [String]) -> [UInt64] {
    var features: [UInt64] = []
    for word in words where !word.hasPrefix("#") {
      let bytes = [UInt8(ascii: " ")] + Array(word.utf8) + [UInt8(ascii: " ")]
      for length in 3...5 where bytes.count >= length {
        for start in 0...(bytes.count - length) {
          var hash = FeatureHash(kind: UInt8(ascii: "p"))
          hash.add(bytes[start..<start + length])
          features.append(hash.value)
        }
      }
    }
    return features
  }

  private static func hash(_ kind: Unicode.Scalar, _ words: [String]) -> UInt64 {
    var hash = FeatureHash(kind: UInt8(ascii: kind))
    for word in words {
      hash.add(word.utf8)
      hash.add(0)
    }
    return hash.value
  }
}

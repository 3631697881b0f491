package import Language

/// What the classifier sees of an utterance: its words, pairs of them, and the kinds of things named.
package struct Features: Sendable {
  /// A word as it is seen: the medicine's own names as "it", numbers as their size.
  package struct Word: Sendable {
    /// The word.
    package var text: WordHash
    /// Its stem.
    package var stem: WordHash
    /// The letters whose runs are seen as parts; empty for what is no word of anybody's.
    package var letters: String
  }

  /// The families of features, each weighted on its own.
  package enum Family: Int, CaseIterable {
    case word, pair, part, kind
  }

  /// How much each family weighs; chosen by cross-validation.
  package static let familyWeights: [Float] = [0.8, 0.9, 0.8, 0.8]

  /// The words, in their order.
  package var words: [Word]
  /// The names of the kinds of things named and of the pairs that they stand in.
  package var kinds: [UInt64]

  /// The names of the pairs of words, side by side or with one between; the edges stand beside the first and last word.
  package var pairs: [UInt64] {
    var pairs: [UInt64] = []
    pairs.reserveCapacity(2 * words.count + 1)
    var last = Self.start
    for word in words {
      pairs.append(FeatureName.pair(FeatureName.neighbours, last, word.text))
      last = word.text
    }
    pairs.append(FeatureName.pair(FeatureName.neighbours, last, Self.end))
    for (one, other) in zip(words, words.dropFirst(2)) {
      pairs.append(FeatureName.pair(FeatureName.oneApart, one.text, other.text))
    }
    return pairs
  }

  /// The edges of an utterance.
  package static let start = WordHash("^")
  package static let end = WordHash("$")

  /// The hash of all words, by which a taught wording is known again.
  package var wording: UInt64 { words.reduce(FeatureName.wording) { FeatureName.joined($0, $1.text.value) } }

  /// The names of all features by family; a feature that occurs twice is there twice.
  package var families: [[UInt64]] {
    var families = [[UInt64]](repeating: [], count: Family.allCases.count)
    for word in words {
      families[Family.word.rawValue] += [word.name, word.stemName]
      word.forEachPart { families[Family.part.rawValue].append($0) }
    }
    families[Family.pair.rawValue] = pairs
    families[Family.kind.rawValue] = kinds
    return families
  }
}

extension Features.Word {
  /// The name of the word as a feature.
  package var name: UInt64 { FeatureName.joined(FeatureName.word, text.value) }

  /// The name of its stem as a feature.
  package var stemName: UInt64 { FeatureName.joined(FeatureName.stem, stem.value) }

  /// Calls `found` with the name of each run of three to five bytes inside the word, its edges included.
  package func forEachPart(_ found: (UInt64) -> Void) {
    guard !letters.isEmpty else { return }
    let blank = UInt8(ascii: " ")
    let bytes = [blank] + Array(letters.utf8) + [blank]
    for length in 3...5 where bytes.count >= length {
      for start in 0...(bytes.count - length) {
        found(FeatureName.joined(FeatureName.part, WordHash(bytes[start..<start + length]).value))
      }
    }
  }
}

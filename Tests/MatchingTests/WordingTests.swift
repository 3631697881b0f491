import Knowledge
import Language
import Testing

@testable import Matching

/// What a passage's phrases and sentences mean.
@Suite struct WordingTests {
  private static let vectors = WordVectors.leaning(["hair": 0, "nail": 1, "skin": 2, "kidney": 3])
  private static let analyzer = Analyzer(
    lexicon: Lexicon(concepts: []), shorthand: [:], domainWords: DomainWords([:]),
    generalWords: WordList(lines: Blob([])))

  private func closeness(of question: String, to passage: String) -> Float {
    let wording = Wording(Self.analyzer.analyzeReviewed(passage), vectors: Self.vectors)
    return Wording.closeness(of: Meaning(of: question, Self.vectors), to: wording.places, vectors: Self.vectors)
  }

  @Test(arguments: [
    "hair", "hair.", "hair, nail, skin", "nail; hair", "kidney\nhair\nskin", "nail: hair", ", hair ,,. ",
  ])
  func aPhraseIsComparedByItself(passage: String) {
    #expect(closeness(of: "hair", to: passage) == 1)
  }

  @Test func aSentenceIsComparedAsAWhole() {
    #expect(closeness(of: "hair nail", to: "hair, nail.") == 1)
    #expect(closeness(of: "hair nail", to: "hair. nail.") < 0.8, "two sentences are not one")
    #expect(closeness(of: "hair", to: "hair nail skin kidney") == 0.5)
  }

  @Test(arguments: ["", ".", ", . ;", "zebra", "zebra, xylophone."]) func withoutVectorsNothingIsMeant(passage: String)
  {
    #expect(closeness(of: "hair", to: passage) == 0)
  }

  @Test func marksWithoutWordsBetweenThemCountOnce() {
    let one = Wording(Self.analyzer.analyzeReviewed("hair, zebra. nail"), vectors: Self.vectors)
    let other = Wording(Self.analyzer.analyzeReviewed("hair. nail."), vectors: Self.vectors)
    #expect(one.places == other.places)
  }
}

extension WordVectors {
  /// Words that each point along one of the axes.
  static func leaning(_ words: [String: Int]) -> WordVectors {
    WordVectors(
      words.sorted { $0.key < $1.key }.map { word, axis in
        var components = SIMD64<Int8>.zero
        components[axis] = 100
        return WordVector(stem: Stemmer.stem(word), components: components)
      })
  }
}

extension Meaning {
  /// What the words of a text mean together.
  fileprivate init(of text: String, _ vectors: WordVectors) {
    self.init()
    for word in text.split(separator: " ") {
      if let place = vectors.place(of: WordHash(Stemmer.stem(String(word)))) { add(vectors[place]) }
    }
  }
}

import Language

/// The words of a passage by the places of their vectors, so that what its phrases mean can be compared with a question.
///
/// A long list of side effects means everything and nothing as a whole: each of its parts is looked at by itself, and each
/// sentence, too.
struct Wording {
  /// The places of the words' vectors, phrase by phrase; phrases and sentences end with marks.
  let places: [WordVectors.Place]

  /// Where a phrase ends, and where a sentence does: above the place of any vector.
  private static let phraseEnd = WordVectors.Place.max
  private static let sentenceEnd = WordVectors.Place.max - 1

  /// The wording of nothing.
  init() { places = [] }

  /// The wording of a passage; words without a vector are left out.
  init(_ passage: Utterance, vectors: WordVectors) {
    var places: [WordVectors.Place] = []
    for token in passage.tokens {
      guard token.kind == .mark else {
        if let place = vectors.place(of: token.stemHash) { places.append(place) }
        continue
      }
      let end = token.text == "," || token.text == ":" ? Self.phraseEnd : Self.sentenceEnd
      guard let last = places.last else { continue }
      if last < Self.sentenceEnd {
        places.append(end)
      } else if end == Self.sentenceEnd {
        places[places.count - 1] = end
      }
    }
    if let last = places.last, last < Self.sentenceEnd { places.append(Self.sentenceEnd) }
    self.places = places
  }

  /// How close the closest phrase or sentence of a wording comes to what is meant: -1 to 1; 0 when it has no words.
  static func closeness(of meaning: Meaning, to places: some Sequence<WordVectors.Place>, vectors: WordVectors) -> Float
  {
    var closest: Float?
    var (phrase, sentence) = (Meaning(), Meaning())
    var phrases = 0
    func compare(_ text: Meaning) { closest = max(closest ?? -1, text.closeness(to: meaning)) }
    for place in places {
      guard place >= sentenceEnd else {
        phrase.add(vectors[place])
        continue
      }
      compare(phrase)
      sentence.add(phrase)
      phrases += 1
      phrase = Meaning()
      guard place == sentenceEnd else { continue }
      if phrases > 1 { compare(sentence) }
      (sentence, phrases) = (Meaning(), 0)
    }
    return closest ?? 0
  }
}

import Knowledge
import Language
import Matching
import Testing

/// Passages that are found by their own words.
@Suite struct PassageRankerTests {
  private static let bench = Bench(
    lexicon: Concept.small + [
      Concept(id: "towel", kind: "thing", words: ["towel"], broader: ["fabric"]),
      Concept(id: "fabric", kind: "thing", words: ["fabric"]),
    ],
    topics: [Topic("uses", places: [Topic.Place(section: "Usage")]), Topic("storage")],
    passages: [
      Passage("Usage", "For hair and for nails."),
      Passage("Precautions", "It bleaches fabric.", heading: "Bleaching", kind: .labelled),
      Passage("FAQs", "Keep it dry, and not on a towel.", heading: "Where do I keep it?", kind: .faq),
    ], headings: ["where do i keep it": "storage"], vectors: vectors)
  private static let vectors = WordVectors.leaning(["hair": 0, "mane": 0, "nails": 1, "dry": 2, "wet": 2])
  private static let ranker = PassageRanker(concepts: bench.analyzer.concepts, vectors: vectors)

  private func signals(_ question: String, opinion: [Float] = [0, 0]) -> [PassageRanker.Signals] {
    Self.ranker.signals(
      for: Self.bench.utterance(question), opinion: opinion, votes: Votes(), of: Array(Self.bench.index.passages),
      in: Self.bench.index)
  }

  private func chances(_ question: String) -> [Float] { Self.ranker.probabilities(signals(question)) }

  @Test func rareWordsCountForMore() {
    let signals = signals("hair dry")
    #expect(signals[0].wordsAhead == 0 && signals[2].wordsAhead == 0, "each word stands in one passage")
    let mixed = self.signals("for hair and nails")
    #expect(mixed[0].wordsAhead > 0.5 && mixed[2].wordsAhead < 0, "\(mixed)")
  }

  @Test func wordsThatNoPassageHasSpeakAgainstAll() {
    #expect(signals("hair")[0].wordsAhead > signals("hair zebra xylophone")[0].wordsAhead)
    #expect(signals("").allSatisfy { $0.wordsAhead == 0 && $0.things == 0 })
  }

  @Test func aQuestionIsLightWithoutRareWords() {
    let lightness = ["", "hair", "hair dry zebra"].map { signals($0)[0].lightness }
    #expect(lightness[0] == 1 && lightness[0] > lightness[1] && lightness[1] > lightness[2] && lightness[2] > 0)
  }

  @Test func aTopicLendsItsProbabilityToAllPassagesOnIt() {
    var votes = Votes()
    votes.add(topic: 0, kind: .leaflet, probability: 0.5, resolution: .passages([2, 0, 1]))
    votes.add(topic: 1, kind: .leaflet, probability: 0.25, resolution: .passages([1, 0]))
    let signals = Self.ranker.signals(
      for: Self.bench.utterance("zebra"), opinion: [0.5, 0.25], votes: votes, of: Array(Self.bench.index.passages),
      in: Self.bench.index)
    #expect(signals.map(\.answers) == [0.75, 0.75, 0.5])
    #expect(signals[2].topics >= 0 && signals[1].topics < 0 && signals[0].topics < signals[1].topics)
  }

  @Test func silenceGainsByTopicsThatTheLeafletDoesNotAnswer() {
    func chances(_ resolution: Resolution) -> [Float] {
      var votes = Votes()
      votes.add(topic: 0, kind: .leaflet, probability: 0.9, resolution: resolution)
      return Self.ranker.probabilities(
        Self.ranker.signals(
          for: Self.bench.utterance("hair"), opinion: [0.9, 0.1], votes: votes,
          of: Array(Self.bench.index.passages), in: Self.bench.index))
    }
    let other = chances(.otherSubject)
    for silent in [chances(.silent), chances(.unnamed(0..<1))] {
      #expect(zip(silent, other).allSatisfy { $0 < $1 }, "\(silent) \(other)")
    }
  }

  @Test func thingsCountByTheirBroaderNamesToo() {
    let signals = signals("my towel")
    #expect(signals.map(\.things) == [0, 0, 1])
    #expect(signals.map(\.broaderThings) == [0, 1, 0], "a towel is of fabric, which the precaution names")
  }

  @Test func headingsAreComparedByTheirTopics() {
    let signals = signals("zebra", opinion: [0.1, 0.9])
    #expect(signals[2].likeness > 0.7 && signals[2].likeness > signals[0].likeness, "\(signals)")
  }

  @Test func aLabelIsAboutWhatItsSectionIsAboutToo() {
    let bench = Bench(
      lexicon: Concept.small, topics: [Topic("dose"), Topic("age")],
      passages: [Passage("Dosage", "One.", heading: "Adults", kind: .labelled), Passage("Usage", "Hair.")],
      headings: ["dosage": "dose", "adults": "age"])
    for opinion: [Float] in [[1, 0], [0, 1]] {
      let likeness = Self.ranker.signals(
        for: bench.utterance("zebra"), opinion: opinion, votes: Votes(), of: Array(bench.index.passages),
        in: bench.index
      ).map(\.likeness)
      #expect(likeness[0] > 0.7 && likeness[1] < 0.5, "\(opinion)")
    }
  }

  @Test func whatSpeaksForAPassageMakesItMoreProbable() {
    let none = chances("zebra")
    for better in ["hair", "hair and nails"].map(chances) { #expect(better[0] > none[0] && better[0] > better[1]) }
  }

  @Test func passagesCompeteWithEachOtherAndWithSilence() {
    for question in ["zebra", "hair", "hair dry", "my towel", ""] {
      let chances = chances(question)
      #expect(chances.allSatisfy { $0 >= 0 } && chances.reduce(0, +) < 1, "something is left for silence: \(chances)")
    }
    let signals = signals("hair")
    let alone = Self.ranker.probabilities([signals[0]])[0]
    #expect(alone > Self.ranker.probabilities([signals[0], signals[0]])[0], "two alike share")
    #expect(Self.ranker.probabilities([]).isEmpty)
  }

  @Test func wordsOfTheSameMeaningBringAPassageCloser() {
    let signals = signals("mane")
    #expect(signals[0].wordsAhead == 0 && signals[0].closeness > signals[2].closeness, "no passage has the word itself")
    #expect(chances("mane")[0] > chances("zebra")[0])
    #expect(self.signals("zebra").allSatisfy { $0.closeness == 0 }, "no vector, no meaning")
  }

  @Test func withoutVectorsAllPassagesAreAsClose() {
    let ranker = PassageRanker(concepts: Self.bench.analyzer.concepts, vectors: WordVectors([]))
    let signals = ranker.signals(
      for: Self.bench.utterance("mane and hair"), opinion: [0, 0], votes: Votes(), of: Array(Self.bench.index.passages),
      in: Self.bench.index)
    #expect(signals.allSatisfy { $0.closeness == 0.4 } && signals[0].wordsAhead > signals[1].wordsAhead)
  }
}

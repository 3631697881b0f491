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
    Self.ranker.signals(for: Self.bench.utterance(question), opinion: opinion, votes: Votes(), in: Self.bench.index)
  }

  @Test func rareWordsCountForMore() {
    let signals = signals("hair dry")
    #expect(signals[0].words == signals[2].words && signals[1].words == 0, "each word stands in one passage")
    let mixed = self.signals("for hair and nails")
    #expect(mixed[0].words == 1 && mixed[0].wordsAhead > 0.5 && mixed[2].wordsAhead < 0, "\(mixed)")
  }

  @Test func wordsThatNoPassageHasSpeakAgainstAll() {
    #expect(signals("hair")[0].words > signals("hair zebra xylophone")[0].words)
    #expect(signals("").allSatisfy { $0.words == 0 && $0.things == 0 })
  }

  @Test func thingsCountByTheirBroaderNamesToo() {
    let signals = signals("my towel")
    #expect(signals.map(\.things) == [0, 0, 1])
    #expect(signals.map(\.broaderThings) == [0, 1, 0], "a towel is of fabric, which the precaution names")
    #expect(signals[2].thingsAhead == 1 && signals[1].thingsAhead == -1)
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
        for: bench.utterance("zebra"), opinion: opinion, votes: Votes(), in: bench.index
      ).map(\.likeness)
      #expect(likeness[0] > 0.7 && likeness[1] < 0.5, "\(opinion)")
    }
  }

  @Test func whatSpeaksForAPassageMakesItMoreProbable() {
    let none = signals("zebra")[0]
    for better in [signals("hair")[0], signals("hair and nails")[0]] {
      #expect(Self.ranker.probability(better) > Self.ranker.probability(none))
    }
    #expect((0...1).contains(Self.ranker.probability(none)))
  }

  @Test func wordsOfTheSameMeaningBringAPassageCloser() {
    let signals = signals("mane")
    #expect(signals[0].words == 0 && signals[0].closeness > signals[2].closeness, "no passage has the word itself")
    #expect(signals[0].closenessAhead > 0 && signals[2].closenessAhead < 0)
    #expect(Self.ranker.probability(signals[0]) > Self.ranker.probability(self.signals("zebra")[0]))
    #expect(self.signals("zebra").allSatisfy { $0.closeness == 0 && $0.closenessAhead == 0 }, "no vector, no meaning")
  }

  @Test func withoutVectorsEachWordMeansOnlyItself() {
    let ranker = PassageRanker(concepts: Self.bench.analyzer.concepts, vectors: WordVectors([]))
    let signals = ranker.signals(
      for: Self.bench.utterance("mane and hair"), opinion: [0, 0], votes: Votes(), in: Self.bench.index)
    #expect(signals.allSatisfy { $0.closeness == $0.words && $0.closenessAhead == $0.wordsAhead })
    #expect(signals[0].closeness > signals[1].closeness)
  }
}

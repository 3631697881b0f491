import Knowledge
import Language
import Matching
import Testing

/// Which passages answer which topic, and what each of them names.
@Suite struct PassageIndexTests {
  private static let passages = [
    Passage("Usage", "For hair. Aspirin does not help."), Passage("Usage", "For nails."),
    Passage("FAQs", "Keep it dry.", heading: "Where do I keep it?", kind: .faq),
    Passage("Precautions", "Ask first.", heading: "Pregnancy", kind: .labelled),
    Passage("FAQs", "Once a day, for hair.", heading: "How often?", kind: .faq),
    Passage("Storage", "A dry place.", heading: "Where do I keep it?"),
  ]

  private func index(_ topics: [Topic]) -> PassageIndex {
    Bench(
      lexicon: Concept.small, topics: topics, passages: Self.passages,
      headings: ["where do i keep it": "storage", "pregnancy": "pregnancy", "how often": "hello"]
    ).index
  }

  @Test func aTopicHasItsPlacesInTheirOrder() {
    let places = [
      Topic.Place(section: "FAQs", says: ["hair"]), Topic.Place(section: "Usage"), Topic.Place(section: "FAQs"),
    ]
    let index = index([Topic("uses", places: places), Topic("none")])
    #expect((0..<2).map(index.passages(on:)) == [[4, 0, 1, 2], []])
    #expect(index.passages(in: [WordHash("FAQs"), WordHash("Usage")]) == [0, 1, 2, 4])
  }

  @Test(
    arguments: [
      ([], [0, 1]), (["nails"], [1]), (["nail"], []), (["nail*"], [1]), (["for hair"], [0]), (["hair for"], []),
      (["HELP*"], [0]),
      (["usage"], [0, 1]), (["nails", "hair"], [0, 1]),
    ] as [([String], [Int])]) func aPlaceAsksForItsWords(says: [String], passages: [Int])
  {
    #expect(index([Topic("uses", places: [Topic.Place(section: "Usage", says: says)])]).passages(on: 0) == passages)
  }

  @Test func questionsAndLabelsComeFirstInTheSectionsOfTheirTopic() {
    let index = index([
      Topic("storage", places: [Topic.Place(section: "Usage"), Topic.Place(section: "FAQs", says: ["hair"])]),
      Topic("pregnancy", places: [Topic.Place(section: "Usage")]), Topic("hello", kind: .smalltalk),
    ])
    #expect(
      (0..<3).map(index.passages(on:)) == [[2, 0, 1, 4], [0, 1, 3], []],
      "a paragraph's heading is no question, one elsewhere comes behind the places, and small talk has no passages")
  }

  @Test func passagesNameThings() throws {
    let index = index([])
    let aspirin = try #require(Concept.small.firstIndex { $0.id == "aspirin" })
    #expect(index.passages.map(index.concepts) == [[aspirin], [], [], [], [], []])
    #expect(
      ["pregnanc", "ask", "first", "hair"].map { index.hasStem(WordHash($0), in: 3) } == [true, true, true, false])
  }
}

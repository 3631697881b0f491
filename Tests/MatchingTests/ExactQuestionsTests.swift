import Knowledge
import Language
import Matching
import Testing

/// Who types a leaflet's own words gets exactly what they stand above.
@Suite struct ExactQuestionsTests {
  private static let shorthand = ["whats": ["what", "is"], "u": ["you"]]
  private static let passages = [
    Passage("Usage", "For hair."), Passage("Usage", "For nails."),
    Passage("FAQs", "A vitamin.", heading: "What is it?", kind: .faq),
    Passage("FAQs", "Yes.", heading: "Can you take 2.5 mg?", kind: .faq),
    Passage("Precautions", "Take less.", heading: "Usage", kind: .labelled),
    Passage("FAQs", "No.", heading: "Is it café-safe?", kind: .faq),
  ]
  private let analyzer = Analyzer(
    lexicon: Lexicon(), shorthand: shorthand, domainWords: DomainWords(["usage": 9, "precautions": 9]),
    generalWords: WordList(lines: Blob([])))

  private func exact(_ passages: [Passage] = passages) -> ExactQuestions {
    ExactQuestions(leaflet: Leaflet(stem: "biotin", title: "Biotin", passages: passages), shorthand: Self.shorthand)
  }

  @Test(
    arguments: [
      ("What is it?", [2]), ("what is it", [2]), ("WHAT IS IT!!!", [2]), ("what's it?", [2]), ("whats it", [2]),
      ("  what…is\nit ", [2]),
      ("can u take 2.5mg", [3]), ("is it cafe safe", [5]), ("is it café–safe?", [5]),
    ] as [(String, [Int])]) func aQuestionLeadsToItsPassage(text: String, passages: [Int])
  {
    #expect(exact().passages(for: analyzer.analyze(text)) == passages)
  }

  @Test(arguments: ["what is", "what is it for", "it is what", "can you take 25 mg", "hair", "", "?"])
  func anythingElseLeadsNowhere(text: String) { #expect(exact().passages(for: analyzer.analyze(text)) == nil) }

  @Test func aSectionLeadsToAllOfItAndALabelComesFirst() {
    #expect(exact().passages(for: analyzer.analyze("usage")) == [4, 0, 1])
    #expect(exact().passages(for: analyzer.analyze("Precautions:")) == [4])
    #expect(exact().passages(for: analyzer.analyze("FAQs")) == [2, 3, 5])
  }

  @Test func misspeltNamesAreRepaired() {
    #expect(exact().passages(for: analyzer.analyze("precautons")) == [4])
  }

  @Test func comesBackFromTheCache() throws {
    var writer = ByteWriter()
    exact().write(to: &writer)
    var reader = ByteReader(Blob(writer.bytes))
    let again = try ExactQuestions(from: &reader)
    for text in ["What is it?", "usage", "nothing"] {
      let utterance = analyzer.analyze(text)
      #expect(again.passages(for: utterance) == exact().passages(for: utterance))
    }
    for end in writer.bytes.indices {
      var reader = ByteReader(Blob(Array(writer.bytes[..<end])))
      #expect(throws: DamagedBytes.self) { try ExactQuestions(from: &reader) }
    }
  }

  @Test func questionsThatReadAlikeAreFound() {
    var again = Passage("FAQs", "Another.", heading: "Whats it", kind: .faq)
    again.source.lines = 9...9
    let leaflet = Leaflet(stem: "biotin", title: "Biotin", passages: Self.passages + [again])
    #expect(
      ExactQuestions.clashes(in: leaflet, shorthand: Self.shorthand).map(\.description) == [
        "leaflets/biotin.md:9:1: error: “Whats it” reads like “What is it?” on line 1, so who types it cannot be given the right "
          + "one. Reword one of them."
      ])
    #expect(exact(leaflet.passages).passages(for: analyzer.analyze("what is it")) == [2, 6], "and both are given")
  }

  /// A leaflet of several medicines has the same labels under each.
  @Test func labelsThatReadAlikeAreLessOfAProblem() {
    let labels = (1...2).map { line in
      var passage = Passage("Precautions", "Ask \(line).", heading: "Liver", kind: .labelled)
      passage.source.lines = line...line
      return passage
    }
    let leaflet = Leaflet(stem: "biotin", title: "Biotin", passages: labels)
    #expect(
      ExactQuestions.clashes(in: leaflet, shorthand: Self.shorthand).map(\.description) == [
        "leaflets/biotin.md:2:1: warning: The label “Liver” stands on line 1, too, so who types it is shown both. Say in "
          + "each what it is about."
      ])
  }

  @Test func sectionsThatAreLabelsTooAreNoClash() {
    let leaflet = Leaflet(stem: "biotin", title: "Biotin", passages: Self.passages)
    #expect(ExactQuestions.clashes(in: leaflet, shorthand: Self.shorthand).isEmpty)
  }
}

import Evaluation
import Matching
import Testing

/// Counts and what is made of them.
@Suite struct MeasuresTests {
  @Test func everyVerdictIsCountedAndAMissedEmergencyIsWrong() {
    let emergency = Expectation(anyOf: ["urgent"])
    let tally = Tally([
      Judgement(.right), Judgement(.right), Judgement(.helped), Judgement(.missed), Judgement(.wrong),
      Judgement(.emergencyMissed, expectation: emergency), Judgement(.right, expectation: emergency),
    ])
    #expect([tally.total, tally.right, tally.helped, tally.missed, tally.wrong] == [7, 3, 1, 1, 2])
    #expect([tally.emergencies, tally.emergenciesMissed] == [2, 1])
    #expect(tally.right + tally.helped + tally.missed + tally.wrong == tally.total)
  }

  @Test func kindsComeInOrderAndQuestionsWithoutOneAreLeftOut() {
    let kinds = Tally.byKind([
      Judgement(.right, kind: "typo"), Judgement(.wrong, kind: "lay"), Judgement(.missed, kind: "typo"),
      Judgement(.right),
    ])
    #expect(kinds.map(\.kind) == ["lay", "typo"])
    #expect(kinds.map(\.tally.total) == [1, 2])
  }

  private static let labellings = [
    Labelling(expected: "dose", given: "dose", isRight: true),
    Labelling(expected: "dose", given: "dose", isRight: true),
    Labelling(expected: "dose", given: "storage", isRight: false),
    Labelling(expected: "storage", given: nil, isRight: false),
    Labelling(expected: "none", given: "forms", isRight: false),
    // Another passage on the same topic.
    Labelling(expected: "dose", given: "dose", isRight: false),
    Labelling(expected: nil, given: "dose", isRight: false),
  ]

  @Test func topicsAreScoredByHand() throws {
    let rows = TopicScores(Self.labellings).rows
    #expect(rows.map(\.label) == ["dose", "none", "storage", "forms"])
    let dose = try #require(rows.first)
    #expect([dose.hits, dose.given, dose.support] == [2, 3, 4])
    #expect(dose.precision == 2.0 / 3 && dose.recall == 0.5)
    #expect(abs((dose.f1 ?? 0) - 4.0 / 7) < 1e-12)
  }

  @Test func aRatioWithNothingToDivideByIsUndefined() throws {
    let rows = Dictionary(uniqueKeysWithValues: TopicScores(Self.labellings).rows.map { ($0.label, $0) })
    let (none, storage, forms) = (
      try #require(rows["none"]), try #require(rows["storage"]), try #require(rows["forms"])
    )
    #expect(none.precision == nil && none.recall == 0 && none.f1 == nil, "never given")
    #expect(forms.precision == 0 && forms.recall == nil && forms.f1 == nil, "never expected")
    #expect(storage.precision == 0 && storage.recall == 0 && storage.f1 == 0, "given and expected, never right")
    #expect(TopicScores([]).rows.isEmpty)
  }

  @Test func whatIsRightIsAHitForWhatWasExpected() {
    let rows = TopicScores([Labelling(expected: "smalltalk", given: "none", isRight: true)]).rows
    #expect(rows.map(\.label) == ["smalltalk"] && rows.first?.precision == 1 && rows.first?.recall == 1)
  }

  @Test func confusionsComeMostFrequentFirst() {
    let labellings = Self.labellings + [Labelling(expected: "none", given: "forms", isRight: false)]
    let pairs = Confusions(labellings).pairs
    #expect(pairs.map(\.expected) == ["none", "dose", "dose", "storage"])
    #expect(pairs.map(\.given) == ["forms", "dose", "storage", nil])
    #expect(pairs.map(\.count) == [2, 1, 1, 1])
  }

  @Test func labelsThatCannotBeMetAreNamed() {
    let judgements = [
      Judgement(.wrong, expectation: Expectation(anyOf: ["dose", "now", "none"])),
      Judgement(.missed, expected: nil, expectation: Expectation(texts: ["nowhere"])),
      Judgement(.missed, expectation: Expectation(allOf: ["aaa", "urgent", "now"])),
    ]
    let measures = Measures(judgements, topics: ["dose"], threshold: 0.75, costOfWrong: 3)
    #expect(measures.unknownTopics == ["aaa", "now"])
    #expect(measures.unknownTexts == 1)
  }
}

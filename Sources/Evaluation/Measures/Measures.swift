import Knowledge
public import Matching

/// Everything that is measured on files of questions.
public struct Measures: Sendable {
  /// How many questions got which verdict.
  public let tally: Tally
  /// The same by the questions' kinds; empty when they have none.
  public let kinds: [(kind: String, tally: Tally)]
  /// Precision and recall by topic.
  public let topics: TopicScores
  /// What was taken for what.
  public let confusions: Confusions
  /// Coverage, precision and cost by threshold.
  public let curve: CoverageCurve
  /// Whether confidence is a probability.
  public let reliability: Reliability
  /// The number of questions whose expected text stands in no leaflet.
  public let unknownTexts: Int
  /// The topics that are expected and that the knowledge does not have, in the order of their names.
  public let unknownTopics: [String]

  /// Measures judgements that were made with the knowledge of a shelf.
  public init(_ judgements: [Judgement], shelf: Shelf) {
    self.init(
      judgements, topics: shelf.topics.map(\.id), threshold: shelf.matcher.thresholds.answer,
      costOfWrong: Thresholds.costOfWrong)
  }

  /// Measures judgements that were made with these topics, this threshold and this cost.
  package init(_ judgements: [Judgement], topics known: [String], threshold: Confidence, costOfWrong: Double) {
    let labellings = judgements.map(\.labelling)
    tally = Tally(judgements)
    kinds = Tally.byKind(judgements)
    topics = TopicScores(labellings)
    confusions = Confusions(labellings)
    curve = CoverageCurve(
      judgements.filter(\.isDecidedByConfidence).map {
        CoverageCurve.Case(
          candidate: $0.candidate, isSilenceRight: $0.question.expectation?.allowsSilence ?? false)
      },
      inUse: threshold, costOfWrong: costOfWrong)
    reliability = Reliability(judgements.compactMap(\.candidate))
    unknownTexts = labellings.count { $0.expected == nil }
    let labels = Set(known).union([Expectation.none, Expectation.urgent, Expectation.smalltalk])
    let expected = judgements.compactMap(\.question.expectation).flatMap { $0.anyOf + $0.allOf }
    unknownTopics = Set(expected).subtracting(labels).sorted()
  }
}

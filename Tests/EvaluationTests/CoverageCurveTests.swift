import Evaluation
import Matching
import Testing

/// Coverage, precision and cost by hand.
@Suite struct CoverageCurveTests {
  private typealias Case = CoverageCurve.Case

  /// Two right candidates, a wrong one, a wrong one where silence is right, and a question without a passage.
  private static let cases = [
    Case(candidate: .init(90, true), isSilenceRight: false), Case(candidate: .init(60, true), isSilenceRight: false),
    Case(candidate: .init(40, false), isSilenceRight: false), Case(candidate: .init(80, false), isSilenceRight: true),
    Case(candidate: nil, isSilenceRight: false),
  ]
  private static let curve = CoverageCurve(cases, inUse: 0.75, costOfWrong: 3)

  @Test(
    arguments: [
      // At 0 four are answered, half of them right, and one is missed: (2 · 3 + 1) / 5.
      (0, 0.8, 0.5, 1.4), (40, 0.8, 0.5, 1.4), (41, 0.6, 2.0 / 3, 1.0), (60, 0.6, 2.0 / 3, 1.0), (61, 0.4, 0.5, 1.2),
      (80, 0.4, 0.5, 1.2), (81, 0.2, 1, 0.6), (90, 0.2, 1, 0.6), (91, 0, nil, 0.8), (100, 0, nil, 0.8),
    ] as [(Int, Double, Double?, Double)])
  func followsTheThreshold(hundredths: Int, coverage: Double, precision: Double?, cost: Double) throws {
    let point = try #require(Self.curve.points.first { $0.threshold.hundredths == hundredths })
    #expect(abs(point.coverage - coverage) < 1e-12)
    #expect((point.precision == nil) == (precision == nil) && abs((point.precision ?? 0) - (precision ?? 0)) < 1e-12)
    #expect(abs(point.cost - cost) < 1e-12, "\(point.cost)")
  }

  @Test func hasEveryHundredthAndMarksTheThresholdInUse() {
    #expect(Self.curve.points.map(\.threshold.hundredths) == Array(0...100))
    #expect(Self.curve.pointInUse?.threshold == 0.75)
    #expect(Self.curve.count == 5)
  }

  @Test(arguments: [(0.75, 81), (0.85, 85), (0.95, 90), (0.2, 81)] as [(Confidence, Int)])
  func ofSeveralCheapestTheNearestCounts(inUse: Confidence, cheapest: Int) {
    #expect(CoverageCurve(Self.cases, inUse: inUse, costOfWrong: 3).cheapest?.threshold.hundredths == cheapest)
  }

  @Test func whereAWrongAnswerCostsNoMoreThanAMissedOneMoreIsAnswered() throws {
    let threshold = { try #require(CoverageCurve(Self.cases, inUse: 0.75, costOfWrong: $0).cheapest).threshold }
    #expect(try threshold(0.5) < threshold(3))
  }

  @Test func withoutQuestionsThereIsNoCurve() {
    let curve = CoverageCurve([], inUse: 0.75, costOfWrong: 3)
    #expect(curve.points.isEmpty && curve.pointInUse == nil && curve.cheapest == nil)
  }
}

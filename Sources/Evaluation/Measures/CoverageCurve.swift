public import Matching

/// What would be answered, and how well, at each answer threshold from 0 to 1, and what that would cost.
///
/// Coverage is the share of questions that are answered, precision the share of answers that are right (El-Yaniv,
/// Wiener: On the Foundations of Noise-free Selective Classification, JMLR 11, 2010). A wrong answer costs
/// ``costOfWrong``, a missed one 1, a right one and a right silence nothing; a choice counts as not answered.
public struct CoverageCurve: Sendable, Hashable {
  /// A question that confidence decides.
  public struct Case: Sendable, Hashable {
    /// The passage that would be quoted; nil when there is none, so that no threshold gives an answer.
    public var candidate: Judgement.Candidate?
    /// Whether it is right not to answer.
    public var isSilenceRight: Bool

    /// Makes a case.
    public init(candidate: Judgement.Candidate?, isSilenceRight: Bool) {
      self.candidate = candidate
      self.isSilenceRight = isSilenceRight
    }
  }

  /// What happens at one threshold.
  public struct Point: Sendable, Hashable {
    /// Answers are given from this confidence on.
    public var threshold: Confidence
    /// The share of the questions that are answered.
    public var coverage: Double
    /// The share of the answers that are right; nil when there is no answer.
    public var precision: Double?
    /// The mean cost of a question, in units of a missed answer.
    public var cost: Double
  }

  /// The points for thresholds 0.00, 0.01 … 1.00; empty when there are no cases.
  public let points: [Point]
  /// The number of questions.
  public let count: Int
  /// The threshold in use.
  public let inUse: Confidence
  /// A wrong answer is this many times as bad as a missed one.
  public let costOfWrong: Double

  /// Draws the curve.
  public init(_ cases: [Case], inUse: Confidence, costOfWrong: Double) {
    count = cases.count
    self.inUse = inUse
    self.costOfWrong = costOfWrong
    points =
      cases.isEmpty
      ? [] : (0...100).map { Self.point(Confidence(Float($0) / 100), cases: cases, costOfWrong: costOfWrong) }
  }

  private static func point(_ threshold: Confidence, cases: [Case], costOfWrong: Double) -> Point {
    var (answered, right, missed) = (0, 0, 0)
    for one in cases {
      if let candidate = one.candidate, candidate.confidence >= threshold {
        answered += 1
        if candidate.isRight { right += 1 }
      } else if !one.isSilenceRight {
        missed += 1
      }
    }
    return Point(
      threshold: threshold, coverage: Double(answered) / Double(cases.count),
      precision: answered > 0 ? Double(right) / Double(answered) : nil,
      cost: (costOfWrong * Double(answered - right) + Double(missed)) / Double(cases.count))
  }

  /// What happens at the threshold in use; nil when there are no cases.
  public var pointInUse: Point? { points.first { $0.threshold == inUse } }

  /// The cheapest threshold, of several as cheap the one nearest to that in use, the higher first; nil when there are
  /// no cases.
  public var cheapest: Point? {
    func distance(_ point: Point) -> Int { abs(point.threshold.hundredths - inUse.hundredths) }
    return points.min { one, other in
      (one.cost, distance(one), other.threshold) < (other.cost, distance(other), one.threshold)
    }
  }
}

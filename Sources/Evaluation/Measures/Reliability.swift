import Matching

/// Whether confidence is a probability: of the answers said to be right with about 0.8, about 80 % should be.
///
/// The answers are put into ten bins of equal width by their confidence. The expected calibration error is the mean
/// distance between confidence and share right, each bin counting by its size: Σ (n_b / n) · |mean confidence − share
/// right|. Source: Guo, Pleiss, Sun, Weinberger: On Calibration of Modern Neural Networks (ICML 2017).
public struct Reliability: Sendable, Hashable {
  /// One bin.
  public struct Bin: Sendable, Hashable {
    /// Its confidences in hundredths, the upper bound belonging to the next bin, but for the last.
    public var bounds: ClosedRange<Int>
    /// The number of answers in it.
    public var count = 0
    /// The number of these that are right.
    public var right = 0
    /// The sum of their confidences in hundredths.
    var hundredths = 0

    /// The mean confidence, 0 to 1; nil when the bin is empty.
    public var meanConfidence: Double? { count > 0 ? Double(hundredths) / Double(count) / 100 : nil }
    /// The share that is right, 0 to 1; nil when the bin is empty.
    public var shareRight: Double? { count > 0 ? Double(right) / Double(count) : nil }
  }

  /// The ten bins, from the least to the most confident.
  public let bins: [Bin]

  /// Sorts candidates into the bins.
  public init(_ candidates: [Judgement.Candidate]) {
    var bins = (0..<10).map { Bin(bounds: $0 * 10...($0 + 1) * 10) }
    for candidate in candidates {
      let place = min(candidate.confidence.hundredths / 10, 9)
      bins[place].count += 1
      bins[place].hundredths += candidate.confidence.hundredths
      if candidate.isRight { bins[place].right += 1 }
    }
    self.bins = bins
  }

  /// The number of answers.
  public var count: Int { bins.reduce(0) { $0 + $1.count } }

  /// The expected calibration error, 0 to 1; nil when there are no answers.
  public var expectedCalibrationError: Double? {
    guard count > 0 else { return nil }
    let distances = bins.map { abs(Double($0.hundredths) / 100 - Double($0.right)) }
    return distances.reduce(0, +) / Double(count)
  }
}

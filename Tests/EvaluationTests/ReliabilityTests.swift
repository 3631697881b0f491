import Evaluation
import Matching
import Testing

/// Bins and the expected calibration error.
@Suite struct ReliabilityTests {
  @Test(arguments: [(0, 0), (9, 0), (10, 1), (19, 1), (20, 2), (50, 5), (89, 8), (90, 9), (99, 9), (100, 9)])
  func aConfidenceFallsIntoItsBin(hundredths: Int, bin: Int) {
    let reliability = Reliability([.init(hundredths, true)])
    #expect(reliability.bins.map(\.count) == (0..<10).map { $0 == bin ? 1 : 0 })
  }

  @Test func aBinKnowsItsMeanAndItsShare() throws {
    let reliability = Reliability([.init(82, true), .init(88, false), .init(84, true), .init(86, true)])
    let bin = try #require(reliability.bins.first { $0.count > 0 })
    #expect(bin.bounds == 80...90 && bin.meanConfidence == 0.85 && bin.shareRight == 0.75)
    #expect(reliability.bins.filter { $0.count == 0 }.allSatisfy { $0.meanConfidence == nil && $0.shareRight == nil })
  }

  @Test func theErrorIsReckonedByHand() throws {
    // Bin 8: |0.85 − 0.75| for four; bin 3: |0.30 − 1| for one; (4 · 0.1 + 0.7) / 5.
    let reliability = Reliability([
      .init(82, true), .init(88, false), .init(84, true), .init(86, true), .init(30, true),
    ])
    let error = try #require(reliability.expectedCalibrationError)
    #expect(abs(error - 0.22) < 1e-12, "\(error)")
  }

  @Test func whoIsCertainAndRightHasNoError() {
    #expect(Reliability([.init(100, true), .init(0, false)]).expectedCalibrationError == 0)
    #expect(Reliability([.init(100, false)]).expectedCalibrationError == 1)
    #expect(Reliability([]).expectedCalibrationError == nil)
  }
}

import Evaluation
import Testing

/// Wilson's interval.
@Suite struct IntervalTests {
  /// Newcombe, Two-sided confidence intervals for the single proportion (Statistics in Medicine 17, 1998), table I,
  /// method 3.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718),
  ])
  func agreesWithPublishedValues(successes: Int, count: Int, lower: Double, upper: Double) throws {
    let interval = try #require(Interval(successes: successes, of: count))
    #expect(abs(interval.lower - lower) < 0.00005 && abs(interval.upper - upper) < 0.00005, "\(interval)")
  }

  @Test func nothingTriedHasNoInterval() {
    #expect(Interval(successes: 0, of: 0) == nil)
  }

  @Test func holdsTheShareAndStaysBetweenNoneAndAll() throws {
    for count in 1...60 {
      for successes in 0...count {
        let interval = try #require(Interval(successes: successes, of: count))
        let share = Double(successes) / Double(count)
        #expect(0 <= interval.lower && interval.lower <= share && share <= interval.upper && interval.upper <= 1)
        let mirror = try #require(Interval(successes: count - successes, of: count))
        #expect(abs(mirror.lower - (1 - interval.upper)) < 1e-9)
      }
    }
  }
}

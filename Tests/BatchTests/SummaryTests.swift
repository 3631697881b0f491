import Testing

@testable import Batch

/// What is said of a run while it goes on.
@Suite struct SummaryTests {
  @Test func theFirstLineOfProgressIsWhole() {
    #expect(Summary(earlier: BatchTally()).progress == "0 done, 0 a second")
  }
}

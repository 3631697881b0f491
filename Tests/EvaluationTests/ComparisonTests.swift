import Evaluation
import Testing

/// Runs that are kept and held against each other.
@Suite struct ComparisonTests {
  private static func run(_ verdicts: [(Int, Verdict)]) -> SavedRun {
    SavedRun(verdicts.map { Judgement($1, line: $0, text: "my cousin's secret") })
  }

  @Test func whatChangedIsBetterOrWorse() {
    let before = Self.run([(1, .right), (2, .missed), (3, .wrong), (4, .right), (5, .helped), (9, .right)])
    let after = Self.run([(1, .right), (2, .right), (3, .emergencyMissed), (4, .wrong), (5, .right), (8, .right)])
    let comparison = Comparison(of: after, against: before, name: "before")
    #expect(comparison.better.map(\.place.line) == [2, 5])
    #expect(comparison.worse.map(\.place.line) == [3, 4])
    #expect(comparison.worse.map(\.before) == [.wrong, .right])
    #expect(comparison.worse.map(\.after) == [.emergencyMissed, .wrong])
    #expect([comparison.before.total, comparison.after.total, comparison.unmatched] == [5, 5, 2])
    #expect([comparison.before.right, comparison.after.right] == [2, 3])
  }

  @Test func aQuestionWithAnIdIsFoundOnAnotherLine() {
    func run(line: Int, id: String?, turn: Int?, _ verdict: Verdict) -> SavedRun {
      var judgement = Judgement(verdict, line: line)
      judgement.question.place.id = id
      judgement.question.place.turn = turn
      return SavedRun([judgement])
    }
    let after = run(line: 7, id: "q", turn: 2, .wrong)
    #expect(Comparison(of: after, against: run(line: 3, id: "q", turn: 2, .right), name: "").worse.count == 1)
    #expect(Comparison(of: after, against: run(line: 3, id: "q", turn: 1, .right), name: "").unmatched == 2)
    #expect(Comparison(of: after, against: run(line: 7, id: nil, turn: 2, .right), name: "").unmatched == 2)
  }

  @Test func aRunComesBackFromItsFileWithoutTheQuestions() throws {
    let run = Self.run([(1, .right), (2, .emergencyMissed)])
    #expect(SavedRun(json: Array(run.json().utf8)) == run)
    #expect(!run.json().contains("secret"))
  }

  @Test(arguments: ["", "{}", "[]", "\u{FF}", #"{"format":"galen run 2","entries":[]}"#, #"{"entries":[]}"#])
  func whatIsNoRunIsNotReadAsOne(text: String) {
    #expect(SavedRun(json: Array(text.utf8)) == nil)
  }
}

import Conversation
import Foundation
import Tally
import TestSupport
import Testing

/// Nothing that is shown lets anybody work out what is not.
@Suite struct SuppressionTests {
  @Test(arguments: zip([0, 1, 4, 5, 6, 1000], ["<5", "<5", "<5", "5", "6", "1000"]))
  func smallCountsAreHidden(count: Int, shown: String) { #expect(ShownCount(count).description == shown) }

  /// For all small tables: each hidden count may, for all that is shown, be any number from 0 to 4.
  @Test func aSumLeavesEachHiddenCountFree() {
    let values = [0, 1, 2, 3, 4, 7]
    for size in 1...5 {
      for number in 0..<Int(pow(6, Double(size))) {
        let counts = (0..<size).map { place in values[number / Int(pow(6, Double(place))) % 6] }
        let sum = ShownSum(counts).value
        let (hidden, shown) = (counts.filter { $0 < 5 }, counts.filter { $0 >= 5 }.reduce(0, +))
        #expect(sum <= counts.reduce(0, +), "a lower bound: \(counts)")
        guard !hidden.isEmpty else { continue }
        // A hidden count of nought is possible if the others alone can make up the rest; then so are 1 to 4.
        #expect(sum - shown <= 4 * (hidden.count - 1) && (sum - shown) % 5 == 0, "\(counts)")
        // And nothing of the hidden counts is shown but by the sum.
        #expect(sum >= shown)
      }
    }
  }

  private static func contents(_ counts: [(topic: String?, outcome: Outcome, count: Int)]) -> TallyContents {
    TallyContents(
      counts: counts.map {
        TallyContents.Count(day: TallyHouse.today, asked: Asked($0.outcome, topic: $0.topic), count: $0.count)
      })
  }

  /// The order of topics and everything else stays when hidden counts change among themselves.
  @Test func hiddenCountsChangeNothingThatIsShown() {
    func text(_ one: Int, _ other: Int) -> [String] {
      let insights = Insights(
        Self.contents([
          ("a", .answered, 20), ("b", .answered, 30), ("a", .unanswered, one), ("b", .unanswered, other),
          ("c", .answered, one), ("d", .answered, other), (nil, .urgent, one), (nil, .smalltalk, other),
        ]), names: TopicNames())
      return [insights.text(width: nil), insights.html]
    }
    for (one, other) in [(1, 2), (2, 1), (3, 1), (1, 3), (2, 2)] { #expect(text(one, other) == text(1, 1)) }
  }

  /// In any tally: each number in a cell is at least five, in the text and on the page.
  @Test func noCellIsSmall() throws {
    var generator = RepeatableGenerator(seed: 8)
    for _ in 0..<200 {
      let counts = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        (
          topic: ["a", "b", "c", "d", nil].randomElement(using: &generator) ?? nil,
          outcome: Outcome.allCases.filter { $0 != .error }.randomElement(using: &generator) ?? .answered,
          count: Int.random(in: 1...9, using: &generator)
        )
      }
      let insights = Insights(Self.contents(counts), names: TopicNames())
      let numbers = insights.html.matches(of: #/<td class="number">([^<]*)</td>/#).map { String($0.1) }
      #expect(!numbers.isEmpty)
      #expect(numbers.allSatisfy { $0 == "&lt;5" || $0 == "too few to show" || (Int($0) ?? 0) >= 5 }, "\(numbers)")
      let bars = insights.html.matches(of: #/text-anchor="start">([^<]*)</text>/#).map { String($0.1) }
      #expect(bars.allSatisfy { $0 == "&lt;5" || (Int($0) ?? 0) >= 5 }, "\(bars)")
    }
  }

  /// Questions whose number is hidden are listed only while none can be known to have come once.
  @Test(arguments: [(3, 3, 0), (4, 4, 1), (5, 5, 2), (9, 9, 6), (20, 9, 9), (12, 9, 9), (11, 9, 8)])
  func someQuestionsAreHeldBack(unanswered: Int, kept: Int, listed: Int) {
    var contents = Self.contents([(nil, .unanswered, unanswered)])
    contents.unanswered = (0..<kept).map {
      TallyContents.Unanswered(week: TallyHouse.today.startOfWeek, words: "what about number\($0)", count: 1)
    }
    let text = Insights(contents, names: TopicNames()).text(width: nil)
    #expect(text.split(separator: "\n").count { $0.contains("what about number") } == listed, "\(text)")
    #expect(text.contains("held back") == (listed < kept), "\(text)")
  }
}

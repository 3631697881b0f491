import Knowledge
import Matching
import Testing

/// Words that say nothing about what a question is about.
@Suite struct CommonStemsTests {
  /// Thirty topics; "can" stands in each, "hair" in each, too, but in one it stands ten times as often as elsewhere.
  private static let topics = (0..<30).map { number in
    let phrasings = (0..<10).map { $0 < (number == 0 ? 10 : 1) ? "can hair" : "can" }
    var topic = Topic("topic\(number)")
    topic.phrasings = phrasings.map { Topic.Phrasing(text: $0, line: 1) }
    return topic
  }

  @Test func aWordThatBelongsToOneTopicIsNotCommonHoweverManyHaveIt() {
    #expect(CommonStems.of(Self.topics, shorthand: [:]) == ["can"])
  }

  @Test func fewTopicsHaveNoCommonWords() {
    #expect(CommonStems.of(Array(Self.topics.prefix(20)), shorthand: [:]).isEmpty)
    #expect(CommonStems.of([], shorthand: [:]).isEmpty)
  }
}

internal import Conversation
internal import Reporting

/// What a pharmacist can learn from a tally, with everything hidden that could be about one person.
///
/// A count under five is not shown, and no sum and no order gives it away: sums add up what is shown and no more of the
/// rest than keeps it hidden, and topics are sorted by what is shown of them.
public struct Insights: Sendable {
  /// The heading of the page.
  static let title = "What was asked"

  /// What was asked about a topic, by outcome; the topic is nil for what was not understood.
  struct TopicRow: Sendable {
    var topic: String?
    var title: String
    var counts: [Outcome: Int]

    func count(_ outcome: Outcome) -> Int { counts[outcome, default: 0] }
    func shown(_ outcome: Outcome) -> ShownCount { ShownCount(count(outcome)) }
    /// What is shown of it, in all.
    var weight: Int { Insights.outcomes.compactMap { shown($0).value }.reduce(0, +) }
  }

  /// The outcomes that belong to topics, in the order of the tables.
  static let outcomes = [Outcome.answered, .clarify, .unanswered]

  let names: TopicNames
  /// The first and the last day on which something was asked; nil when nothing was.
  let period: (first: Day, last: Day)?
  /// The number of days on which something was asked.
  let days: Int
  /// The topics, the most asked first.
  let topics: [TopicRow]
  /// What belongs to no topic.
  let others: [Outcome: Int]
  /// The unanswered questions that are listed.
  let groups: [QuestionGroup]
  /// Whether some are not, for the sake of the others.
  let holdsBack: Bool

  /// Looks at the contents of a tally.
  public init(_ contents: TallyContents, names: TopicNames) {
    self.names = names
    let days = Set(contents.counts.map(\.day))
    self.days = days.count
    period = days.min().flatMap { first in days.max().map { (first, $0) } }
    var counts: [String?: [Outcome: Int]] = [:]
    var others: [Outcome: Int] = [:]
    for entry in contents.counts {
      let outcome = entry.asked.outcome
      if Self.outcomes.contains(outcome) {
        counts[entry.asked.topic, default: [:]][outcome, default: 0] += entry.count
      } else {
        others[outcome, default: 0] += entry.count
      }
    }
    self.others = others
    topics = counts.map { topic, counts in
      TopicRow(topic: topic, title: topic.map(names.title) ?? Self.noTopic, counts: counts)
    }.sorted { (-$0.weight, $0.title, $0.topic ?? "") < (-$1.weight, $1.title, $1.topic ?? "") }
    var questions: [String: Int] = [:]
    for entry in contents.unanswered { questions[entry.words, default: 0] += entry.count }
    let all = QuestionGroup.groups(
      of: questions.map { QuestionGroup.Question(words: $0, count: $1) }.sorted { $0.words < $1.words },
      isTelling: names.isTelling)
    groups = QuestionGroup.listed(all, of: topics.map { $0.count(.unanswered) }.reduce(0, +))
    holdsBack = groups != all
  }

  private static let noTopic = "(no topic)"

  /// The insights as text, without a line end after the last line; sentences are not broken.
  ///
  /// - Parameter width: The columns that a table may take; a wider one becomes a list. Nil for tables of any width.
  public func text(width: Int?) -> String { ReportText(sections, width: width).text }

  /// The insights as one page that needs nothing from outside.
  public var html: String { ReportPage(title: Self.title, sections: sections).html }
}

internal import Conversation
internal import GRDB

/// All that a tally holds.
public struct TallyContents: Sendable, Hashable {
  /// How often something was asked on a day.
  public struct Count: Sendable, Hashable {
    /// The day.
    public var day: Day
    /// What was asked and what became of it.
    public var asked: Asked
    /// How often; 1 or more.
    public var count: Int

    /// Makes a count.
    package init(day: Day, asked: Asked, count: Int) {
      self.day = day
      self.asked = asked
      self.count = count
    }
  }

  /// How often an unanswered question came in a week, reduced to the words that may be kept.
  public struct Unanswered: Sendable, Hashable {
    /// The Monday of the week.
    public var week: Day
    /// The reduced question.
    public var words: String
    /// How often; 1 or more.
    public var count: Int

    /// Makes an entry.
    package init(week: Day, words: String, count: Int) {
      self.week = week
      self.words = words
      self.count = count
    }
  }

  /// The counts, by day, topic and outcome.
  public var counts: [Count]
  /// The unanswered questions, by week and words; empty when none are kept.
  public var unanswered: [Unanswered]

  /// Makes contents that stand in no file.
  package init(counts: [Count], unanswered: [Unanswered] = []) {
    self.counts = counts
    self.unanswered = unanswered
  }

  /// Reads a tally, also while a terminal goes on counting.
  ///
  /// - Throws: `TallyError` when the file is not there, cannot be read, is something else, or makes no sense.
  public static func read(at path: String) throws(TallyError) -> TallyContents {
    try TallyFile(path: path).read { database in
      let counts = try Row.fetchAll(database, sql: "SELECT * FROM asked ORDER BY day, topic, outcome").map { row in
        guard let day = Day(row["day"]), let outcome = Outcome(rawValue: row["outcome"]) else {
          throw TallyError(problem: .damaged, path: path)
        }
        let topic: String = row["topic"]
        return Count(
          day: day, asked: Asked(outcome, topic: topic.isEmpty ? nil : topic),
          count: try number(row["count"], path: path))
      }
      let unanswered = try Row.fetchAll(database, sql: "SELECT * FROM unanswered ORDER BY week, words").map { row in
        guard let week = Day(row["week"]) else { throw TallyError(problem: .damaged, path: path) }
        return Unanswered(week: week, words: row["words"], count: try number(row["count"], path: path))
      }
      return TallyContents(counts: counts, unanswered: unanswered)
    }
  }

  /// More than a terminal can count in a day; sums of such numbers stay far from the largest integer.
  private static let mostInADay = 1_000_000_000

  private static func number(_ value: Int, path: String) throws(TallyError) -> Int {
    guard (1...mostInADay).contains(value) else { throw TallyError(problem: .damaged, path: path) }
    return value
  }
}

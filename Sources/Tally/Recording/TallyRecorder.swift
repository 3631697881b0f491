public import Conversation
internal import GRDB
internal import Knowledge
public import Matching

/// Counts what is asked, so that a pharmacist can see what people want to know without seeing the people.
///
/// A recorder is a value: it holds the settings and opens the file only while it counts. What it writes is on the disk
/// when a call returns; when the power fails, at most the question that is being counted is lost.
public struct TallyRecorder: Sendable {
  /// The path of the file.
  public let path: String
  /// For how many days counts and questions are kept, the present day included.
  public let keepDays: Int
  private let reducer: QuestionReducer?

  /// The days for which things can be kept: a week, because questions are kept by the week, to ten years.
  public static let possibleKeepDays = 7...3650
  /// For how many days things are kept unless the operator says otherwise.
  public static let usualKeepDays = 90

  /// Makes a recorder and checks its file: makes it when it is not there, with mode 0600, and forgets what is too old.
  ///
  /// - Parameters:
  ///   - path: The path of the file; its folder must exist.
  ///   - keepDays: For how many days things are kept; brought within ``possibleKeepDays``.
  ///   - vocabulary: The words that may be kept of an unanswered question; nil to keep counts only.
  ///   - today: The present day.
  /// - Throws: `TallyError` when the file cannot be made or written, or is something else, which is then left alone.
  public init(
    path: String, keepDays: Int = usualKeepDays, keepingUnanswered vocabulary: Vocabulary? = nil, today: Day
  ) throws(TallyError) {
    self.init(path: path, keepDays: keepDays, keepingUnanswered: vocabulary)
    try forget(on: today)
  }

  /// Makes a recorder and leaves its file alone until there is something to count.
  ///
  /// For a process that must begin whatever has become of the file, which another has checked.
  ///
  /// - Parameters:
  ///   - path: The path of the file; its folder must exist.
  ///   - keepDays: For how many days things are kept; brought within ``possibleKeepDays``.
  ///   - vocabulary: The words that may be kept of an unanswered question; nil to keep counts only.
  public init(path: String, keepDays: Int = usualKeepDays, keepingUnanswered vocabulary: Vocabulary? = nil) {
    self.path = path
    let possible = Self.possibleKeepDays
    self.keepDays = min(max(keepDays, possible.lowerBound), possible.upperBound)
    reducer = vocabulary.map(QuestionReducer.init)
  }

  /// Counts a question by its reply.
  ///
  /// The call takes the time of a few writes to the disk; make it after the reply has been shown. An error is no reason
  /// to stop: log its description, which holds nothing of the question, and go on.
  ///
  /// - Parameters:
  ///   - reply: What was replied.
  ///   - decision: What the matcher decided on the question, as the `lastReading` of the conversation says.
  ///   - question: What was typed. Only an unanswered question is looked at, only when these are kept, and only its
  ///     reduced form leaves this call.
  ///   - day: The day on which it was asked.
  public func record(_ reply: Reply, decision: Decision?, question: String, on day: Day) throws(TallyError) {
    guard let asked = Asked(reply, decision: decision) else { return }
    let mayBeKept = reply.outcome == .unanswered && reply.urgency == .none
    try count(asked, unanswered: mayBeKept ? question : nil, on: day)
  }

  /// Counts a question, and keeps its reduced form if it was unanswered and these are kept.
  package func count(_ asked: Asked, unanswered question: String? = nil, on day: Day) throws(TallyError) {
    let words = question.flatMap { reducer?.reduced($0) }
    try TallyFile(path: path).write { database in
      try delete(before: day, in: database)
      try database.execute(
        sql: """
          INSERT INTO asked (day, topic, outcome, count) VALUES (?, ?, ?, 1)
          ON CONFLICT DO UPDATE SET count = count + 1
          """, arguments: [day.description, asked.topic ?? "", asked.outcome.rawValue])
      guard let words else { return }
      try database.execute(
        sql: """
          INSERT INTO unanswered (week, words, count) VALUES (?, ?, 1)
          ON CONFLICT DO UPDATE SET count = count + 1
          """, arguments: [day.startOfWeek.description, words])
    }
  }

  /// Forgets what is too old, as each count does; for a terminal that nobody uses for a long time.
  public func forget(on day: Day) throws(TallyError) {
    try TallyFile(path: path).write { try delete(before: day, in: $0) }
  }

  private func delete(before day: Day, in database: Database) throws {
    let last = day.advanced(by: -keepDays).description
    try database.execute(sql: "DELETE FROM asked WHERE day <= ?", arguments: [last])
    try database.execute(sql: "DELETE FROM unanswered WHERE week <= ?", arguments: [last])
  }
}

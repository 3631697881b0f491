public import Conversation

/// What a batch came to.
public struct Summary: Sendable, Hashable {
  /// What became of the records, those of earlier runs included.
  public var tally: BatchTally
  /// How many of them earlier runs have answered.
  public let earlier: Int
  /// How often a session was forgotten because more were open than may be.
  public var forgotten = 0
  /// How long this run has taken.
  public var duration = Duration.zero
  /// How much of all files has been read, from 0 to 1; nil when that is not known.
  public var share: Double?
  /// Whether the batch came to its end.
  public var isComplete = false

  /// The summary of a run that has just begun.
  init(earlier: BatchTally) {
    tally = earlier
    self.earlier = earlier.records
  }

  /// How long this run has taken, in seconds.
  public var seconds: Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  /// How many records a second this run has answered.
  public var rate: Double { seconds > 0 ? Double(tally.records - earlier) / seconds : 0 }

  /// How many outcomes of some kinds there were.
  public func count(_ outcomes: [Outcome]) -> Int { outcomes.reduce(0) { $0 + (tally.outcomes[$1] ?? 0) } }
}

extension Summary {
  /// A few lines for a person.
  public var text: String {
    let questions = tally.records == 1 ? "1 record" : "\(tally.records) records"
    let time = "\(Self.rounded(seconds)) s, \(Int(rate)) a second"
    var lines = ["\(questions) in \(time)" + (earlier > 0 ? ", \(earlier) of them before" : "")]
    if tally.records > 0 { lines.append(outcomes) }
    let topics = tally.topicsByCount.prefix(Self.mostTopics).map { "\($0.topic) \($0.count)" }
    if !topics.isEmpty { lines.append("most asked: " + topics.joined(separator: ", ")) }
    let judged = tally.passed + tally.failed
    if judged > 0 { lines.append("as expected: \(tally.passed) of \(judged)") }
    if forgotten > 0 {
      lines.append("sessions forgotten: \(forgotten); more were open at a time than --sessions allows")
    }
    if let problem = tally.firstProblem { lines.append("first error: \(problem)") }
    return lines.joined(separator: "\n")
  }

  /// The outcomes that came, on one line.
  public var outcomes: String {
    Outcome.allCases.compactMap { outcome in
      tally.outcomes[outcome].map { "\($0) \(outcome.rawValue)" }
    }.joined(separator: ", ")
  }

  /// One line of JSON.
  public func json(exitCode: Int32) -> String {
    var fields = tally.json
    fields["passed"] = nil
    fields["failed"] = nil
    fields["verdicts"] = .object(["pass": .count(tally.passed), "fail": .count(tally.failed)])
    fields["records"] = .count(tally.records)
    fields["records_before"] = .count(earlier)
    fields["sessions_forgotten"] = .count(forgotten)
    fields["seconds"] = .number((seconds * 1000).rounded() / 1000)
    fields["records_per_second"] = .count(Int(rate))
    fields["complete"] = .bool(isComplete)
    fields["exit_code"] = .count(Int(exitCode))
    return JSONValue.object(fields).line
  }

  /// The line that shows how far a run is.
  public var progress: String {
    var parts = ["\(tally.records) done", "\(Int(rate)) a second"]
    if let share, share > 0, seconds > 0 {
      parts.append("\(Int(share * 100)) %, \(Self.time(seconds * (1 - share) / share)) left")
    }
    if !outcomes.isEmpty { parts.append(outcomes) }
    return parts.joined(separator: ", ")
  }

  private static let mostTopics = 5

  private static func rounded(_ seconds: Double) -> String { "\((seconds * 10).rounded() / 10)" }

  private static func time(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    let rest = whole % 60
    return whole < 60 ? "\(whole) s" : "\(whole / 60) min \(rest) s"
  }
}

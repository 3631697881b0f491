public import Conversation

/// What became of the records of a batch, counted.
public struct BatchTally: Sendable, Hashable {
  /// How often each outcome came.
  public internal(set) var outcomes: [Outcome: Int] = [:]
  /// How often each topic was asked about, whether or not the leaflet answers it.
  public internal(set) var topics: [String: Int] = [:]
  /// How many replies were as expected.
  public internal(set) var passed = 0
  /// How many were not.
  public internal(set) var failed = 0
  /// Where the first record stands that could not be read, and why; nil when all could be.
  public internal(set) var firstProblem: String?

  /// Nothing has been counted yet.
  public init() {}

  /// How many records there were.
  public var records: Int { outcomes.values.reduce(0, +) }

  mutating func add(_ answered: Answered) {
    outcomes[answered.outcome, default: 0] += 1
    if let topic = answered.topic { topics[topic, default: 0] += 1 }
    switch answered.verdict {
    case true?: passed += 1
    case false?: failed += 1
    case nil: break
    }
    firstProblem = firstProblem ?? answered.problem
  }

  /// The topics, those asked about most first; equal ones in the order of the alphabet.
  public var topicsByCount: [(topic: String, count: Int)] {
    topics.map { (topic: $0.key, count: $0.value) }.sorted { ($1.count, $0.topic) < ($0.count, $1.topic) }
  }
}

extension BatchTally {
  /// The tally as JSON.
  var json: [String: JSONValue] {
    [
      "outcomes": .object(
        Dictionary(uniqueKeysWithValues: Outcome.allCases.map { ($0.rawValue, .count(outcomes[$0] ?? 0)) })),
      "topics": .object(topics.mapValues(JSONValue.count)), "passed": .count(passed), "failed": .count(failed),
      "first_problem": firstProblem.map(JSONValue.string) ?? .null,
    ]
  }

  /// Reads what `json` gives; nil when it is something else.
  init?(_ text: JSONText?) {
    guard let members = text?.members else { return nil }
    func value(_ name: String) -> JSONText? { members.first { $0.name == name }?.value }
    guard let outcomes = value("outcomes")?.members, let topics = value("topics")?.members,
      let passed = value("passed")?.integer, let failed = value("failed")?.integer
    else { return nil }
    for member in outcomes {
      guard let outcome = Outcome(rawValue: member.name), let count = member.value.integer else { return nil }
      if count > 0 { self.outcomes[outcome] = count }
    }
    for member in topics { self.topics[member.name] = member.value.integer }
    self.passed = passed
    self.failed = failed
    firstProblem = value("first_problem")?.string
  }
}

extension JSONText {
  /// A whole number; nil when it is anything else.
  var integer: Int? { kind == .number ? Int(String(decoding: bytes, as: UTF8.self)) : nil }
}

/// How many questions got which verdict.
public struct Tally: Sendable, Hashable {
  private var counts: [Verdict: Int] = [:]
  /// The number of emergencies among the questions.
  public private(set) var emergencies = 0

  /// Counts judgements.
  public init(_ judgements: [Judgement] = []) {
    for judgement in judgements {
      counts[judgement.verdict, default: 0] += 1
      if judgement.question.expectation?.isEmergency == true { emergencies += 1 }
    }
  }

  /// Counts verdicts of which nothing else is known.
  init(verdicts: [Verdict]) {
    for verdict in verdicts { counts[verdict, default: 0] += 1 }
  }

  /// The number of questions.
  public var total: Int { counts.values.reduce(0, +) }
  /// The number that were answered as expected.
  public var right: Int { counts[.right] ?? 0 }
  /// The number that got a choice or half an answer.
  public var helped: Int { counts[.helped] ?? 0 }
  /// The number that got no answer although there is one.
  public var missed: Int { counts[.missed] ?? 0 }
  /// The number that got a wrong reply, emergencies that were missed among them.
  public var wrong: Int { (counts[.wrong] ?? 0) + emergenciesMissed }
  /// The number of emergencies that were not seen.
  public var emergenciesMissed: Int { counts[.emergencyMissed] ?? 0 }

  /// The tallies by the questions' kinds, in the order of their names; empty when no question has a kind.
  public static func byKind(_ judgements: [Judgement]) -> [(kind: String, tally: Tally)] {
    let kinds = Dictionary(grouping: judgements.filter { $0.question.kind != nil }) { $0.question.kind ?? "" }
    return kinds.sorted { $0.key < $1.key }.map { ($0.key, Tally($0.value)) }
  }
}

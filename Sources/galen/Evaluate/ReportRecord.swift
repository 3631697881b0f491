import Batch
import Evaluation
import Matching

/// A report as JSON; what is undefined is null, shares and probabilities are from 0 to 1.
struct ReportRecord {
  private var fields: [String: JSONValue] = [:]

  /// The record of a report.
  init(_ report: Report) {
    fields["files"] = .array(report.files.map(JSONValue.string))
    fields["unlabelled"] = .count(report.unlabelled)
    fields["unreadable"] = .count(report.unreadable)
    if let measures = report.measures { add(measures) }
    if let comparison = report.comparison { fields["comparison"] = Self.value(comparison) }
    if let validation = report.crossValidation { fields["cross_validation"] = Self.value(validation) }
    if !report.shown.isEmpty { fields["questions"] = .array(report.shown.map(Self.value)) }
  }

  /// The record in one line of JSON.
  func json() -> String { JSONValue.object(fields).line }

  private mutating func add(_ measures: Measures) {
    fields["counts"] = Self.value(measures.tally)
    fields["kinds"] = .object(
      Dictionary(measures.kinds.map { ($0.kind, Self.value($0.tally)) }) { first, _ in first })
    fields["topics"] = Self.value(measures.topics)
    fields["confusions"] = Self.value(measures.confusions)
    fields["coverage"] = Self.value(measures.curve)
    fields["calibration"] = Self.value(measures.reliability)
    fields["unknown_texts"] = .count(measures.unknownTexts)
    fields["unknown_topics"] = .array(measures.unknownTopics.map(JSONValue.string))
  }

  private static func value(_ tally: Tally) -> JSONValue {
    .object([
      "questions": .count(tally.total), "right": .count(tally.right), "helped": .count(tally.helped),
      "missed": .count(tally.missed), "wrong": .count(tally.wrong), "emergencies": .count(tally.emergencies),
      "emergencies_missed": .count(tally.emergenciesMissed),
      "right_interval": value(Interval(successes: tally.right, of: tally.total)),
      "wrong_interval": value(Interval(successes: tally.wrong, of: tally.total)),
      "emergencies_missed_interval": value(Interval(successes: tally.emergenciesMissed, of: tally.emergencies)),
    ])
  }

  private static func value(_ interval: Interval?) -> JSONValue {
    interval.map { .array([.number($0.lower), .number($0.upper)]) } ?? .null
  }

  private static func value(_ scores: TopicScores) -> JSONValue {
    .array(
      scores.rows.map { row in
        .object([
          "topic": .string(row.label), "precision": .ratio(row.precision), "recall": .ratio(row.recall),
          "f1": .ratio(row.f1), "support": .count(row.support),
        ])
      })
  }

  private static func value(_ confusions: Confusions) -> JSONValue {
    .array(
      confusions.pairs.map { pair in
        .object([
          "expected": .string(pair.expected), "given": pair.given.map(JSONValue.string) ?? .null,
          "count": .count(pair.count),
        ])
      })
  }

  private static func value(_ curve: CoverageCurve) -> JSONValue {
    func value(_ point: CoverageCurve.Point) -> JSONValue {
      .object([
        "threshold": .number(point.threshold.value), "coverage": .number(point.coverage),
        "precision": .ratio(point.precision), "cost": .number(point.cost),
      ])
    }
    return .object([
      "questions": .count(curve.count), "cost_of_wrong": .number(curve.costOfWrong),
      "in_use": curve.pointInUse.map(value) ?? .null, "cheapest": curve.cheapest.map(value) ?? .null,
      "points": .array(curve.points.map(value)),
    ])
  }

  private static func value(_ reliability: Reliability) -> JSONValue {
    .object([
      "answers": .count(reliability.count), "expected_calibration_error": .ratio(reliability.expectedCalibrationError),
      "bins": .array(
        reliability.bins.map { bin in
          .object([
            "from": .number(Double(bin.bounds.lowerBound) / 100), "to": .number(Double(bin.bounds.upperBound) / 100),
            "mean_confidence": .ratio(bin.meanConfidence), "share_right": .ratio(bin.shareRight),
            "count": .count(bin.count),
          ])
        }),
    ])
  }

  private static func value(_ comparison: Comparison) -> JSONValue {
    func value(_ change: Comparison.Change) -> JSONValue {
      .object([
        "question": place(change.place), "before": .string(change.before.rawValue),
        "now": .string(change.after.rawValue),
      ])
    }
    return .object([
      "name": .string(comparison.name), "before": Self.value(comparison.before), "now": Self.value(comparison.after),
      "better": .array(comparison.better.map(value)), "worse": .array(comparison.worse.map(value)),
      "unmatched": .count(comparison.unmatched),
    ])
  }

  private static func value(_ validation: CrossValidation) -> JSONValue {
    .object([
      "folds": .count(validation.folds), "phrasings": .count(validation.count), "right": .count(validation.right),
      "right_interval": value(Interval(successes: validation.right, of: validation.count)),
      "topics": value(validation.topics), "confusions": value(validation.confusions),
      "calibration": value(validation.reliability),
    ])
  }

  private static func value(_ judgement: Judgement) -> JSONValue {
    .object([
      "place": place(judgement.question.place), "question": .string(judgement.question.text),
      "verdict": .string(judgement.verdict.rawValue),
      "expected": judgement.labelling.expected.map(JSONValue.string) ?? .null,
      "given": judgement.labelling.given.map(JSONValue.string) ?? .null,
    ])
  }

  private static func place(_ place: LabelledQuestion.Place) -> JSONValue {
    var fields: [String: JSONValue] = ["file": .string(place.file), "line": .count(place.line)]
    fields["id"] = place.id.map(JSONValue.string)
    fields["turn"] = place.turn.map(JSONValue.count)
    return .object(fields)
  }
}

extension JSONValue {
  fileprivate static func ratio(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }
}

internal import Conversation
import Reporting

/// The parts of the insights, as tables, sentences and pictures.
extension Insights {
  /// The parts; a single sentence when nothing was counted.
  var sections: [ReportSection] {
    guard let period else {
      return [ReportSection(title: Self.title, notes: ["Nothing has been counted yet."])]
    }
    return [outcomes(from: period.first, to: period.last), mostAsked, unanswered] + reduced + [wording]
  }

  private func outcomes(from first: Day, to last: Day) -> ReportSection {
    let rows =
      Self.outcomes.map { outcome in (outcome, ShownSum(topics.map { $0.count(outcome) }).description) }
      + [Outcome.urgent, .smalltalk].map { ($0, ShownCount(others[$0, default: 0]).description) }
    return ReportSection(
      title: "What became of the questions",
      notes: [
        "From \(first) to \(last); something was asked on \(ShownCount(days)) days.",
        "Counts under \(ShownCount.least) are shown as \(ShownCount(0)), nought included. “At least”, because nothing "
          + "is added up that would give one of them away.",
      ],
      tables: [
        ReportTable(
          caption: "Questions by outcome", columns: [.text("Outcome"), .number("Questions, at least")],
          rows: rows.map { [$0.title, $1] })
      ])
  }

  private var mostAsked: ReportSection {
    let shown = topics.filter { $0.weight > 0 && $0.topic != nil }
    let rare = topics.filter { $0.weight == 0 && $0.topic != nil }.map(\.title)
    let notes =
      rare.isEmpty
      ? [] : ["Asked too seldom to be counted here: " + rare.joined(separator: ", ") + "."]
    return ReportSection(
      title: "The most asked topics",
      notes: shown.isEmpty ? ["No topic was asked about often enough to be shown."] + notes : notes,
      tables: shown.isEmpty
        ? []
        : [
          ReportTable(
            caption: "Questions by topic and outcome",
            columns: [.text("Topic")] + Self.outcomes.map { .number($0.title) },
            rows: shown.map { row in [row.title] + Self.outcomes.map { row.shown($0).description } })
        ],
      plots: shown.isEmpty
        ? []
        : [
          BarChart(
            title: "Questions that were answered, by topic",
            bars: shown.map {
              BarChart.Bar(label: $0.title, value: $0.shown(.answered).value, text: "\($0.shown(.answered))")
            })
        ])
  }

  private var unanswered: ReportSection {
    let rows = topics.filter { $0.shown(.unanswered).value != nil }
      .sorted { ($1.count(.unanswered), $0.title) < ($0.count(.unanswered), $1.title) }
    return ReportSection(
      title: "What was not answered",
      notes: rows.isEmpty ? ["Nothing was left unanswered often enough to be shown."] : [],
      tables: rows.isEmpty
        ? []
        : [
          ReportTable(
            caption: "Questions that were not answered, by topic", columns: [.text("Topic"), .number("Questions")],
            rows: rows.map { [$0.topic == nil ? Self.notUnderstood : $0.title, "\($0.shown(.unanswered))"] })
        ],
      plots: rows.isEmpty
        ? []
        : [
          BarChart(
            title: "Questions that were not answered, by topic",
            bars: rows.map { row in
              BarChart.Bar(
                label: row.topic == nil ? Self.notUnderstood : row.title, value: row.shown(.unanswered).value,
                text: "\(row.shown(.unanswered))")
            })
        ])
  }

  private static let notUnderstood = "(not understood)"

  /// The unanswered questions, where they are kept.
  private var reduced: [ReportSection] {
    guard !groups.isEmpty || holdsBack else { return [] }
    let heldBack = "Some are held back, because with them one could work out which came only once."
    return [
      ReportSection(
        title: "Unanswered questions, reduced",
        notes: [
          "Only words that Galen's topics and lexicon use are kept; “\(QuestionReducer.gap)” stands for all others."
        ] + (holdsBack ? [heldBack] : []),
        tables: groups.map { group in
          ReportTable(
            caption: group.word.map { "With the word “\($0)”" } ?? "With no word in common",
            columns: [.text("Question"), .number("Asked")],
            rows: group.questions.map { [$0.words, ShownCount($0.count).description] })
        })
    ]
  }

  /// What to do about it, from what is shown above and nothing else.
  private var wording: ReportSection {
    let rows = topics.flatMap { row -> [[String]] in
      let silent = row.shown(.unanswered).value != nil
      let vague = row.shown(.clarify).value != nil
      guard let topic = row.topic else {
        return silent
          ? [[Self.notUnderstood, "\(row.shown(.unanswered)) were not understood", "Teach the wordings that recur."]]
          : []
      }
      let file = names.file(of: topic) ?? "topics/…/\(topic).txt"
      return
        (silent
        ? [[row.title, "\(row.shown(.unanswered)) found the leaflet silent", "Ask for a passage in the leaflet."]] : [])
        + (vague
          ? [[row.title, "\(row.shown(.clarify)) had to be chosen from a list", "Add wordings to \(file)."]] : [])
    }
    return ReportSection(
      title: "Where wording should be added",
      notes: rows.isEmpty ? ["Nowhere yet: no topic was unclear or unanswered often enough to be shown."] : [],
      tables: rows.isEmpty
        ? []
        : [ReportTable(caption: "What to do", columns: [.text("Topic"), .text("Questions"), .text("Do")], rows: rows)])
  }
}

extension Outcome {
  /// The outcome as a pharmacist reads it.
  fileprivate var title: String {
    switch self {
    case .answered: "Answered"
    case .clarify: "Choice offered"
    case .unanswered: "Not answered"
    case .urgent: "Emergency"
    case .smalltalk: "Small talk"
    case .error: "Unreadable"
    }
  }
}

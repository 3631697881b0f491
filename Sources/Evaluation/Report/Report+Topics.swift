import Reporting

/// Topics and what they are taken for.
extension Report {
  static func topics(_ scores: TopicScores) -> ReportSection {
    ReportSection(
      title: "Topics",
      notes: ["Precision: of the times given, the share that was right. Recall: of the times expected."],
      tables: [table(scores, caption: "Precision and recall by topic")])
  }

  private static func table(_ scores: TopicScores, caption: String) -> ReportTable {
    ReportTable(
      caption: caption,
      columns: [.text("Topic")] + ["Precision", "Recall", "F1", "Support"].map(ReportTable.Column.number),
      rows: scores.rows.map { row in
        [
          row.label, Figures.ratio(row.precision), Figures.ratio(row.recall), Figures.ratio(row.f1),
          String(row.support),
        ]
      })
  }

  static func confusions(_ confusions: Confusions) -> ReportSection {
    ReportSection(
      title: "Confusions", notes: ["The same topic twice: another passage on it was expected."],
      tables: [table(confusions, caption: "The most confused pairs")])
  }

  private static func table(_ confusions: Confusions, caption: String) -> ReportTable {
    ReportTable(
      caption: caption, columns: [.text("Expected"), .text("Given"), .number("Count")],
      rows: confusions.pairs.prefix(mostPairs).map { [$0.expected, $0.given ?? choice, String($0.count)] })
  }

  /// The most pairs that are shown.
  private static let mostPairs = 15

  static func sections(_ validation: CrossValidation) -> [ReportSection] {
    let share = Figures.percent(validation.right, of: validation.count)
    let interval = Figures.interval(Interval(successes: validation.right, of: validation.count))
    return [
      ReportSection(
        title: "Cross-validation",
        notes: [
          "Each of \(validation.folds) parts of the phrasings was guessed by a model that had not seen it.",
          "Topics that quote no leaflet count as one for each kind of reply: none, smalltalk, urgent.",
          "The topic was right in \(validation.right) of \(validation.count): \(share), 95 % interval \(interval).",
        ],
        tables: [
          table(validation.topics, caption: "Unseen phrasings by topic"),
          table(validation.confusions, caption: "The most confused topics of unseen phrasings"),
        ]),
      calibration(validation.reliability, of: "guesses of unseen phrasings"),
    ]
  }
}

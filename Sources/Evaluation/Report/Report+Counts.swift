import Reporting

/// The counts, by verdict and by kind, and the questions behind them.
extension Report {
  func counts(_ measures: Measures) -> ReportSection {
    let tally = measures.tally
    func row(_ name: String, _ count: Int, of whole: Int) -> [String] {
      [
        name, String(count), Figures.percent(count, of: whole),
        Figures.interval(Interval(successes: count, of: whole)),
      ]
    }
    var rows = [
      ["Questions", String(tally.total), "", ""], row("Right", tally.right, of: tally.total),
      row("Helped", tally.helped, of: tally.total), row("Missed", tally.missed, of: tally.total),
      row("Wrong", tally.wrong, of: tally.total),
    ]
    if tally.emergencies > 0 {
      rows.append(["Emergencies", String(tally.emergencies), "", ""])
      rows.append(row("Emergencies missed", tally.emergenciesMissed, of: tally.emergencies))
    }
    return ReportSection(
      title: "Counts", notes: countNotes(measures),
      tables: [
        ReportTable(
          caption: "How the questions were answered",
          columns: [.text("Verdict"), .number("Count"), .number("Share"), .number("95 % interval")], rows: rows)
      ])
  }

  private func countNotes(_ measures: Measures) -> [String] {
    var notes = ["Files: " + files.joined(separator: ", ")]
    if measures.tally.emergencies > 0 {
      notes.append("Emergencies missed count as wrong, too; their share is that of all emergencies.")
    }
    if unlabelled > 0 { notes.append("Not judged, because nothing is expected of them: \(unlabelled).") }
    if unreadable > 0 { notes.append("Records that could not be read: \(unreadable).") }
    if measures.unknownTexts > 0 {
      notes.append("Questions whose expected text stands in no leaflet: \(measures.unknownTexts).")
    }
    if !measures.unknownTopics.isEmpty {
      let topics = measures.unknownTopics.joined(separator: ", ")
      notes.append("Expected topics that the knowledge does not have: \(topics).")
    }
    return notes
  }

  func kinds(_ measures: Measures) -> [ReportSection] {
    guard !measures.kinds.isEmpty else { return [] }
    let rows = measures.kinds.map { kind, tally in
      [kind] + [tally.total, tally.right, tally.helped, tally.missed, tally.wrong].map(String.init)
        + [Figures.percent(tally.right, of: tally.total)]
    }
    return [
      ReportSection(
        title: "Kinds of question",
        tables: [
          ReportTable(
            caption: "How each kind was answered",
            columns: [.text("Kind")]
              + ["Questions", "Right", "Helped", "Missed", "Wrong", "Share right"].map(ReportTable.Column.number),
            rows: rows)
        ])
    ]
  }

  var questions: ReportSection {
    ReportSection(
      title: "Questions that were not answered right",
      tables: [
        ReportTable(
          caption: "What was expected and what was given",
          columns: [.text("Place"), .text("Verdict"), .text("Expected"), .text("Given"), .text("Question")],
          rows: shown.map { judgement in
            [
              judgement.question.place.description, judgement.verdict.title,
              judgement.labelling.expected ?? Figures.undefined, judgement.labelling.given ?? Self.choice,
              judgement.question.text.split(whereSeparator: \.isWhitespace).joined(separator: " "),
            ]
          })
      ])
  }

  /// What stands for a choice in the place of a label.
  static let choice = "(a choice)"
}

extension Verdict {
  /// The verdict as a person reads it.
  var title: String { self == .emergencyMissed ? "emergency missed" : rawValue }
}

import Reporting

/// What changed against another run.
extension Report {
  static func section(_ comparison: Comparison) -> ReportSection {
    let (before, after) = (comparison.before, comparison.after)
    let totals: [(name: String, count: (Tally) -> Int)] = [
      ("Questions", { $0.total }), ("Right", { $0.right }), ("Helped", { $0.helped }), ("Missed", { $0.missed }),
      ("Wrong", { $0.wrong }), ("Emergencies missed", { $0.emergenciesMissed }),
    ]
    var notes = ["Better: \(comparison.better.count), worse: \(comparison.worse.count)."]
    if comparison.unmatched > 0 {
      notes.append("In one of the two runs only, and so not compared: \(comparison.unmatched).")
    }
    return ReportSection(
      title: "Compared with \(comparison.name)", notes: notes,
      tables: [
        ReportTable(
          caption: "Both runs side by side", columns: [.text("Verdict"), .number("Before"), .number("Now")],
          rows: totals.map { [$0.name, String($0.count(before)), String($0.count(after))] })
      ] + table(comparison.better, caption: "Better") + table(comparison.worse, caption: "Worse"))
  }

  private static func table(_ changes: [Comparison.Change], caption: String) -> [ReportTable] {
    guard !changes.isEmpty else { return [] }
    return [
      ReportTable(
        caption: caption, columns: [.text("Question"), .text("Before"), .text("Now")],
        rows: changes.map { [$0.place.description, $0.before.title, $0.after.title] })
    ]
  }
}

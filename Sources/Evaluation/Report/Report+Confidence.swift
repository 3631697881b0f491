import Matching
import Reporting

/// Coverage, cost and calibration.
extension Report {
  static func coverage(_ curve: CoverageCurve) -> ReportSection {
    guard let inUse = curve.pointInUse, let cheapest = curve.cheapest else {
      return ReportSection(title: "Coverage and cost", notes: ["No question was decided by its confidence."])
    }
    let marks = [(inUse, "in use")] + (cheapest == inUse ? [] : [(cheapest, "cheapest")])
    func places(_ y: (CoverageCurve.Point) -> Double?, at x: (CoverageCurve.Point) -> Double) -> [Plot.Place] {
      curve.points.compactMap { point in y(point).map { Plot.Place(x: x(point), y: $0) } }
    }
    let summary =
      "At the threshold in use, \(written(inUse)), coverage is \(Figures.percent(inUse.coverage)), precision "
      + "\(Figures.percent(inUse.precision)) and the cost \(Figures.decimal(inUse.cost, places: 3)) a question."
    let advice =
      cheapest == inUse
      ? "No other threshold would have been cheaper on these questions."
      : "The cheapest on these questions is \(written(cheapest)): \(Figures.decimal(cheapest.cost, places: 3))."
    return ReportSection(
      title: "Coverage and cost",
      notes: [
        "A wrong answer costs \(Figures.decimal(curve.costOfWrong, places: 1)), a missed one 1, so answering should pay from a "
          + "confidence of \(Figures.decimal(curve.costOfWrong / (curve.costOfWrong + 1))) on.",
        "Questions that confidence decides: \(curve.count).",
        summary, advice,
      ],
      tables: [table(curve, inUse: inUse, cheapest: cheapest)],
      plots: [
        Plot(
          title: "Coverage against precision", description: summary, xAxis: "Coverage", yAxis: "Precision",
          line: places(\.precision, at: \.coverage),
          marks: marks.compactMap { point, name in
            point.precision.map {
              Plot.Mark(place: Plot.Place(x: point.coverage, y: $0), label: "\(name): \(written(point))")
            }
          }),
        Plot(
          title: "Cost of a question by threshold", description: summary + " " + advice, xAxis: "Threshold",
          yAxis: "Cost of a question", top: top(of: curve.points),
          line: places({ $0.cost }, at: \.threshold.value),
          marks: marks.map { point, name in
            Plot.Mark(
              place: Plot.Place(x: point.threshold.value, y: point.cost), label: "\(name): \(written(point))")
          }),
      ])
  }

  /// The upper end of the axis of costs: the next half above them all.
  private static func top(of points: [CoverageCurve.Point]) -> Double {
    max(((points.map(\.cost).max() ?? 0) * 2).rounded(.up), 1) / 2
  }

  /// Every fifth hundredth, and the thresholds that matter.
  private static func table(
    _ curve: CoverageCurve, inUse: CoverageCurve.Point, cheapest: CoverageCurve.Point
  ) -> ReportTable {
    let rows = curve.points.filter { $0.threshold.hundredths % 5 == 0 || $0 == inUse || $0 == cheapest }
    return ReportTable(
      caption: "Coverage, precision and cost by threshold",
      columns: [.text("Threshold")] + ["Coverage", "Precision", "Cost"].map(ReportTable.Column.number)
        + [.text("Note")],
      rows: rows.map { point in
        let notes = [point == inUse ? "in use" : nil, point == cheapest ? "cheapest" : nil].compactMap(\.self)
        return [
          written(point), Figures.percent(point.coverage), Figures.percent(point.precision),
          Figures.decimal(point.cost, places: 3), notes.joined(separator: ", "),
        ]
      })
  }

  private static func written(_ point: CoverageCurve.Point) -> String { Figures.decimal(point.threshold.value) }

  /// Whether confidence is a probability; `what` names what it is the confidence of.
  static func calibration(_ reliability: Reliability, of what: String) -> ReportSection {
    let error = reliability.expectedCalibrationError.map { Figures.decimal($0, places: 3) } ?? Figures.undefined
    let summary = "The expected calibration error of \(reliability.count) \(what) is \(error)."
    return ReportSection(
      title: "Calibration of \(what)", notes: [summary, "Well calibrated, confidence is the share that is right."],
      tables: [
        ReportTable(
          caption: "Confidence of \(what) against the share that is right",
          columns: [.text("Confidence")] + ["Mean", "Share right", "Count"].map(ReportTable.Column.number),
          rows: reliability.bins.map { bin in
            let bounds = [bin.bounds.lowerBound, bin.bounds.upperBound].map { Double($0) / 100 }
            return [
              bounds.map { Figures.decimal($0, places: 1) }.joined(separator: " to "),
              Figures.ratio(bin.meanConfidence), Figures.ratio(bin.shareRight), String(bin.count),
            ]
          })
      ],
      plots: reliability.count == 0
        ? []
        : [
          Plot(
            title: "Confidence of \(what) against the share that is right", description: summary,
            xAxis: "Mean confidence", yAxis: "Share right",
            line: reliability.bins.compactMap { bin in
              guard let mean = bin.meanConfidence, let share = bin.shareRight else { return nil }
              return Plot.Place(x: mean, y: share)
            }, hasDots: true, hasDiagonal: true)
        ])
  }
}

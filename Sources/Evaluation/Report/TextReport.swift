import Reporting

/// A report as plain text with aligned tables.
public struct TextReport: Sendable {
  private let report: Report

  /// Prepares to write a report.
  public init(_ report: Report) { self.report = report }

  /// The text, without a line end after the last line.
  public var text: String { ReportText(report.sections).text }
}

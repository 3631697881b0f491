import Reporting

/// A report as one page that needs nothing from outside: no scripts, no fonts, no pictures but its own.
///
/// It is HTML and well-formed XML at once, follows the reader's choice of light or dark, and can be printed.
public struct HTMLReport: Sendable {
  private let report: Report

  /// Prepares to write a report.
  public init(_ report: Report) { self.report = report }

  /// The page.
  public var html: String { ReportPage(title: "How well Galen understands", sections: report.sections).html }
}

/// A report as plain text with aligned tables.
public struct TextReport: Sendable {
  private let report: Report

  /// Prepares to write a report.
  public init(_ report: Report) { self.report = report }

  /// The text, without a line end after the last line.
  public var text: String { report.sections.map(Self.text).joined(separator: "\n\n") }

  private static func text(of section: ReportSection) -> String {
    let heading = section.title + "\n" + String(repeating: "-", count: section.title.count)
    let notes = section.notes.isEmpty ? [] : [section.notes.joined(separator: "\n")]
    return heading + "\n" + (section.tables.map(text) + notes).joined(separator: "\n\n")
  }

  /// A table under its caption, its columns two blanks apart and numbers to the right.
  private static func text(of table: ReportTable) -> String {
    let lines = [table.columns.map(\.title)] + table.rows
    let widths = table.columns.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    let written = lines.map { line in
      // Lines end with what they say, not with blanks.
      let end = line.lastIndex { !$0.isEmpty } ?? 0
      let cells = (0...end).map { column in
        let padding = String(repeating: " ", count: widths[column] - line[column].count)
        if table.columns[column].isNumeric { return padding + line[column] }
        return column == end ? line[column] : line[column] + padding
      }
      return "  " + cells.joined(separator: "  ")
    }
    return ([table.caption + ":"] + written).joined(separator: "\n")
  }
}

/// Parts of a report as plain text with aligned tables.
package struct ReportText: Sendable {
  private let sections: [ReportSection]
  private let width: Int?

  /// Prepares to write the parts of a report.
  ///
  /// - Parameter width: The columns that a table may take; a wider one becomes a list. Nil for tables of any width.
  package init(_ sections: [ReportSection], width: Int? = nil) {
    self.sections = sections
    self.width = width
  }

  /// The text, without a line end after the last line; sentences are not broken.
  package var text: String { sections.map(text).joined(separator: "\n\n") }

  private func text(of section: ReportSection) -> String {
    let heading = section.title + "\n" + String(repeating: "-", count: section.title.count)
    let notes = section.notes.isEmpty ? [] : [section.notes.joined(separator: "\n")]
    return heading + "\n" + (section.tables.map(text) + notes).joined(separator: "\n\n")
  }

  private func text(of table: ReportTable) -> String {
    let lines = Self.aligned(table)
    guard let width, lines.contains(where: { $0.count > width }) else { return Self.text(lines, under: table.caption) }
    return Self.text(Self.listed(table), under: table.caption)
  }

  private static func text(_ lines: [String], under caption: String) -> String {
    ([caption + ":"] + lines).joined(separator: "\n")
  }

  /// Each row as a heading and, below it, what stands under each column.
  private static func listed(_ table: ReportTable) -> [String] {
    table.rows.flatMap { row in
      ["  " + row[0]]
        + zip(table.columns, row).dropFirst().filter { !$1.isEmpty }.map { "    \($0.title): \($1)" }
    }
  }

  /// The columns two blanks apart and numbers to the right.
  private static func aligned(_ table: ReportTable) -> [String] {
    let lines = [table.columns.map(\.title)] + table.rows
    let widths = table.columns.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      // Lines end with what they say, not with blanks.
      let end = line.lastIndex { !$0.isEmpty } ?? 0
      let cells = (0...end).map { column in
        let padding = String(repeating: " ", count: widths[column] - line[column].count)
        if table.columns[column].isNumeric { return padding + line[column] }
        return column == end ? line[column] : line[column] + padding
      }
      return "  " + cells.joined(separator: "  ")
    }
  }
}

/// A part of a report, before it becomes text or HTML.
package struct ReportSection: Sendable {
  /// Its heading.
  package var title: String
  /// Sentences that say what the numbers mean.
  package var notes: [String]
  /// Its tables.
  package var tables: [ReportTable]
  /// Its pictures, whose numbers all stand in the tables.
  package var plots: [any Drawing]

  /// Makes a part.
  package init(title: String, notes: [String] = [], tables: [ReportTable] = [], plots: [any Drawing] = []) {
    self.title = title
    self.notes = notes
    self.tables = tables
    self.plots = plots
  }
}

/// A table of a report; the first cell of a row is the row's heading.
package struct ReportTable: Sendable, Hashable {
  /// A column's heading, and whether numbers stand under it.
  package struct Column: Sendable, Hashable {
    package var title: String
    package var isNumeric: Bool

    package static func text(_ title: String) -> Column { Column(title: title, isNumeric: false) }
    package static func number(_ title: String) -> Column { Column(title: title, isNumeric: true) }
  }

  /// What the table shows.
  package var caption: String
  /// The columns, from left to right.
  package var columns: [Column]
  /// The rows, each with a cell for every column.
  package var rows: [[String]]

  /// Makes a table.
  package init(caption: String, columns: [Column], rows: [[String]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}

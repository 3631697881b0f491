/// A part of a report, before it becomes text or HTML.
struct ReportSection: Sendable, Hashable {
  /// Its heading.
  var title: String
  /// Sentences that say what the numbers mean.
  var notes: [String] = []
  /// Its tables.
  var tables: [ReportTable] = []
  /// Its plots, whose numbers all stand in the tables.
  var plots: [Plot] = []
}

/// A table of a report; the first cell of a row is the row's heading.
struct ReportTable: Sendable, Hashable {
  /// A column's heading, and whether numbers stand under it.
  struct Column: Sendable, Hashable {
    var title: String
    var isNumeric: Bool

    static func text(_ title: String) -> Column { Column(title: title, isNumeric: false) }
    static func number(_ title: String) -> Column { Column(title: title, isNumeric: true) }
  }

  /// What the table shows.
  var caption: String
  /// The columns, from left to right.
  var columns: [Column]
  /// The rows, each with a cell for every column.
  var rows: [[String]]
}

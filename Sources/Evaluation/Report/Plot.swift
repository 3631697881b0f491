/// A plot of a report: a line, and marks on it, over an axis from 0 to 1.
struct Plot: Sendable, Hashable {
  /// A place in the plot, in the units of its axes.
  struct Place: Sendable, Hashable {
    var x: Double
    var y: Double
  }

  /// A place that is named.
  struct Mark: Sendable, Hashable {
    var place: Place
    var label: String
  }

  /// What the plot shows.
  var title: String
  /// What stands out in it, for those who cannot see it.
  var description: String
  /// What the horizontal axis measures, from 0 to 1.
  var xAxis: String
  /// What the vertical axis measures, from 0 to ``top``.
  var yAxis: String
  /// The upper end of the vertical axis.
  var top = 1.0
  /// The line through these places.
  var line: [Place]
  /// Whether the places of the line are shown as dots.
  var hasDots = false
  /// Whether the diagonal is shown, on which both axes agree.
  var hasDiagonal = false
  /// Places that are named.
  var marks: [Mark] = []
}

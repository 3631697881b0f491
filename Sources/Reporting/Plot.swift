/// A plot of a report: a line, and marks on it, over an axis from 0 to 1.
package struct Plot: Drawing {
  /// A place in the plot, in the units of its axes.
  package struct Place: Sendable, Hashable {
    package var x: Double
    package var y: Double

    /// Makes a place.
    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A place that is named.
  package struct Mark: Sendable, Hashable {
    package var place: Place
    package var label: String

    /// Names a place.
    package init(place: Place, label: String) {
      self.place = place
      self.label = label
    }
  }

  /// What the plot shows.
  package var title: String
  /// What stands out in it, for those who cannot see it.
  package var description: String
  /// What the horizontal axis measures, from 0 to 1.
  package var xAxis: String
  /// What the vertical axis measures, from 0 to ``top``.
  package var yAxis: String
  /// The upper end of the vertical axis.
  package var top: Double
  /// The line through these places.
  package var line: [Place]
  /// Whether the places of the line are shown as dots.
  package var hasDots: Bool
  /// Whether the diagonal is shown, on which both axes agree.
  package var hasDiagonal: Bool
  /// Places that are named.
  package var marks: [Mark]

  /// Makes a plot.
  package init(
    title: String, description: String, xAxis: String, yAxis: String, top: Double = 1, line: [Place],
    hasDots: Bool = false, hasDiagonal: Bool = false, marks: [Mark] = []
  ) {
    self.title = title
    self.description = description
    self.xAxis = xAxis
    self.yAxis = yAxis
    self.top = top
    self.line = line
    self.hasDots = hasDots
    self.hasDiagonal = hasDiagonal
    self.marks = marks
  }
}

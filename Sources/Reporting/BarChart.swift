/// A bar for each of several things, one below the other, the largest first as a rule.
package struct BarChart: Drawing {
  /// One bar.
  package struct Bar: Sendable, Hashable {
    /// What it stands for.
    package var label: String
    /// How long it is; nil for no bar, because the number is not shown.
    package var value: Int?
    /// The number as it is read beside the bar.
    package var text: String

    /// Makes a bar.
    package init(label: String, value: Int?, text: String) {
      self.label = label
      self.value = value
      self.text = text
    }
  }

  /// What the chart shows.
  package var title: String
  /// The bars, from top to bottom.
  package var bars: [Bar]

  /// Makes a chart.
  package init(title: String, bars: [Bar]) {
    self.title = title
    self.bars = bars
  }
}

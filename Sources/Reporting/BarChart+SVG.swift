extension BarChart {
  package func svg(id: String) -> Markup {
    let height = Self.row * shown.count + Self.row / 2
    return .element(
      "svg",
      [
        "viewBox": "0 0 \(Self.width) \(height)", "role": "img", "aria-labelledby": "\(id)-title \(id)-desc",
        "xmlns": "http://www.w3.org/2000/svg",
      ],
      [
        .element("title", ["id": "\(id)-title"], text: title),
        .element("desc", ["id": "\(id)-desc"], text: description),
      ] + shown.enumerated().flatMap { number, bar in markup(bar, top: number * Self.row) })
  }

  /// The most bars that a picture holds; the table has them all.
  private static let mostBars = 25
  private static let width = 640
  private static let row = 28
  /// Where the bars begin and where the longest ends; the labels stand to the left, the numbers to the right.
  private static let (left, right) = (260, 570)
  /// The most characters of a label that fit beside the bars.
  private static let longestLabel = 34

  private var shown: ArraySlice<Bar> { bars.prefix(Self.mostBars) }

  /// What stands out, for those who cannot see it.
  private var description: String {
    let first = shown.prefix(3).map { "\($0.label): \($0.text)" }.joined(separator: "; ")
    return "The first of \(bars.count): \(first). All numbers stand in the table."
  }

  private func markup(_ bar: Bar, top: Int) -> [Markup] {
    let longest = max(shown.compactMap(\.value).max() ?? 0, 1)
    let length = Double(bar.value ?? 0) / Double(longest) * Double(Self.right - Self.left)
    let isLong = bar.label.count > Self.longestLabel
    let label = isLong ? bar.label.prefix(Self.longestLabel - 1) + "…" : bar.label[...]
    return [
      text(String(label), x: Double(Self.left - 8), top: top, anchor: "end"),
      .element(
        "rect",
        [
          "class": "bar", "x": String(Self.left), "y": String(top + 6), "width": Figures.decimal(length, places: 1),
          "height": String(Self.row - 10),
        ]),
      text(bar.text, x: Double(Self.left) + length + 8, top: top, anchor: "start"),
    ]
  }

  private func text(_ text: String, x: Double, top: Int, anchor: String) -> Markup {
    .element(
      "text", ["x": Figures.decimal(x, places: 1), "y": String(top + Self.row - 9), "text-anchor": anchor], text: text)
  }
}

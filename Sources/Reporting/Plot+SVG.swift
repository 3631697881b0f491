extension Plot {
  /// The plot as an SVG element that needs nothing from outside; its colours are those of the page's style.
  ///
  /// - Parameter id: A name that no other plot of the page has.
  package func svg(id: String) -> Markup {
    .element(
      "svg",
      [
        "viewBox": "0 0 \(Self.width) \(Self.height)", "role": "img", "aria-labelledby": "\(id)-title \(id)-desc",
        "xmlns": "http://www.w3.org/2000/svg",
      ],
      [
        .element("title", ["id": "\(id)-title"], text: title),
        .element("desc", ["id": "\(id)-desc"], text: description),
      ] + grid() + diagonal() + curve() + labels())
  }

  private static let width = 640
  private static let height = 400
  /// The frame of the plot within the picture, in its units.
  private static let frame = (left: 70.0, right: 620.0, top: 20.0, bottom: 340.0)
  private static let steps = 5

  private func x(_ value: Double) -> Double { Self.frame.left + value * (Self.frame.right - Self.frame.left) }

  private func y(_ value: Double) -> Double {
    Self.frame.bottom - value / top * (Self.frame.bottom - Self.frame.top)
  }

  /// Lines with the numbers of the axes, and what the axes measure.
  private func grid() -> [Markup] {
    let frame = Self.frame
    let lines = (0...Self.steps).flatMap { step in
      let share = Double(step) / Double(Self.steps)
      return [
        line(from: (x(share), frame.top), to: (x(share), frame.bottom), style: "grid"),
        line(from: (frame.left, y(share * top)), to: (frame.right, y(share * top)), style: "grid"),
        label(Figures.decimal(share, places: 1), at: (x(share), frame.bottom + 20), anchor: "middle"),
        label(Figures.decimal(share * top), at: (frame.left - 8, y(share * top) + 5), anchor: "end"),
      ]
    }
    let middle = (frame.top + frame.bottom) / 2
    return lines + [
      label(xAxis, at: ((frame.left + frame.right) / 2, frame.bottom + 46), anchor: "middle"),
      .element(
        "text",
        [
          "x": "18", "y": Self.written(middle), "text-anchor": "middle",
          "transform": "rotate(-90 18 \(Self.written(middle)))",
        ], text: yAxis),
    ]
  }

  private func diagonal() -> [Markup] {
    hasDiagonal ? [line(from: (x(0), y(0)), to: (x(1), y(1)), style: "diagonal")] : []
  }

  private func curve() -> [Markup] {
    let places = line.map { "\(Self.written(x($0.x))),\(Self.written(y($0.y)))" }.joined(separator: " ")
    return [.element("polyline", ["class": "curve", "points": places])]
      + (hasDots ? line.map { dot(at: $0, style: "dot") } : [])
  }

  /// The marks, their names above and below the line by turns, so that close ones do not cover each other.
  private func labels() -> [Markup] {
    marks.enumerated().flatMap { number, mark in
      let isRight = mark.place.x > 0.6
      let below = number % 2 == 0
      let place = (x(mark.place.x) + (isRight ? -10 : 10), y(mark.place.y) + (below ? 24 : -14))
      return [dot(at: mark.place, style: "mark"), label(mark.label, at: place, anchor: isRight ? "end" : "start")]
    }
  }

  private func dot(at place: Place, style: String) -> Markup {
    .element(
      "circle", ["class": style, "cx": Self.written(x(place.x)), "cy": Self.written(y(place.y)), "r": "5"])
  }

  private func line(from one: (Double, Double), to other: (Double, Double), style: String) -> Markup {
    .element(
      "line",
      [
        "class": style, "x1": Self.written(one.0), "y1": Self.written(one.1), "x2": Self.written(other.0),
        "y2": Self.written(other.1),
      ])
  }

  private func label(_ text: String, at place: (Double, Double), anchor: String) -> Markup {
    .element(
      "text", ["x": Self.written(place.0), "y": Self.written(place.1), "text-anchor": anchor], text: text)
  }

  private static func written(_ value: Double) -> String { Figures.decimal(value, places: 1) }
}

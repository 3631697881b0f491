/// Parts of a report as one page that needs nothing from outside: no scripts, no fonts, no pictures but its own.
///
/// It is HTML and well-formed XML at once, follows the reader's choice of light or dark, and can be printed.
package struct ReportPage: Sendable {
  private let title: String
  private let sections: [ReportSection]

  /// Prepares to write the parts of a report under a title.
  package init(title: String, sections: [ReportSection]) {
    self.title = title
    self.sections = sections
  }

  /// The page.
  package var html: String {
    let page = Markup.element("html", ["lang": "en-GB"], [head, .element("body", [:], [main])])
    return "<!DOCTYPE html>\n" + page.source + "\n"
  }

  private var head: Markup {
    .element(
      "head", [:],
      [
        .element("meta", ["charset": "utf-8"]),
        .element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .element("title", text: title), .style(Self.rules),
      ])
  }

  private var main: Markup {
    let sections = sections.enumerated().map { Self.markup($1, id: "part-\($0 + 1)") }
    return .element("main", [:], [.element("h1", text: title)] + sections)
  }

  private static func markup(_ section: ReportSection, id: String) -> Markup {
    let plots = section.plots.enumerated().map { number, plot in
      Markup.element(
        "figure", [:], [plot.svg(id: "\(id)-plot-\(number + 1)"), .element("figcaption", text: plot.title)])
    }
    return .element(
      "section", ["aria-labelledby": id],
      [.element("h2", ["id": id], text: section.title)] + section.notes.map { .element("p", text: $0) } + plots
        + section.tables.map(markup))
  }

  private static func markup(_ table: ReportTable) -> Markup {
    let head = table.columns.map { column in
      Markup.element("th", ["scope": "col", "class": column.isNumeric ? "number" : "text"], text: column.title)
    }
    let rows = table.rows.map { row in
      Markup.element(
        "tr", [:],
        zip(table.columns, row).enumerated().map { place, cell in
          let style = cell.0.isNumeric ? "number" : "text"
          return place == 0
            ? .element("th", ["scope": "row", "class": style], text: cell.1)
            : .element("td", ["class": style], text: cell.1)
        })
    }
    // A wide table scrolls by itself, by keyboard, too.
    return .element(
      "div", ["class": "scroll", "role": "region", "aria-label": table.caption, "tabindex": "0"],
      [
        .element(
          "table", [:],
          [
            .element("caption", text: table.caption),
            .element("thead", [:], [.element("tr", [:], head)]), .element("tbody", [:], rows),
          ])
      ])
  }

  /// The style of the page; colours are named once, for light and for dark.
  private static let rules = """
    :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --faint: #d5d5d5; --curve: #0b5cad; --mark: #a33b00 }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #ececec; --paper: #16181b; --faint: #44484d; --curve: #7cb8f5; --mark: #ffa66b }
    }
    @media print { :root { --ink: #000; --paper: #fff; --faint: #ccc; --curve: #0b5cad; --mark: #a33b00 } }
    body { background: var(--paper); color: var(--ink); font: 1rem/1.5 sans-serif; margin: 0 }
    main { margin: 0 auto; max-width: 60rem; padding: 1rem }
    .scroll { margin: 1rem 0; overflow-x: auto }
    table { border-collapse: collapse }
    caption { font-weight: bold; padding: 0.25rem 0; text-align: left }
    th, td { border-bottom: 1px solid var(--faint); padding: 0.25rem 0.75rem; text-align: left; vertical-align: top }
    .number { font-variant-numeric: tabular-nums; text-align: right }
    tbody th { font-weight: normal }
    figure { break-inside: avoid; margin: 1rem 0 }
    svg { height: auto; max-width: 40rem; width: 100% }
    svg text { fill: var(--ink); font-size: 14px }
    .grid { stroke: var(--faint) }
    .diagonal { stroke: var(--ink); stroke-dasharray: 6 4 }
    .curve { fill: none; stroke: var(--curve); stroke-width: 2 }
    .bar { fill: var(--curve) }
    .dot { fill: var(--curve) }
    .mark { fill: var(--mark) }
    @media print { .scroll { overflow: visible } section, tr { break-inside: avoid } }
    """
}

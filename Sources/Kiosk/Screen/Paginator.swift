import LineEditing

/// Sets paragraphs in rows and pages, so that nothing is ever scrolled away unread.
///
/// A paragraph that fits on one page is not torn over two, and a heading does not stand at the end of one.
struct Paginator {
  private let display: Display

  init(_ display: Display) { self.display = display }

  /// The widest text that is easy to read; wider windows stay empty at the right.
  private static let widest = 84
  /// The margin at the left, where there is room for one.
  private var margin: Int { display.columns >= 60 ? 2 : 0 }

  /// A paragraph in rows.
  func lines(of block: Block) -> [Line] {
    let indent = margin + block.indent
    // The last column stays free: some terminals go to the next row as soon as it is written.
    let width = min(display.columns - 1 - indent, Self.widest - block.indent)
    let wrapper = TextWrapper(width: width)
    return wrapper.lines(of: display.charset.shown(block.text)).map { line in
      let text = line.isEmpty ? "" : String(repeating: " ", count: indent) + line
      return Line(text: text, isStrong: block.isStrong && !line.isEmpty)
    }
  }

  /// The pages of a text, none longer than `rows`; at least one.
  func pages(of blocks: [Block], rows: Int) -> [[Line]] {
    let rows = max(1, rows)
    var pages: [[Line]] = [[]]
    for (index, block) in blocks.enumerated() {
      let lines = lines(of: block)
      let gap = pages[pages.count - 1].isEmpty || block.isTight ? 0 : 1
      let free = rows - pages[pages.count - 1].count - gap
      let together = lines.count + (block.isHeading ? room(below: index, in: blocks, rows: rows - lines.count) : 0)
      if together <= free {
        pages[pages.count - 1] += Array(repeating: .empty, count: gap) + lines
      } else if together <= rows || free < Self.fewestLines {
        add(lines, to: &pages, rows: rows)
      } else {
        pages[pages.count - 1] += Array(repeating: .empty, count: gap) + lines.prefix(free)
        add(Array(lines.dropFirst(free)), to: &pages, rows: rows)
      }
    }
    return pages.filter { !$0.isEmpty }.isEmpty ? [[]] : pages.filter { !$0.isEmpty }
  }

  /// A paragraph that is torn leaves at least so many lines behind.
  private static let fewestLines = 3

  /// What a heading wants below it: the paragraph, or its beginning when that is longer than a page.
  private func room(below index: Int, in blocks: [Block], rows: Int) -> Int {
    guard index + 1 < blocks.count else { return 0 }
    let count = lines(of: blocks[index + 1]).count + (blocks[index + 1].isTight ? 0 : 1)
    return count <= rows ? count : min(count, Self.fewestLines)
  }

  /// Begins new pages for lines.
  private func add(_ lines: [Line], to pages: inout [[Line]], rows: Int) {
    var rest = lines[...]
    while !rest.isEmpty {
      pages.append(Array(rest.prefix(rows)))
      rest = rest.dropFirst(rows)
    }
  }
}

import LineEditing

/// Sets paragraphs in rows and pages, so that nothing is ever scrolled away unread.
///
/// Paragraphs that belong together, such as a heading, a passage and its source, stand on one page if they fit on one.
package struct Paginator {
  private let display: Display

  package init(_ display: Display) { self.display = display }

  /// The widest text that is easy to read; wider windows stay empty at the right.
  private static let widest = 84
  /// A text that is torn leaves at least so many rows behind.
  private static let fewestRows = 4
  /// The margin at the left, where there is room for one.
  private var margin: Int { display.columns >= 60 ? 2 : 0 }

  /// A paragraph in rows.
  package func lines(of block: Block) -> [Line] {
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
  package func pages(of blocks: [Block], rows: Int) -> [[Line]] {
    let rows = max(1, rows)
    var pages: [[Line]] = [[]]
    for group in groups(of: blocks) {
      let last = pages.count - 1
      let gap = pages[last].isEmpty || group.isTight ? 0 : 1
      let free = rows - pages[last].count - gap
      if group.lines.count <= free {
        pages[last] += Array(repeating: .empty, count: gap) + group.lines
        continue
      }
      var rest = group.lines[...]
      if group.lines.count > rows, free >= Self.fewestRows {
        pages[last] += Array(repeating: .empty, count: gap) + rest.prefix(free)
        rest = rest.dropFirst(free)
      }
      while !rest.isEmpty {
        // No page begins with an empty row.
        rest = rest.drop { $0 == .empty }
        pages.append(Array(rest.prefix(rows)))
        rest = rest.dropFirst(rows)
      }
    }
    let filled = pages.filter { !$0.isEmpty }
    return filled.isEmpty ? [[]] : filled
  }

  /// Paragraphs that belong together.
  private struct Group {
    var lines: [Line]
    var isTight: Bool
  }

  private func groups(of blocks: [Block]) -> [Group] {
    var groups: [Group] = []
    var isOpen = false
    for block in blocks {
      let lines = lines(of: block)
      if isOpen {
        groups[groups.count - 1].lines += (block.isTight ? [] : [.empty]) + lines
      } else {
        groups.append(Group(lines: lines, isTight: block.isTight))
      }
      isOpen = block.staysWithNext
    }
    return groups
  }
}

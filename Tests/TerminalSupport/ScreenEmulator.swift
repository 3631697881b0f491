/// What a person sees on a terminal that was sent some bytes, and what the terminal keeps to scroll back.
///
/// It knows the sequences of ECMA-48 that Galen and readline use on the terminals that they know; whatever else begins
/// with ESC is listed in ``unknown``, so that a test can tell that a terminal was sent something odd.
package struct ScreenEmulator {
  private let columns: Int
  private let rows: Int
  private var cells: [[Character]]
  private var row = 0
  private var column = 0
  /// Rows that have left at the top, the oldest first.
  package private(set) var scrollback: [String] = []
  /// Sequences that are not known.
  package private(set) var unknown: [String] = []
  /// How often the bell has rung.
  package private(set) var bells = 0

  /// An empty screen.
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The screen that these bytes make.
  package init(showing text: String, columns: Int, rows: Int) {
    self.init(columns: columns, rows: rows)
    take(text)
  }

  /// The rows of the screen, without blanks at their ends.
  package var lines: [String] { cells.map(Self.trimmed) }
  /// The screen as text, without empty rows at its end.
  package var text: String { Self.joined(lines) }
  /// Everything that can be found: what is kept to scroll back, and the screen.
  package var everything: String { Self.joined(scrollback + lines) }
  /// Where the cursor is, from 0.
  package var cursor: (row: Int, column: Int) { (row, column) }

  /// Takes what a program has written.
  package mutating func take(_ text: String) {
    // Scalars, because CR and LF together are one character in Swift.
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\r": column = 0
      case "\n": lineFeed()
      case "\u{8}": column = max(0, min(column, columns - 1) - 1)
      case "\u{7}": bells += 1
      case "\u{1B}": sequence(&scalars)
      default: put(scalar)
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    if scalar.properties.generalCategory == .nonspacingMark, column > 0 {
      cells[row][column - 1] = Character(String(cells[row][column - 1]) + String(Character(scalar)))
      return
    }
    // The row is left when the next character comes, as on all terminals since the VT100.
    if column == columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = Character(scalar)
    column += 1
  }

  private mutating func lineFeed() {
    guard row == rows - 1 else {
      row += 1
      return
    }
    scrollback.append(Self.trimmed(cells.removeFirst()))
    cells.append(Array(repeating: " ", count: columns))
  }

  private mutating func sequence(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    guard scalars.first == "[" else {
      unknown.append("ESC " + (scalars.popFirst().map { String(Character($0)) } ?? ""))
      return
    }
    scalars.removeFirst()
    let parameters = String(String.UnicodeScalarView(scalars.prefix { !("@"..."~").contains($0) }))
    scalars = scalars.dropFirst(parameters.unicodeScalars.count)
    guard let final = scalars.popFirst() else { return }
    let numbers = parameters.split(separator: ";").map { Int($0) ?? -1 }
    let count = max(1, numbers.first ?? 1)
    switch final {
    case "m": break
    case "H": (row, column) = (max(0, (numbers.first ?? 1) - 1), max(0, (numbers.dropFirst().first ?? 1) - 1))
    case "A": row = max(0, row - count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = min(columns - 1, count - 1)
    case "J": erase(numbers.first ?? 0)
    case "K": if numbers.first ?? 0 == 0 { blank(row, from: column) } else { unknown.append("ESC [\(parameters)K") }
    case "P": shift(by: count)
    case "@": makeRoom(count)
    default: unknown.append("ESC [\(parameters)\(final)")
    }
  }

  private mutating func erase(_ what: Int) {
    switch what {
    case 0:
      blank(row, from: column)
      for below in (row + 1)..<max(rows, row + 1) { blank(below, from: 0) }
    case 2:
      // As tmux does: what is cleared can be scrolled back to.
      scrollback += lines
      for each in 0..<rows { blank(each, from: 0) }
    case 3: scrollback = []
    default: unknown.append("ESC [\(what)J")
    }
  }

  private mutating func blank(_ row: Int, from column: Int) {
    for each in min(column, columns)..<columns { cells[row][each] = " " }
  }

  private mutating func shift(by count: Int) {
    guard column < columns else { return }
    cells[row].removeSubrange(column..<min(columns, column + count))
    cells[row] += Array(repeating: " ", count: columns - cells[row].count)
  }

  private mutating func makeRoom(_ count: Int) {
    guard column < columns else { return }
    cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
    cells[row].removeLast(cells[row].count - columns)
  }

  private static func trimmed(_ cells: [Character]) -> String {
    String(cells.reversed().drop { $0 == " " }.reversed())
  }

  private static func joined(_ lines: [String]) -> String {
    lines.reversed().drop(while: \.isEmpty).reversed().joined(separator: "\n")
  }
}

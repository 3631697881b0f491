/// The names of a table's columns, and which of them Galen knows.
public struct TableHeader: Sendable, Hashable {
  /// The names, each of them once and none of them empty.
  public let names: [String]
  /// The column of the question; nil when there is none.
  let question: Int?
  let id: Int?
  let session: Int?
  let expect: Int?
  let expectText: Int?
  /// What the column of the question should be called.
  let questionName: String
  /// Why it names no columns at all; nil when it does.
  let problem: RecordProblem?

  /// The header of a table whose first row could not be read.
  static func unreadable(column: String) -> TableHeader {
    TableHeader(cells: [], column: column, problem: .unreadableHeader)
  }

  /// Reads the first row of a table.
  ///
  /// - Parameter column: What the column of the question is called.
  init(cells: [[UInt8]], column: String) {
    let isBlank = cells.allSatisfy { Self.trimmed(String(decoding: $0, as: UTF8.self)).isEmpty }
    self.init(cells: cells, column: column, problem: isBlank ? .blankHeader(column) : nil)
  }

  private init(cells: [[UInt8]], column: String, problem: RecordProblem?) {
    var names: [String] = []
    for (number, cell) in cells.enumerated() {
      let written = Self.trimmed(String(decoding: cell, as: UTF8.self))
      let base = written.isEmpty ? "column \(number + 1)" : written
      var name = base
      var copy = 1
      while names.contains(name) {
        copy += 1
        name = "\(base) (\(copy))"
      }
      names.append(name)
    }
    // Spreadsheets like capitals.
    func place(of name: String) -> Int? {
      names.firstIndex(of: name) ?? names.firstIndex { $0.lowercased() == name.lowercased() }
    }
    self.names = names
    questionName = column
    self.problem = problem
    question = place(of: column)
    id = place(of: "id")
    session = place(of: "session")
    expect = place(of: "expect")
    expectText = place(of: "expect_text")
  }

  /// The names of the columns that go through to the output, as they are called there.
  var carriedNames: [String] {
    names.indices.filter { ![question, expect, expectText].contains($0) }.map(carriedName)
  }

  /// What a column is called in the output: Galen's own names come out as it writes them.
  func carriedName(_ place: Int) -> String {
    switch place {
    case session: "session"
    case id: "id"
    default: names[place]
    }
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The cells of a row whose quoting is right, without the quotation marks around them.
  static func cells(of row: ArraySlice<UInt8>, delimiter: UInt8) -> [[UInt8]] {
    let quote = UInt8(ascii: "\"")
    var cells: [[UInt8]] = [[]]
    var isQuoted = false
    var last: UInt8?
    for byte in row {
      if byte == quote {
        // The second of two quotation marks inside a quoted cell stands for itself.
        if !isQuoted, last == quote { cells[cells.count - 1].append(quote) }
        isQuoted.toggle()
      } else if byte == delimiter, !isQuoted {
        cells.append([])
      } else {
        cells[cells.count - 1].append(byte)
      }
      last = byte
    }
    return cells
  }
}

extension RecordProblem {
  fileprivate static let unreadableHeader = RecordProblem(
    message:
      "The first row of this table, which should name its columns, could not be read, so none of its rows can be. "
      + "Mend that row.")

  fileprivate static func blankHeader(_ column: String) -> RecordProblem {
    RecordProblem(
      message:
        "The first row of this table is blank. It should name the columns: write “\(column)” above the questions.")
  }
}

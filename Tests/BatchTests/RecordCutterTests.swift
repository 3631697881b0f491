import Testing

@testable import Batch

/// Where records end, whatever pieces their bytes come in.
@Suite struct RecordCutterTests {
  /// The records of a text that comes so many bytes at a time; a fault stands for a line that is no record.
  private static func records(
    _ text: String, delimiter: Character? = nil, limit: Int = 100, piece: Int
  ) -> [String] {
    let all = Array(text.utf8)
    var cutter = RecordCutter(delimiter: delimiter?.asciiValue, limit: limit)
    var records: [String] = []
    var (start, end) = (0, 0)
    while true {
      let cut = all[start..<end].withUnsafeBufferPointer { cutter.cut($0, isAll: end == all.count) }
      switch cut {
      case .more where end == all.count: return records
      case .more: end = min(all.count, end + piece)
      case .tooLongRow(let next, let breaks):
        records.append("too long, \(breaks) breaks")
        start += next
      case .tooLong: return records + ["too long"]
      case .noRecord(let fault, let next):
        records.append("\(fault)")
        start += next
      case .record(let count, let next, _):
        records.append(String(decoding: all[start..<start + count], as: UTF8.self))
        start += next
      }
      if end < start { end = start }
    }
  }

  @Test(arguments: [1, 2, 3, 1000])
  func linesEndWithAnyLineEnd(piece: Int) {
    // The line feed of a pair is passed over by the reader.
    #expect(Self.records("a\nb\rc", piece: piece) == ["a", "b", "c"])
    #expect(Self.records("\"a\nb\"\n", piece: piece) == ["\"a", "b\""])
    #expect(Self.records("", piece: piece).isEmpty)
  }

  @Test(
    arguments: [
      ("a,\"b\nc\",d\ne\n", ["a,\"b\nc\",d", "e"]), ("\"a\"\"\nb\"\nc", ["\"a\"\"\nb\"", "c"]),
      ("\"\"\n\"\",\"\"\n", ["\"\"", "\"\",\"\""]), ("\"a\r\nb\"\nc\n", ["\"a\r\nb\"", "c"]),
      ("a\"b\nc\n", ["strayQuote", "c"]), ("\"a\"b\nc\n", ["strayQuote", "c"]), ("\"a\nb\n", ["openQuote", "b"]),
      // The mark that is not closed is closed by the next row's, which cannot be meant.
      ("\"a\nb,\"c\"\nd\n", ["strayQuote", "b,\"c\"", "d"]), ("a,\"", ["openQuote"]), ("a,\"b", ["openQuote"]),
    ], [1, 2, 1000])
  func rowsEndOutsideOfQuotes(table: (String, [String]), piece: Int) {
    #expect(Self.records(table.0, delimiter: ",", piece: piece) == table.1)
  }

  @Test(arguments: [1, 7, 1000])
  func aRecordMayBeAsLongAsTheLimit(piece: Int) {
    #expect(Self.records("abcd\nef\n", limit: 4, piece: piece) == ["abcd", "ef"])
    #expect(Self.records("abcde\nef\n", limit: 4, piece: piece) == ["too long"])
    #expect(Self.records("\"ab\ncdefg\nx\n", delimiter: ",", limit: 8, piece: piece).first == "openQuote")
  }

  @Test(arguments: [7, 1000, 1 << 21])
  func aRowThatIsTooLongIsOneRecordIfItsCellsClose(piece: Int) {
    let lines = String(repeating: "why?\n", count: 40_000)
    #expect(
      Self.records("a\n1,\"\(lines)\",2\nb\n", delimiter: ",", piece: piece) == ["a", "too long, 40000 breaks", "b"])
    let plain = String(repeating: "why? ", count: 40_000)
    #expect(Self.records("\(plain),\"x\ny\"\nb\n", delimiter: ",", piece: piece) == ["too long, 1 breaks", "b"])
    // A mark that stays open costs its own line only.
    #expect(Self.records("\"a\n\(lines)", delimiter: ",", piece: piece).prefix(2) == ["openQuote", "why?"])
  }

  @Test func breaksInsideCellsAreCounted() {
    var cutter = RecordCutter(delimiter: 0x2C, limit: 100)
    let text = Array("\"a\r\nb\nc\rd\",e\n".utf8)
    let cut = text.withUnsafeBufferPointer { cutter.cut($0, isAll: true) }
    #expect(cut == .record(count: 12, next: 13, breaks: 3))
  }

  @Test(arguments: [
    ("a,b", ["a", "b"]), ("", [""]), (",", ["", ""]), ("\"a,b\",\"c\"\"d\"", ["a,b", "c\"d"]), ("\"\"\"\"", ["\""]),
    ("\"\",x", ["", "x"]), (" a , b ", [" a ", " b "]), ("\"\"\"a\"\"\"", ["\"a\""]),
  ])
  func cellsLoseTheirQuotationMarks(row: String, cells: [String]) {
    let found = TableHeader.cells(of: Array(row.utf8)[...], delimiter: 0x2C)
    #expect(found.map { String(decoding: $0, as: UTF8.self) } == cells)
  }
}

import TestSupport
import Testing

@testable import Batch

/// Files of records, read to their end.
@Suite struct RecordReaderTests {
  private struct Read: Equatable, CustomTestStringConvertible {
    var line: Int
    var content: String
    var testDescription: String { "\(line): \(content)" }
  }

  private static func read(
    _ bytes: [UInt8], name: String, limit: Int = ReadingOptions.longestLine
  ) throws -> (records: [Read], digest: UInt32) {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: name)
    var reader = try RecordReader(path: folder.path + "/" + name, options: ReadingOptions(longestRecord: limit))
    var records: [Read] = []
    while case .record(let record) = try reader.next() {
      let content =
        switch record.content {
        case .text(let line), .json(let line): String(decoding: line, as: UTF8.self)
        case .row(let cells, _): cells.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "|")
        case .unreadable: "?"
        }
      records.append(Read(line: record.line, content: content))
    }
    return (records, reader.digest)
  }

  @Test(arguments: ["a\nb\n\nc\n", "a\r\nb\r\n\r\nc\r\n", "a\rb\r\rc\r", "a\nb\n\nc", "\u{FEFF}a\r\nb\n\rc"])
  func anyLineEndCountsOnce(text: String) throws {
    let records = try Self.read(Array(text.utf8), name: "q.txt").records
    #expect(records == [("a", 1), ("b", 2), ("", 3), ("c", 4)].map { Read(line: $1, content: $0) })
  }

  @Test func rowsAreCountedByTheLineOnWhichTheyStart() throws {
    let table = "question,n\n\"a\r\nb\",1\n\nc,2\n\"open\nd,3\n"
    let records = try Self.read(Array(table.utf8), name: "q.csv").records
    #expect(records == [("a\r\nb|1", 2), ("c|2", 5), ("?", 6), ("d|3", 7)].map { Read(line: $1, content: $0) })
  }

  @Test func aLineThatIsTooLongIsOneRecordAndTheNextIsRead() throws {
    let long = String(repeating: "x", count: 300_000)
    let records = try Self.read(Array("a\n\(long)\nb\r\(long)".utf8), name: "q.txt", limit: 1000).records
    #expect(records == [("a", 1), ("?", 2), ("b", 3), ("?", 4)].map { Read(line: $1, content: $0) })
  }

  @Test func aLongTextIsReadInAnyPieces() throws {
    var generator = RepeatableGenerator(seed: 66)
    let lines = (0..<3000).map { number in
      "\(number) " + String(repeating: "ü", count: Int.random(in: 0...200, using: &generator))
    }
    let records = try Self.read(Array(lines.joined(separator: "\r\n").utf8), name: "q.txt").records
    #expect(records.map(\.content) == lines)
    #expect(records.map(\.line) == Array(1...3000))
  }

  @Test func theDigestDependsOnEachRecord() throws {
    let digest = try Self.read(Array("a\nb\nc\n".utf8), name: "q.txt").digest
    #expect(try Self.read(Array("a\nb\nc\n".utf8), name: "p.txt").digest == digest)
    #expect(try Self.read(Array("a\nb\nd\n".utf8), name: "q.txt").digest != digest)
    #expect(try Self.read(Array("a\nbc\n".utf8), name: "q.txt").digest != digest)
  }

  @Test func whatIsNotThereCannotBeOpened() {
    #expect(throws: BatchError.missing(path: "/nowhere.txt", reason: "No such file or directory")) {
      _ = try RecordReader(path: "/nowhere.txt", options: ReadingOptions())
    }
  }
}

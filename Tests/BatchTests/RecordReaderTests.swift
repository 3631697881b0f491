import Foundation
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

  @Test(arguments: ["q.txt", "q.csv"])
  func theDigestDoesNotDependOnWhereReadsAreCut(name: String) throws {
    let long = String(repeating: "x", count: 3_000_000)
    let whole = Array("question\na\n\(long)\nb\r\n\(long)".utf8)
    let digest = try Self.read(whole, name: name, limit: 1000).digest
    for piece in [999, 65_537, 1_000_003] {
      #expect(try Self.readFromPipe(whole, piece: piece, name: name, limit: 1000) == digest)
    }
    let other = Array("question\na\ny\(long)\nb\r\n\(long)".utf8)
    #expect(try Self.read(other, name: name, limit: 1000).digest != digest)
  }

  /// The digest of what comes through a pipe so many bytes at a time.
  private static func readFromPipe(_ bytes: [UInt8], piece: Int, name: String, limit: Int) throws -> UInt32 {
    let folder = try TemporaryFolder()
    let path = folder.path + "/" + name
    mkfifo(path, 0o600)
    let writer = Thread {
      let descriptor = open(path, O_WRONLY)
      for start in stride(from: 0, to: bytes.count, by: piece) {
        var rest = bytes[start..<min(start + piece, bytes.count)]
        while !rest.isEmpty {
          rest = rest.dropFirst(rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) })
        }
      }
      close(descriptor)
    }
    writer.start()
    var reader = try RecordReader(path: path, options: ReadingOptions(longestRecord: limit))
    while case .record = try reader.next() {}
    return reader.digest
  }

  @Test func whatIsNotThereCannotBeOpened() {
    #expect(throws: BatchError.missing(path: "/nowhere.txt", reason: "No such file or directory")) {
      _ = try RecordReader(path: "/nowhere.txt", options: ReadingOptions())
    }
  }
}

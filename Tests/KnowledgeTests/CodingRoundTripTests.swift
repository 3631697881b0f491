import Knowledge
import TestSupport
import Testing

/// A value of any kind that is written and read one by one.
enum CodedValue: Hashable {
  case int(Int)
  case bool(Bool)
  case float(bits: UInt32)
  case text(String)
  case texts([String])
  case blob([UInt8])

  /// A random value; small and great ones are as likely.
  init(using generator: inout RepeatableGenerator) {
    let texts = ["", "a", "dose", "é", "😀", "\u{0}", "한국어\n", String(repeating: "x", count: 300)]
    switch Int.random(in: 0..<6, using: &generator) {
    case 0:
      self = .int(Int(UInt32.random(in: 0...(.max), using: &generator) >> UInt32.random(in: 0...31, using: &generator)))
    case 1: self = .bool(Bool.random(using: &generator))
    case 2: self = .float(bits: UInt32.random(in: 0...(.max), using: &generator))
    case 3: self = .text(generator.text(of: texts, count: 0...3))
    case 4: self = .texts(generator.list(of: texts, count: 0...5))
    default: self = .blob(generator.bytes(count: 0...150))
    }
  }

  func write(to writer: inout ByteWriter) {
    switch self {
    case .int(let value): writer.write(value)
    case .bool(let value): writer.write(value)
    case .float(let bits): writer.write(Float(bitPattern: bits))
    case .text(let value): writer.write(value)
    case .texts(let value): writer.write(value)
    case .blob(let value): writer.write(Blob(value))
    }
  }

  /// Reads a value of the same kind.
  func read(from reader: inout ByteReader) throws(DamagedBytes) -> CodedValue {
    switch self {
    case .int: .int(try reader.readInt())
    case .bool: .bool(try reader.readBool())
    case .float: .float(bits: try reader.readFloat().bitPattern)
    case .text: .text(try reader.readString())
    case .texts: .texts(try reader.readStrings())
    case .blob: .blob(try reader.readBlob().withBytes { Array($0) })
    }
  }

  /// Random values and the bytes that they are written as.
  static func written(seed: UInt64) -> (values: [CodedValue], bytes: [UInt8]) {
    var generator = RepeatableGenerator(seed: seed)
    let values = (0..<Int.random(in: 1...20, using: &generator)).map { _ in CodedValue(using: &generator) }
    var writer = ByteWriter()
    for value in values { value.write(to: &writer) }
    return (values, writer.bytes)
  }

  /// Reads values of the same kinds.
  static func read(like values: [CodedValue], from bytes: [UInt8]) throws(DamagedBytes) -> [CodedValue] {
    var reader = ByteReader(Blob(bytes))
    var read: [CodedValue] = []
    for value in values { read.append(try value.read(from: &reader)) }
    return read
  }
}

/// What was written is read.
@Suite struct CodingRoundTripTests {
  @Test(arguments: UInt64(1)...30) func valuesComeBack(seed: UInt64) throws {
    let (values, bytes) = CodedValue.written(seed: seed)
    #expect(try CodedValue.read(like: values, from: bytes) == values)
  }

  @Test func theBytesAreTheSameEverywhere() {
    var writer = ByteWriter()
    writer.write(0x0102_0304)
    writer.write(true)
    writer.write(Float(1))
    writer.write("é")
    #expect(writer.bytes == [4, 3, 2, 1, 1, 0, 0, 0x80, 0x3F, 2, 0, 0, 0, 0xC3, 0xA9])
  }

  @Test(arguments: 0...70) func blocksLieWhereTheyCanBeUsed(before: Int) throws {
    var writer = ByteWriter()
    for _ in 0..<before { writer.write(true) }
    writer.write(Blob([7, 8]))
    #expect(writer.bytes.count % 64 == 2 && writer.bytes.suffix(2) == [7, 8])
    var reader = ByteReader(Blob(writer.bytes))
    for _ in 0..<before { _ = try reader.readBool() }
    #expect(try reader.readBlob().withBytes { Array($0) } == [7, 8])
  }
}

import Knowledge
import TestSupport
import Testing

/// Bytes that nobody wrote like that: reading throws, or gives something else, and nothing worse.
@Suite struct CodingDamageTests {
  @Test(arguments: UInt64(1)...20) func everyTruncationThrows(seed: UInt64) {
    let (values, bytes) = CodedValue.written(seed: seed)
    for end in bytes.indices {
      #expect(throws: DamagedBytes.self, "\(end) of \(bytes.count) bytes") {
        try CodedValue.read(like: values, from: Array(bytes[..<end]))
      }
    }
  }

  @Test(arguments: UInt64(1)...20) func randomBytesAsValues(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    for _ in 0..<300 {
      let bytes = generator.bytes(count: 0...200)
      _ = try? CodedValue.read(like: (0..<8).map { _ in CodedValue(using: &generator) }, from: bytes)
    }
  }

  private static func read<Value: Storable>(_ type: Value.Type, _ bytes: [UInt8]) {
    var reader = ByteReader(Blob(bytes))
    _ = try? Value(from: &reader)
  }

  /// Reads bytes as each thing that the cache holds.
  private static func readAsEverything(_ bytes: [UInt8]) {
    read(Leaflet.self, bytes)
    read(Topic.self, bytes)
    read(TopicGroup.self, bytes)
    read(Concept.self, bytes)
    read(Texts.self, bytes)
    read(Safety.self, bytes)
  }

  @Test(arguments: UInt64(1)...20) func randomBytesAsThings(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    for _ in 0..<100 { Self.readAsEverything(generator.bytes(count: 0...300)) }
    // Small numbers pass for counts, so that reading gets further.
    for _ in 0..<100 { Self.readAsEverything(generator.list(of: [0, 0, 0, 0, 1, 1, 2, 3, 65], count: 0...300)) }
  }

  @Test func thingsWithAByteChanged() {
    for bytes in CodingSamples.written {
      for place in bytes.indices {
        var damaged = bytes
        for value: UInt8 in [0, 1, 0x80, 0xFF] {
          damaged[place] = value
          Self.readAsEverything(damaged)
        }
      }
    }
  }

  @Test func thingsCutShort() {
    for bytes in CodingSamples.written { for end in bytes.indices { Self.readAsEverything(Array(bytes[..<end])) } }
  }

  @Test func aGreatCountReservesNoMemory() {
    let bytes: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3]
    var reader = ByteReader(Blob(bytes))
    #expect(throws: DamagedBytes.self) { try reader.readStrings() }
  }

  @Test func aRangeThatEndsBeforeItBeginsThrows() {
    var writer = ByteWriter()
    writer.write("a.md")
    writer.write(5)
    writer.write(4)
    writer.write("")
    var reader = ByteReader(Blob(writer.bytes))
    #expect(throws: DamagedBytes.self) { try SourceLines(from: &reader) }
  }
}

import Knowledge
import Matching
import TestSupport
import Testing

/// Phrasings that are known word for word.
@Suite struct TaughtWordingsTests {
  @Test(arguments: UInt64(1)...10) func knowsWhatADictionaryKnows(seed: UInt64) throws {
    var generator = RepeatableGenerator(seed: seed)
    let keys = generator.list(of: Array(UInt64(0)...40).map { $0 << 30 }, count: 0...40)
    let wordings = keys.map { (key: $0, topic: Int.random(in: 0..<3, using: &generator)) }
    let taught = TaughtWordings(wordings)
    var writer = ByteWriter()
    taught.write(to: &writer)
    var reader = ByteReader(Blob(writer.bytes))
    let again = try TaughtWordings(from: &reader)
    for key in (UInt64(0)...41).map({ $0 << 30 }) {
      let topics = Set(wordings.filter { $0.key == key }.map(\.topic))
      let expected = topics.count == 1 ? topics.first : nil
      #expect(taught.topic(for: key) == expected && again.topic(for: key) == expected, "\(key)")
    }
  }

  @Test func everyTruncationThrows() {
    var writer = ByteWriter()
    TaughtWordings([(1, 0), (.max, 1)]).write(to: &writer)
    for end in writer.bytes.indices {
      var reader = ByteReader(Blob(Array(writer.bytes[..<end])))
      #expect(throws: DamagedBytes.self) { try TaughtWordings(from: &reader) }
    }
  }
}

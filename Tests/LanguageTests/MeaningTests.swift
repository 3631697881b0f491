import Knowledge
import Language
import TestSupport
import Testing

/// Directions of words and texts.
@Suite struct MeaningTests {
  private static func vector(using generator: inout RepeatableGenerator) -> SIMD64<Int8> {
    var vector = SIMD64<Int8>.zero
    for index in vector.indices { vector[index] = Int8.random(in: -127...127, using: &generator) }
    return vector
  }

  private func meaning(_ vectors: SIMD64<Int8>...) -> Meaning {
    var meaning = Meaning()
    for vector in vectors { meaning.add(vector) }
    return meaning
  }

  @Test(arguments: UInt64(1)...20) func closenessIsACosine(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let (one, two) = (Self.vector(using: &generator), Self.vector(using: &generator))
    let (a, b) = (meaning(one), meaning(two))
    #expect(abs(a.closeness(to: a) - 1) < 1e-5)
    #expect(a.closeness(to: b) == b.closeness(to: a) && abs(a.closeness(to: b)) <= 1)
    #expect(abs(a.closeness(to: meaning(0 &- one)) + 1) < 1e-5, "the opposite")
    #expect(abs(meaning(one, one).closeness(to: b) - a.closeness(to: b)) < 1e-5, "saying it twice means the same")
    #expect(meaning(one, two).closeness(to: a) == meaning(two, one).closeness(to: a), "in whatever order")
  }

  @Test func nothingIsCloseToNothing() {
    #expect(Meaning().closeness(to: Meaning()) == 0)
    #expect(Meaning().closeness(to: meaning(SIMD64(repeating: 5))) == 0)
  }

  /// Sums of whole numbers are exact, however long the text.
  @Test func longTextsDoNotOverflow() {
    var long = Meaning()
    for _ in 0..<100_000 { long.add(SIMD64(repeating: 127)) }
    #expect(abs(long.closeness(to: meaning(SIMD64(repeating: 1))) - 1) < 1e-5)
  }

  @Test func vectorsAreFoundByTheirStems() throws {
    let vectors = WordVectors([
      WordVector(stem: "dose", components: SIMD64(repeating: 1)),
      WordVector(stem: "kidney", components: SIMD64(repeating: 2), asked: SIMD64(repeating: -3)),
    ])
    var writer = ByteWriter()
    vectors.write(to: &writer)
    var reader = ByteReader(Blob(writer.bytes))
    for table in [vectors, try WordVectors(from: &reader)] {
      let place = try #require(table.place(of: WordHash("kidney")))
      #expect(table[place] == SIMD64(repeating: 2))
      let asked = table.meaning(of: [WordHash("kidney")])
      #expect(asked.closeness(to: meaning(SIMD64(repeating: -1))) > 0.99, "in a question it means something else")
      #expect(table.place(of: WordHash("zebra")) == nil)
      #expect(table[WordVectors.Place.max] == .zero, "where there is no vector, nothing is meant")
    }
  }
}

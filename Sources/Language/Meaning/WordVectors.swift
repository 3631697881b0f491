package import Knowledge

/// The vectors of words, to be looked up by their stems.
package struct WordVectors: Sendable {
  private let places: WordTable
  private let vectors: [SIMD64<Int8>]
  /// The same words as they are meant in a question.
  private let asked: [SIMD64<Int8>]

  /// The place of a word's vector.
  package typealias Place = UInt16

  /// Lays out the vectors; of a stem that has two, the last counts.
  ///
  /// A place takes two bytes, so that the wording of a shelf of leaflets stays small: words beyond `mostWords` are left out.
  package init(_ words: [WordVector]) {
    let words = words.prefix(Self.mostWords)
    var numbers: [WordHash: UInt32] = [:]
    for (number, word) in words.enumerated() { numbers[WordHash(word.stem)] = UInt32(number) }
    places = WordTable(numbers)
    vectors = words.map(\.components)
    asked = words.map(\.asked)
  }

  /// So many words have a vector at most; the places above are free for other uses.
  package static let mostWords = 65_000

  /// Whether no word has a vector.
  package var isEmpty: Bool { vectors.isEmpty }

  /// Where the vector of a stem stands; nil when it has none.
  package func place(of stem: WordHash) -> Place? { places[stem].map { Place($0) } }

  /// The vector of a leaflet's word at a place; nothing where there is none.
  package subscript(place: Place) -> SIMD64<Int8> { place < vectors.count ? vectors[Int(place)] : .zero }

  /// What a question with words of these stems means.
  package func meaning(of stems: some Sequence<WordHash>) -> Meaning {
    var meaning = Meaning()
    for stem in stems { place(of: stem).map { meaning.add(asked[Int($0)]) } }
    return meaning
  }
}

extension WordVectors: Storable {
  package func write(to writer: inout ByteWriter) {
    places.write(to: &writer)
    writer.write(plain: vectors)
    writer.write(plain: asked)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    places = try WordTable(from: &reader)
    vectors = try reader.readPlain()
    asked = try reader.readPlain()
    guard vectors.count <= Self.mostWords, asked.count == vectors.count else { throw DamagedBytes() }
  }
}

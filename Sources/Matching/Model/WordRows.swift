import Knowledge
import Language

/// For each common word, two rows of weights that add up all that is seen in it alone: the word and its stem, and its
/// parts.
///
/// A question is mostly made of common words. With their rows at hand, ten times as many features need not be looked up
/// one by one.
struct WordRows: Sendable {
  /// By word: its place.
  private let places: WordTable
  /// By place: the sum of the squares of the features behind each of the two rows.
  private let squares: [SIMD2<Float>]
  /// The row of the first word; those of the features come before it.
  private let firstRow: Int

  /// A word must occur so often in the phrasings to be common.
  private static let commonFrom = 3

  /// The common words of some examples, with what is to be added up for each.
  struct Words {
    let rows: WordRows
    /// Two vectors for each word, in the order of their rows.
    let vectors: [FeatureVector]

    /// Gathers the words that occur often enough.
    init(commonIn examples: [Features], table: FeatureTable) {
      var numbers: [WordHash: UInt32] = [:]
      var squares: [SIMD2<Float>] = []
      var vectors: [FeatureVector] = []
      for word in WordRows.commonWords(in: examples) {
        numbers[word.text] = UInt32(squares.count)
        var own = FeatureVectorBuilder()
        table.add(word.name, of: .word, to: &own)
        table.add(word.stemName, of: .word, to: &own)
        var parts = FeatureVectorBuilder()
        word.forEachPart { table.add($0, of: .part, to: &parts) }
        squares.append(SIMD2(own.square(of: .word), parts.square(of: .part)))
        vectors += [own.unscaled, parts.unscaled]
      }
      rows = WordRows(places: WordTable(numbers), squares: squares, firstRow: table.rowCount)
      self.vectors = vectors
    }
  }

  /// Adds what is seen in a word to a vector; false when the word is not a common one.
  func add(_ word: Features.Word, to builder: inout FeatureVectorBuilder) -> Bool {
    guard let place = places[word.text] else { return false }
    let row = Int32(firstRow + 2 * Int(place))
    let squares = squares[Int(place)]
    builder.add(row: row, value: 1, square: squares.x, of: .word)
    if squares.y > 0 { builder.add(row: row + 1, value: 1, square: squares.y, of: .part) }
    return true
  }

  /// The words that occur often enough, in the order of their hashes.
  private static func commonWords(in examples: [Features]) -> [Features.Word] {
    var counts: [WordHash: (word: Features.Word, count: Int)] = [:]
    for word in examples.lazy.flatMap(\.words) { counts[word.text, default: (word, 0)].count += 1 }
    return counts.values.filter { $0.count >= commonFrom }.map(\.word).sorted { $0.text.value < $1.text.value }
  }
}

extension WordRows: Storable {
  func write(to writer: inout ByteWriter) {
    places.write(to: &writer)
    writer.write(plain: squares)
    writer.write(firstRow)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    places = try WordTable(from: &reader)
    squares = try reader.readPlain()
    firstRow = try reader.readInt()
  }
}

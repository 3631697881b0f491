import Knowledge
import Language

/// What is known of a shelf's leaflets without opening them: which there are, where each lies, and what they are called.
struct ShelfCatalogue: Sendable {
  /// Where a compiled leaflet lies among the records, and the sum by which damage is noticed.
  struct Place: BitwiseCopyable, Sendable {
    var record: Slice32
    var checksum: UInt32
    var passageCount: UInt32
  }

  let stems: TextTable
  let titles: TextTable
  /// What stands under "Generic Name"; empty where that is no name.
  let genericNames: TextTable
  /// The leaflets' files, relative to the knowledge folder.
  let paths: TextTable
  /// The SHA-256 of each file.
  let hashes: TextTable
  let places: [Place]
  /// The number of a leaflet by its stem.
  let numbers: WordTable
  /// By what the medicines are called.
  let names: MedicineNames

  /// The number of leaflets.
  var count: Int { places.count }
}

extension ShelfCatalogue: Storable {
  func write(to writer: inout ByteWriter) {
    for texts in [stems, titles, genericNames, paths, hashes] { texts.write(to: &writer) }
    writer.write(plain: places)
    numbers.write(to: &writer)
    names.write(to: &writer)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    stems = try TextTable(from: &reader)
    titles = try TextTable(from: &reader)
    genericNames = try TextTable(from: &reader)
    paths = try TextTable(from: &reader)
    hashes = try TextTable(from: &reader)
    places = try reader.readPlain()
    numbers = try WordTable(from: &reader)
    names = try MedicineNames(from: &reader)
    guard [stems, titles, genericNames, paths, hashes].allSatisfy({ $0.count == places.count }) else {
      throw DamagedBytes()
    }
  }
}

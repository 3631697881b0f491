import Knowledge

/// A compiled shelf as one file: what was learned, the catalogue, and the compiled leaflets one behind the other.
///
/// It is mapped into memory. The first two parts are checked and read at once; a leaflet is checked and read when it is
/// first asked for, so that a shelf of thousands opens as fast as one of a few.
struct ShelfFile: Sendable {
  /// The hash over all files of the knowledge folder.
  let hash: String
  /// The hash over those that are no leaflets: what was learned depends on these alone.
  let understandingHash: String
  /// What was learned, as it is stored.
  let understanding: Blob
  let catalogue: ShelfCatalogue
  let records: Blob
  /// All of it.
  let blob: Blob

  /// Changes with every change of the stored form or of what is learned, so that another program's file is never used.
  static let format = "galen shelf 73\n"

  /// Why a file is not used.
  enum Problem: Error, Sendable {
    /// It cannot be read, or is no compiled shelf.
    case unreadable
    /// It was made by another version of Galen.
    case otherVersion
    /// It is damaged.
    case damaged
  }

  /// Opens a file.
  init(at path: String) throws(Problem) {
    guard let blob = Blob(mappingFile: path) else { throw .unreadable }
    try self.init(blob)
  }

  /// Reads the bytes of a file.
  init(_ blob: Blob) throws(Problem) {
    self.blob = blob
    var reader = ByteReader(blob)
    guard let format = try? reader.readString(), format.hasPrefix(Self.name) else { throw .unreadable }
    guard format == Self.format else { throw .otherVersion }
    do {
      hash = try reader.readString()
      understandingHash = try reader.readString()
      understanding = try Self.checked(&reader)
      var catalogueReader = ByteReader(try Self.checked(&reader))
      catalogue = try ShelfCatalogue(from: &catalogueReader)
      records = try reader.readBlob()
      guard catalogue.places.allSatisfy({ $0.record.start <= $0.record.end && $0.record.end <= records.count }) else {
        throw DamagedBytes()
      }
    } catch {
      throw .damaged
    }
  }

  private static let name = "galen shelf "

  private static func checked(_ reader: inout ByteReader) throws(DamagedBytes) -> Blob {
    let part = try reader.readBlob()
    part.willBeRead()
    guard try reader.readInt() == Int(Checksum.of(part)) else { throw DamagedBytes() }
    return part
  }

  /// The bytes of a compiled leaflet; nil when they are damaged.
  func record(_ number: Int) -> Blob? {
    let place = catalogue.places[number]
    let record = records[place.record.range]
    return Checksum.of(record) == place.checksum ? record : nil
  }

  /// Whether all leaflets can be read.
  var isWhole: Bool { (0..<catalogue.count).allSatisfy { record($0) != nil } }

  /// The blocks of a file with these parts, to be written one behind the other; joined only where there is no file, because
  /// a large shelf would be in memory twice.
  static func blocks(
    hash: String, understandingHash: String, understanding: Blob, catalogue: ShelfCatalogue, records: [Blob]
  ) -> [Blob] {
    var writer = ByteWriter()
    writer.write(format)
    writer.write(hash)
    writer.write(understandingHash)
    var catalogueWriter = ByteWriter()
    catalogue.write(to: &catalogueWriter)
    for part in [understanding, Blob(catalogueWriter.bytes)] {
      writer.write(part)
      writer.write(Int(Checksum.of(part)))
    }
    writer.write(headOf: records)
    return [Blob(writer.bytes)] + records
  }
}

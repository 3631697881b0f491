import Knowledge

/// The cache of compiled shelves, one file for each content of a knowledge folder, and beside them what is known of the
/// folders' files.
///
/// A cache that cannot be read, is damaged or cannot be written costs time, never an answer.
public struct ShelfCache: Sendable {
  private let directory: CacheDirectory

  /// A cache in a directory, which is made when it is first written to.
  public init(directory: String) { self.directory = CacheDirectory(path: directory) }

  /// The shelf for a folder whose files have this hash; nil when it was not stored or is damaged.
  func shelf(forHash hash: String, folder: String) -> Shelf? {
    file(forHash: hash).flatMap { Shelf($0, folder: folder) }
  }

  /// The file of the shelf whose folder's files have this hash; nil when it was not stored or is damaged.
  func file(forHash hash: String) -> ShelfFile? {
    guard let file = try? ShelfFile(at: directory.path + "/" + Self.shelfName(hash)), file.hash == hash else {
      return nil
    }
    return file
  }

  /// Stores the blocks of a shelf's file; does nothing when that is not possible.
  func store(_ blocks: [Blob], forHash hash: String) {
    directory.write(blocks, to: Self.shelfName(hash))
    // Each edit of the knowledge makes a new shelf, and an ended process may have left a draft.
    directory.removeOldest(beginningWith: "shelf-", keeping: Self.shelfName(hash), most: Self.mostShelves)
  }

  /// How many shelves are kept.
  private static let mostShelves = 4

  /// The name of the file of a shelf whose folder's files have this hash.
  public static func shelfName(_ hash: String) -> String { "shelf-\(hash.prefix(32)).bin" }

  /// What is known of a folder's files; nil when nothing is.
  func stamps(of folder: String) -> FolderStamps? {
    guard let blob = Blob(mappingFile: directory.path + "/" + Self.stampsName(folder)) else { return nil }
    var reader = ByteReader(blob)
    guard (try? reader.readString()) == ShelfFile.format, let body = try? reader.readBlob(),
      (try? reader.readInt()) == Int(Checksum.of(body))
    else { return nil }
    var bodyReader = ByteReader(body)
    return try? FolderStamps(from: &bodyReader)
  }

  /// Stores what is known of a folder's files; does nothing when that is not possible.
  func store(_ stamps: FolderStamps, of folder: String) {
    var body = ByteWriter()
    stamps.write(to: &body)
    var writer = ByteWriter()
    writer.write(ShelfFile.format)
    writer.write(Blob(body.bytes))
    writer.write(Int(Checksum.of(Blob(body.bytes))))
    let name = Self.stampsName(folder)
    directory.write([Blob(writer.bytes)], to: name)
    directory.removeOldest(beginningWith: "files-", keeping: name, most: Self.mostFolders)
  }

  /// Of how many folders the files are known.
  private static let mostFolders = 16

  private static func stampsName(_ folder: String) -> String {
    "files-\(Fingerprint.sha256(CacheDirectory.absolute(folder).utf8).prefix(32)).bin"
  }
}

public import Knowledge

/// A compiled shelf as a file of its own, made once and taken to other machines.
public enum ShelfIndex {
  /// Why a file cannot be used as a compiled shelf.
  public enum Problem: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file at this path cannot be read or is no compiled shelf.
    case unreadable(String)
    /// The file at this path was made by another version of Galen.
    case otherVersion(String)
    /// The file at this path is damaged.
    case damaged(String)

    /// One or two plain sentences: what is wrong and what to do about it.
    public var description: String {
      switch self {
      case .unreadable(let path):
        "“\(path)” cannot be read or is no index of Galen's. Make one with: galen index --output FILE"
      case .otherVersion(let path):
        "The index “\(path)” was made by another version of Galen. Make it again with this one: "
          + "galen index --output FILE"
      case .damaged(let path):
        "The index “\(path)” is damaged. Copy it again, or make it again with: galen index --output FILE"
      }
    }
  }

  /// Opens a compiled shelf; the knowledge folder that it was made of is not needed.
  ///
  /// All of it is checked, because there is nothing to make it whole from.
  public static func open(_ path: String) throws(Problem) -> Shelf {
    let file: ShelfFile
    do throws(ShelfFile.Problem) {
      file = try ShelfFile(at: path)
    } catch {
      switch error {
      case .unreadable: throw .unreadable(path)
      case .otherVersion: throw .otherVersion(path)
      case .damaged: throw .damaged(path)
      }
    }
    guard file.isWhole, let shelf = Shelf(file, folder: nil) else { throw .damaged(path) }
    return shelf
  }

  /// What compiling a folder came to.
  public struct Summary: Sendable {
    /// The number of leaflets that questions can be answered from.
    public var leaflets: Int
    /// The number of leaflet files, those included that are no leaflets that could be used.
    public var files: Int
    /// The bytes of the compiled shelf.
    public var bytes: Blob
  }

  /// Compiles a knowledge folder, taking over from the cache what has not changed, and stores it there.
  ///
  /// - Parameters:
  ///   - path: The knowledge folder.
  ///   - cache: Where compiled shelves are kept; nil to keep nothing.
  ///   - isVerifying: Whether every file is read and hashed, and every compiled leaflet checked, whatever the system says
  ///     of when it was changed.
  ///   - onProgress: Called while the knowledge is compiled.
  public static func build(
    folder path: String, cache: ShelfCache?, isVerifying: Bool = false,
    onProgress: @escaping @Sendable (ShelfProgress) -> Void = { _ in }
  ) throws(KnowledgeError) -> Summary {
    let listing = try FolderListing(path)
    let stamps = isVerifying ? nil : cache?.stamps(of: path)
    let file = try file(
      of: path, listing, stamps: stamps, cache: cache, isVerifying: isVerifying, onProgress: onProgress)
    return Summary(
      leaflets: file.catalogue.count, files: listing.leafletCount, bytes: file.blob)
  }

  /// The compiled shelf of a folder: the one in the cache, or what comes of compiling what has changed.
  static func file(
    of path: String, _ listing: FolderListing, stamps: FolderStamps?, cache: ShelfCache?, isVerifying: Bool = false,
    onProgress: @escaping @Sendable (ShelfProgress) -> Void
  ) throws(KnowledgeError) -> ShelfFile {
    let folder = HashedFolder(listing, known: stamps)
    cache?.store(folder.stamps, of: path)
    let known = cache?.file(forHash: folder.hash)
    if let known, !isVerifying || known.isWhole { return known }
    let last = known ?? stamps.flatMap { cache?.file(forHash: $0.hash) }
    let blocks = try ShelfBuilder(folder: folder, last: last, onProgress: onProgress).build()
    cache?.store(blocks, forHash: folder.hash)
    // What was stored is mapped, which takes no memory of its own.
    guard let file = cache?.file(forHash: folder.hash) ?? (try? ShelfFile(Blob(joining: blocks))) else {
      throw .noTopics(path)
    }
    return file
  }
}

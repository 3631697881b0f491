import Batch
import Conversation
import Glibc
import Knowledge
import Matching
import Tally

/// A private copy of a knowledge folder and its compiled shelf, or of an index, from which visits are served.
///
/// What happens to the folder that it was made from does not touch it, so a visit never meets half an edit.
struct KnowledgePin {
  private let place: PrivateFolder

  /// A pin at a place, made or to be made.
  init(path: String) { place = PrivateFolder(path: path) }

  /// Where it is.
  var path: String { place.path }
  /// The copy of the knowledge folder.
  var folder: String { path + "/Knowledge" }
  private var shelves: String { path + "/shelf" }
  private static let vocabularyFile = "vocabulary"
  private static let indexFile = "index"

  /// Copies a folder's knowledge and compiles it.
  ///
  /// - Parameters:
  ///   - directory: Where compiled shelves are kept from one start to the next; nil when they are not.
  ///   - keepingWords: Whether the words that may be kept of unanswered questions are gathered, too.
  ///   - onProgress: Called while the knowledge is compiled.
  func make(
    from source: String, cache directory: String?, keepingWords: Bool,
    onProgress: @escaping @Sendable (ShelfProgress) -> Void
  ) throws(Failure) {
    let contents = try Failure.unlessKnown { () throws(KnowledgeError) in try FolderContents.load(source) }
    // Said here, where the folder is known by the name that the operator gave it.
    guard contents.files.contains(where: { $0.path.hasPrefix("leaflets/") }) else {
      throw Failure(message: KnowledgeError.noUsableLeaflet(source).description, code: Exit.knowledge)
    }
    for file in contents.files { try place.write(file.bytes, to: "Knowledge/" + file.path) }
    if keepingWords {
      var writer = ByteWriter()
      Vocabulary(KnowledgeFolder(contents)).write(to: &writer)
      try place.write(writer.bytes, to: Self.vocabularyFile)
    }
    guard let directory else { return }
    _ = try Failure.unlessKnown { () throws(KnowledgeError) in
      try Shelf.open(folder: folder, cache: ShelfCache(directory: directory), onProgress: onProgress)
    }
    let name = ShelfCache.shelfName(contents.hash)
    guard PrivateFolder.names(in: directory).contains(name) else { return }
    try place.write(
      try Failure.unless { () throws(BatchError) in try WholeFile.read(directory + "/" + name) }, to: "shelf/" + name)
  }

  /// Copies an index that was made with `galen index --output`.
  func make(fromIndex source: String) throws(Failure) {
    // Tried here, where it is known by the name that the operator gave it.
    _ = try Failure.unlessKnown { () throws(ShelfIndex.Problem) in try ShelfIndex.open(source) }
    try place.write(
      try Failure.unless { () throws(BatchError) in try WholeFile.read(source) }, to: Self.indexFile)
  }

  /// Opens the shelf.
  func shelf(onProgress: @escaping @Sendable (ShelfProgress) -> Void = { _ in }) throws(Failure) -> Shelf {
    let index = path + "/" + Self.indexFile
    if access(index, F_OK) == 0 {
      return try Failure.unlessKnown { () throws(ShelfIndex.Problem) in try ShelfIndex.open(index) }
    }
    return try Failure.unlessKnown { () throws(KnowledgeError) in
      try Shelf.open(folder: folder, cache: ShelfCache(directory: shelves), onProgress: onProgress)
    }
  }

  /// The words that may be kept of unanswered questions; nil when they were not gathered.
  func vocabulary() -> Vocabulary? {
    guard let bytes = try? WholeFile.read(path + "/" + Self.vocabularyFile) else { return nil }
    var reader = ByteReader(Blob(bytes))
    return try? Vocabulary(from: &reader)
  }

  /// Removes it.
  func remove() { place.remove() }
}

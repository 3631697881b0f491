import Batch
import Conversation
import Glibc
import Knowledge
import Matching
import Tally

/// A private copy of a knowledge folder and its compiled shelf, from which visits are served.
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

  /// Copies a folder's knowledge and compiles it.
  ///
  /// - Parameters:
  ///   - directory: Where compiled shelves are kept from one start to the next; nil when they are not.
  ///   - keepingWords: Whether the words that may be kept of unanswered questions are gathered, too.
  ///   - onLearning: Called before the knowledge is learned, which takes a few seconds.
  func make(
    from source: String, cache directory: String?, keepingWords: Bool, onLearning: () -> Void
  ) throws(Failure) {
    let contents = try Self.usable { () throws(KnowledgeError) in try FolderContents.load(source) }
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
    _ = try Self.usable { () throws(KnowledgeError) in
      try Shelf.open(folder: folder, cache: ShelfCache(directory: directory), onLearning: onLearning)
    }
    // The hash of the content is part of its file's name.
    for name in PrivateFolder.names(in: directory) where name.contains(contents.hash.prefix(32)) {
      try place.write(
        try Failure.unless { () throws(BatchError) in try WholeFile.read(directory + "/" + name) }, to: "shelf/" + name)
    }
  }

  /// Opens the shelf.
  func shelf(onLearning: () -> Void = {}) throws(Failure) -> Shelf {
    try Self.usable { () throws(KnowledgeError) in
      try Shelf.open(folder: folder, cache: ShelfCache(directory: shelves), onLearning: onLearning)
    }
  }

  /// The words that may be kept of unanswered questions; nil when they were not gathered.
  func vocabulary() -> Vocabulary? {
    guard let bytes = try? WholeFile.read(path + "/" + Self.vocabularyFile) else { return nil }
    var reader = ByteReader(Blob(bytes))
    return try? Vocabulary(from: &reader)
  }

  private static func usable<Value>(_ work: () throws(KnowledgeError) -> Value) throws(Failure) -> Value {
    do throws(KnowledgeError) {
      return try work()
    } catch {
      throw Failure(message: error.description, code: Exit.knowledge)
    }
  }

  /// Removes it.
  func remove() { place.remove() }
}

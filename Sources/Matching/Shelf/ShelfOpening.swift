public import Knowledge

extension Shelf {
  /// Opens a knowledge folder: from the cache when its content has been compiled before, else by reading and learning
  /// it.
  ///
  /// - Parameters:
  ///   - path: The knowledge folder.
  ///   - cache: Where compiled shelves are kept; nil to learn afresh and keep nothing.
  ///   - onLearning: Called before the knowledge is learned, which takes a few seconds; not when the cache has it.
  /// - Throws: `KnowledgeError` when there is no such folder or nothing in it that questions could be answered from.
  public static func open(
    folder path: String, cache: ShelfCache?, onLearning: () -> Void = {}
  ) throws(KnowledgeError) -> Shelf {
    let files = try FolderContents.load(path)
    if let stored = cache?.contents(forHash: files.hash), let shelf = Shelf(contents: stored) { return shelf }
    let folder = KnowledgeFolder(files)
    guard !folder.leaflets.isEmpty else { throw .noUsableLeaflet(path) }
    onLearning()
    guard let built = ShelfBuilder(folder: folder).build() else { throw .noTopics(path) }
    var writer = ByteWriter()
    built.write(to: &writer)
    let body = Blob(writer.bytes)
    cache?.store(body, forHash: files.hash)
    var reader = ByteReader(body)
    guard let contents = try? ShelfContents(from: &reader), let shelf = Shelf(contents: contents) else {
      throw .noTopics(path)
    }
    return shelf
  }
}

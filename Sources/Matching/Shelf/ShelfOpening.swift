public import Knowledge

extension Shelf {
  /// Opens a knowledge folder: from the cache when its content has been compiled before, else by compiling what has
  /// changed.
  ///
  /// - Parameters:
  ///   - path: The knowledge folder.
  ///   - cache: Where compiled shelves are kept; nil to compile afresh and keep nothing.
  ///   - onProgress: Called while the knowledge is compiled, from any thread, one call after the other; not when the
  ///     cache has it.
  /// - Throws: `KnowledgeError` when there is no such folder or nothing in it that questions could be answered from.
  public static func open(
    folder path: String, cache: ShelfCache?, onProgress: @escaping @Sendable (ShelfProgress) -> Void = { _ in }
  ) throws(KnowledgeError) -> Shelf {
    let listing = try FolderListing(path)
    let stamps = cache?.stamps(of: path)
    if let stamps, stamps.describes(listing), let shelf = cache?.shelf(forHash: stamps.hash, folder: path) {
      return shelf
    }
    let file = try ShelfIndex.file(of: path, listing, stamps: stamps, cache: cache, onProgress: onProgress)
    guard let shelf = Shelf(file, folder: path) else { throw .noTopics(path) }
    return shelf
  }
}

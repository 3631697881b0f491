/// A knowledge folder with the hash of each file; a file that has not changed since its hash was taken is not read.
package struct HashedFolder: Sendable {
  /// A file and the SHA-256 of what it holds, in lower-case hexadecimal.
  package struct Entry: Sendable {
    /// The path relative to the folder.
    package var path: String
    /// The hash.
    package var hash: String
    /// Whether it is a leaflet.
    package var isLeaflet: Bool
    fileprivate var stamp: FileStamp
    /// What it holds; nil when it was not read.
    fileprivate var bytes: [UInt8]?
  }

  /// The folder.
  package let root: String
  /// The knowledge files, sorted by the bytes of their paths.
  package let entries: [Entry]
  /// What stands in the folder but is not read, and why.
  package let findings: [Finding]
  /// The hash over all paths and contents: that of `FolderContents`.
  package let hash: String

  /// Takes the hashes of the files in a folder.
  ///
  /// - Parameters:
  ///   - listing: The folder's files.
  ///   - known: What is known of them from the last time; nil to read them all.
  package init(_ listing: FolderListing, known: FolderStamps?) {
    let unchanged = known?.hashes(ofUnchangedIn: listing) ?? [:]
    var findings = listing.findings
    root = listing.root
    var entries: [Entry] = []
    for entry in listing.entries {
      var bytes: [UInt8]?
      let hash: String
      if let known = unchanged[entry.path] {
        hash = known
      } else {
        guard let read = FolderContents.bytes(of: entry.path, in: root, &findings) else { continue }
        hash = Fingerprint.sha256(read)
        bytes = read
      }
      entries.append(
        Entry(
          path: entry.path, hash: hash, isLeaflet: FolderLayout.role(of: entry.path) == .leaflet, stamp: entry.stamp,
          bytes: bytes))
    }
    entries.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.entries = entries
    self.findings = findings
    hash = FolderContents.hash(of: entries.map { ($0.path, $0.hash) })
  }

  /// The hash over the files that are no leaflets.
  package var hashWithoutLeaflets: String {
    FolderContents.hash(of: entries.filter { !$0.isLeaflet }.map { ($0.path, $0.hash) })
  }

  /// What is known of the files now.
  package var stamps: FolderStamps {
    FolderStamps(hash: hash, files: entries.map { ($0.path, $0.stamp, $0.hash) })
  }

  /// What a file holds, read now if it was not; nil when it cannot be read any more or is not what was hashed.
  package func file(_ entry: Entry) -> FolderContents.File? {
    if let bytes = entry.bytes { return FolderContents.File(path: entry.path, bytes: bytes) }
    var findings: [Finding] = []
    guard let bytes = FolderContents.bytes(of: entry.path, in: root, &findings), Fingerprint.sha256(bytes) == entry.hash
    else { return nil }
    return FolderContents.File(path: entry.path, bytes: bytes)
  }

  /// The contents of all files but the leaflets.
  package var contentsWithoutLeaflets: FolderContents {
    FolderContents(files: entries.filter { !$0.isLeaflet }.compactMap(file), findings: findings)
  }
}

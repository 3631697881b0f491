/// The knowledge files of a folder as the system lists them, before any of them is read.
package struct FolderListing: Sendable {
  /// A file that may hold knowledge.
  package struct Entry: Sendable {
    /// The path relative to the folder, with `/` between its parts.
    package var path: String
    /// What the system says of it.
    package var stamp: FileStamp
  }

  /// The folder.
  package let root: String
  /// The files, folder by folder, sorted by their names.
  package let entries: [Entry]
  /// What stands in the folder but is not read, and why.
  package let findings: [Finding]

  /// The number of files that stand where leaflets do.
  package var leafletCount: Int { entries.count { FolderLayout.role(of: $0.path) == .leaflet } }

  /// Lists a folder.
  ///
  /// Hidden files, `README.md` and editors' backup copies are passed over. Symbolic links to files are followed, links to
  /// folders are not, so that no folder can hold itself.
  ///
  /// - Throws: `KnowledgeError` when the folder is not there or cannot be read.
  package init(_ root: String) throws(KnowledgeError) {
    var walk = FolderWalk(root: root)
    try walk.run()
    self.root = root
    entries = walk.entries
    findings = walk.findings
  }
}

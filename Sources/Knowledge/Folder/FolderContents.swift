/// The bytes of a knowledge folder, before anything is read out of them.
///
/// A cache sits between this and `KnowledgeFolder`: when the hash is a known one, nothing needs to be parsed.
public struct FolderContents: Sendable {
  /// One file of the folder.
  public struct File: Sendable, Hashable {
    /// The path relative to the folder, with `/` between its parts.
    public var path: String
    /// Everything that the file holds.
    public var bytes: [UInt8]

    /// Makes a file, also one that stands on no disk.
    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The knowledge files, sorted by the bytes of their paths.
  public let files: [File]
  /// What stands in the folder but is not read, and why.
  public let findings: [Finding]
  /// The SHA-256 over all paths and bytes; changes with every edit, and only with an edit.
  public let hash: String

  /// Puts files together that are already in memory.
  public init(files: [File], findings: [Finding] = []) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.findings = findings
    // The list that `sha256sum` prints, hashed: easy to compute again by hand.
    let list = self.files.map { "\(Fingerprint.sha256($0.bytes))  \($0.path)\n" }.joined()
    hash = Fingerprint.sha256(list.utf8)
  }

  /// Reads all knowledge files of a folder.
  ///
  /// Hidden files, `README.md` and editors' backup copies are passed over. Symbolic links to files are followed,
  /// links to folders are not, so that no folder can hold itself.
  ///
  /// - Throws: `KnowledgeError` when the folder is not there, or when it or one of its files cannot be read. What the
  ///   files hold is not looked at.
  public static func load(_ path: String) throws(KnowledgeError) -> FolderContents {
    var walk = FolderWalk(root: path)
    try walk.run()
    return FolderContents(files: walk.files, findings: walk.findings)
  }
}

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
    hash = Self.hash(of: self.files.map { ($0.path, Fingerprint.sha256($0.bytes)) })
  }

  /// Reads all knowledge files of a folder.
  ///
  /// - Throws: `KnowledgeError` when the folder is not there or cannot be read. What the files hold is not looked at; one
  ///   that cannot be read is left out with a finding.
  public static func load(_ path: String) throws(KnowledgeError) -> FolderContents {
    let listing = try FolderListing(path)
    var findings = listing.findings
    let files = listing.entries.compactMap { entry in
      bytes(of: entry.path, in: path, &findings).map { File(path: entry.path, bytes: $0) }
    }
    return FolderContents(files: files, findings: findings)
  }

  /// One file of a folder; nil when it cannot be read.
  package static func file(_ path: String, in root: String) -> File? {
    (try? FileBytes.read(root + "/" + path)).map { File(path: path, bytes: $0) }
  }

  /// The list that `sha256sum` prints, hashed: easy to compute again by hand.
  static func hash(of files: [(path: String, hash: String)]) -> String {
    Fingerprint.sha256(files.map { "\($0.hash)  \($0.path)\n" }.joined().utf8)
  }

  /// What one file holds; nil, with a finding, when it cannot be read.
  static func bytes(of path: String, in root: String, _ findings: inout [Finding]) -> [UInt8]? {
    do {
      return try FileBytes.read(root + "/" + path)
    } catch {
      findings.append(
        Finding(
          file: path, severity: .error,
          message: "This file cannot be read: \(error.reason). Check its permissions. "
            + "The other files are used without it."))
      return nil
    }
  }
}

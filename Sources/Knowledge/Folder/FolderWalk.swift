internal import Glibc

/// Walks a knowledge folder and lists its files, without reading any.
///
/// Plain system calls: they start faster than Foundation does, and a shelf of thousands is looked through at each start.
struct FolderWalk {
  let root: String
  var entries: [FolderListing.Entry] = []
  var findings: [Finding] = []

  init(root: String) {
    self.root = root
  }

  /// Files beyond this size, in bytes, are surely no knowledge and are not loaded.
  private static let largestFile = 4 << 20

  mutating func run() throws(KnowledgeError) {
    try visit("")
  }

  private func fullPath(_ path: String) -> String { path.isEmpty ? root : root + "/" + path }

  private mutating func visit(_ folder: String) throws(KnowledgeError) {
    guard let (handle, names) = try open(folder) else { return }
    defer { closedir(handle) }
    for name in names {
      let path = folder.isEmpty ? name : folder + "/" + name
      var status = stat()
      guard fstatat(dirfd(handle), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFREG: add(path, status)
      case S_IFDIR: try visit(path)
      case S_IFLNK: follow(name, path, in: handle)
      default: note(path, "This is not a file of words, so nothing is read from it.")
      }
    }
  }

  private mutating func follow(_ name: String, _ path: String, in folder: OpaquePointer) {
    var status = stat()
    guard fstatat(dirfd(folder), name, &status, 0) == 0 else {
      return note(path, "This link leads nowhere, so nothing is read from it. Remove it, or put the file itself here.")
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: add(path, status)
    case S_IFDIR: note(path, "Links to folders are not followed. Put the files themselves here.")
    default: note(path, "This is not a file of words, so nothing is read from it.")
    }
  }

  private mutating func add(_ path: String, _ status: stat) {
    if let problem = FolderLayout.problem(with: path) {
      note(path, problem)
    } else if status.st_size > Self.largestFile {
      findings.append(
        Finding(file: path, severity: .error, message: "This file is larger than 4 MB and is not read. Split it."))
    } else {
      entries.append(FolderListing.Entry(path: path, stamp: FileStamp(status)))
    }
  }

  private mutating func note(_ path: String, _ message: String) {
    findings.append(Finding(file: path, severity: .warning, message: message))
  }

  /// Opens a folder and lists what is not passed over, sorted; nil, with a finding, when one inside cannot be read.
  private mutating func open(_ folder: String) throws(KnowledgeError) -> (OpaquePointer, [String])? {
    guard let handle = opendir(fullPath(folder)) else {
      let code = errno
      let reason = String(cString: strerror(code))
      guard folder.isEmpty else {
        findings.append(
          Finding(
            file: folder, severity: .error,
            message: "This folder cannot be read: \(reason). Check its permissions. The others are used without it."))
        return nil
      }
      if code == ENOENT || code == ENOTDIR { throw .folderMissing(root) }
      throw .unreadable(root, reason: reason)
    }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !FolderLayout.isPassedOver(name) { names.append(name) }
    }
    return (handle, names.sorted())
  }
}

internal import Glibc

/// Walks a knowledge folder and reads its files.
///
/// Plain system calls: they start faster than Foundation does.
struct FolderWalk {
  let root: String
  var files: [FolderContents.File] = []
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
    for name in try names(in: folder).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where !FolderLayout.isPassedOver(name) {
      let path = folder.isEmpty ? name : folder + "/" + name
      var own = stat()
      var target = stat()
      guard lstat(fullPath(path), &own) == 0, stat(fullPath(path), &target) == 0 else {
        note(path, "This link leads nowhere, so nothing is read from it. Remove it, or put the file itself here.")
        continue
      }
      switch (own.st_mode & S_IFMT, target.st_mode & S_IFMT) {
      case (S_IFDIR, _): try visit(path)
      case (_, S_IFREG): read(path, size: Int(target.st_size))
      case (_, S_IFDIR): note(path, "Links to folders are not followed. Put the files themselves here.")
      default: note(path, "This is not a file of words, so nothing is read from it.")
      }
    }
  }

  private mutating func read(_ path: String, size: Int) {
    if let problem = FolderLayout.problem(with: path) {
      note(path, problem)
    } else if size > Self.largestFile {
      findings.append(
        Finding(file: path, severity: .error, message: "This file is larger than 4 MB and is not read. Split it."))
    } else if let bytes = bytes(of: path) {
      files.append(FolderContents.File(path: path, bytes: bytes))
    } else {
      let reason = String(cString: strerror(errno))
      findings.append(
        Finding(
          file: path, severity: .error,
          message: "This file cannot be read: \(reason). Check its permissions. The other files are used without it."))
    }
  }

  private mutating func note(_ path: String, _ message: String) {
    findings.append(Finding(file: path, severity: .warning, message: message))
  }

  private mutating func names(in folder: String) throws(KnowledgeError) -> [String] {
    guard let handle = opendir(fullPath(folder)) else {
      guard folder.isEmpty else {
        let reason = String(cString: strerror(errno))
        findings.append(
          Finding(
            file: folder, severity: .error,
            message: "This folder cannot be read: \(reason). Check its permissions. The others are used without it."))
        return []
      }
      if errno == ENOENT || errno == ENOTDIR { throw .folderMissing(root) }
      throw unreadable(folder)
    }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      names.append(name)
    }
    return names
  }

  /// What a file holds; nil, with `errno` set, when it cannot be read.
  private func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(fullPath(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count > 0 {
        bytes += buffer[..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        return nil
      }
    }
  }

  private func unreadable(_ path: String) -> KnowledgeError {
    .unreadable(fullPath(path), reason: String(cString: strerror(errno)))
  }
}

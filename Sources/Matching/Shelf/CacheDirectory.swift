import Knowledge

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A directory of files that may be lost at any time.
struct CacheDirectory: Sendable {
  let path: String

  /// Writes a file of some blocks, one behind the other; does nothing when that is not possible.
  ///
  /// It is written under another name and put in place at once, so that another process sees a whole file or none.
  func write(_ blocks: [Blob], to name: String) {
    guard Self.make(path) else { return }
    // A name that nobody has: not another process's, not another thread's, not that of a draft left by one that was
    // ended.
    var draft = Array((path + "/" + name + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&draft)
    guard descriptor >= 0 else { return }
    let isWritten = blocks.allSatisfy { Self.writeAll($0, to: descriptor) }
    let isClosed = close(descriptor) == 0
    if !(isWritten && isClosed && rename(draft, path + "/" + name) == 0) { unlink(draft) }
  }

  /// Removes files until no more than some are left: the oldest first, one of them never.
  func removeOldest(beginningWith prefix: String, keeping newest: String, most: Int) {
    guard let handle = opendir(path) else { return }
    defer { closedir(handle) }
    var files: [(name: String, time: Int)] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      var status = stat()
      guard name.hasPrefix(prefix), name != newest, stat(path + "/" + name, &status) == 0 else { continue }
      files.append((name, Int(status.st_mtim.tv_sec)))
    }
    for file in files.sorted(by: { ($1.time, $0.name) < ($0.time, $1.name) }).dropFirst(most - 1) {
      unlink(path + "/" + file.name)
    }
  }

  /// The path from the root, by which a folder is known from wherever it is named.
  static func absolute(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func writeAll(_ block: Blob, to descriptor: Int32) -> Bool {
    block.withBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
      }
      return true
    }
  }

  /// Makes a directory and those above it; false when it is not there afterwards.
  private static func make(_ path: String) -> Bool {
    var part = ""
    for name in path.split(separator: "/", omittingEmptySubsequences: false) {
      part += name + "/"
      mkdir(part, 0o700)
    }
    return access(path, W_OK) == 0
  }
}

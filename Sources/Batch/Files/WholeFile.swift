import Glibc

/// Files that are there as a whole or not at all.
public enum WholeFile {
  /// Reads a file.
  public static func read(_ path: String) throws(BatchError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .missing(path: path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        throw .reading(path: path, reason: String(cString: strerror(errno)))
      }
    }
  }

  /// Writes a file beside its place and then puts it there, so that nobody ever sees half of it.
  ///
  /// What is no ordinary file, such as a pipe, is written to where it is.
  public static func write(_ text: String, to path: String) throws(BatchError) {
    try write(Array(text.utf8), to: path)
  }

  /// Writes bytes in the same way.
  public static func write(_ bytes: [UInt8], to path: String) throws(BatchError) {
    try write(to: path) { (descriptor) throws(BatchError) in try Descriptor(descriptor, path: path).write(bytes) }
  }

  /// Has a file written beside its place and then puts it there.
  static func write(to path: String, _ body: (Int32) throws(BatchError) -> Void) throws(BatchError) {
    let target = resolved(path)
    let isReplaceable = isReplaceable(target)
    let draft = isReplaceable ? "\(target).\(getpid()).part" : target
    let descriptor = open(draft, O_WRONLY | O_CLOEXEC | (isReplaceable ? O_CREAT | O_EXCL : 0), 0o666)
    guard descriptor >= 0 else { throw .unwritable(path) }
    do throws(BatchError) {
      var isOpen = true
      defer { if isOpen { close(descriptor) } }
      try body(descriptor)
      isOpen = false
      guard close(descriptor) == 0 else { throw .unwritable(path) }
      if isReplaceable, rename(draft, target) != 0 { throw .unwritable(path) }
    } catch {
      if isReplaceable { unlink(draft) }
      throw error
    }
  }

  /// Where a link leads, so that the link stays what it is; what is not there yet is named by its folder's real path.
  static func resolved(_ path: String) -> String {
    if let real = real(path) { return real }
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { path[path.utf8.index(after: $0)...] } ?? path[...]
    guard !name.isEmpty, let folder = real(slash.map { String(path[...$0]) } ?? ".") else { return path }
    return (folder == "/" ? "" : folder) + "/" + name
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Finds out before the work is done whether a file can be put in its place at the end.
  public static func checkPlace(of path: String) throws(BatchError) {
    let target = resolved(path)
    let isReplaceable = isReplaceable(target)
    let slash = target.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(target[...$0]) } ?? "."
    guard access(isReplaceable ? folder : target, isReplaceable ? W_OK | X_OK : W_OK) == 0 else {
      throw .unwritable(path)
    }
  }

  /// Whether something can be put in the place of what is there.
  static func isReplaceable(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }
}

extension BatchError {
  /// That a file cannot be written, for the reason that the system has just given.
  static func unwritable(_ path: String?) -> BatchError {
    .writing(path: path, reason: String(cString: strerror(errno)))
  }
}

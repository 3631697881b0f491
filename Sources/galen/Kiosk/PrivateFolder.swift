import Glibc

/// A folder for this run of the program, which only its owner can enter.
struct PrivateFolder {
  let path: String

  /// A folder that is there already.
  init(path: String) { self.path = path }

  /// Makes a folder with a name that nobody has, and removes those of runs that were killed.
  ///
  /// It is always below `/tmp`: the public terminal follows no variable of the environment. Under systemd that is a
  /// folder of the service's own (`PrivateTmp`).
  static func make() throws(Failure) -> PrivateFolder {
    removeForsaken()
    var name = Array((parent + "/" + beginning + "XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else { throw problem(parent) }
    let folder = PrivateFolder(path: String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
    // Held until this process ends, however it ends.
    _ = folder.lock()
    return folder
  }

  private static let parent = "/tmp"
  private static let beginning = "galen-kiosk."
  /// A folder without a lock is forsaken only if it is older than this, in seconds: another run may just be making it.
  private static let youth = 60

  private static func removeForsaken() {
    for name in names(in: parent) where name.hasPrefix(beginning) {
      let folder = PrivateFolder(path: parent + "/" + name)
      var status = stat()
      guard lstat(folder.path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid(),
        time(nil) - status.st_mtim.tv_sec > youth, let descriptor = folder.lock()
      else { continue }
      folder.remove()
      close(descriptor)
    }
  }

  /// Takes the folder's lock; nil when somebody else has it.
  private func lock() -> Int32? {
    // The folder itself: what tidies `/tmp` up (tmpfiles.d) leaves a locked folder alone.
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
    close(descriptor)
    return nil
  }

  /// Writes a file, with the folders above it.
  func write(_ bytes: [UInt8], to file: String) throws(Failure) {
    var folder = path
    for name in file.split(separator: "/").dropLast() {
      mkdir(folder, 0o700)
      folder += "/" + name
    }
    mkdir(folder, 0o700)
    let target = path + "/" + file
    let descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.problem(target) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { throw Self.problem(target) }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// Removes the folder and all that is in it.
  func remove() { Self.remove(path) }

  /// The names of what is in a folder; none when it cannot be read.
  static func names(in path: String) -> [String] {
    guard let handle = opendir(path) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func remove(_ path: String) {
    // Links are removed, never followed.
    if unlink(path) == 0 || errno == ENOENT { return }
    for name in names(in: path) { remove(path + "/" + name) }
    rmdir(path)
  }

  private static func problem(_ path: String) -> Failure {
    Failure(message: "“\(path)” cannot be written: \(String(cString: strerror(errno))).", code: Exit.inputOutput)
  }
}

import Glibc

/// A folder for this run of the program, which only its owner can enter.
struct PrivateFolder {
  let path: String

  /// A folder that is there already.
  init(path: String) { self.path = path }

  /// Makes a folder with a name that nobody has.
  ///
  /// It is always below `/tmp`: the public terminal follows no variable of the environment. Under systemd that is a
  /// folder of the service's own (`PrivateTmp`).
  static func make() throws(Failure) -> PrivateFolder {
    var name = Array("/tmp/galen-kiosk.XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw problem("/tmp") }
    return PrivateFolder(path: String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
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

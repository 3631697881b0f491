import Glibc

/// Files that are there as a whole or not at all.
enum WholeFile {
  /// Reads a file.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(
        message: "“\(path)” cannot be opened: \(String(cString: strerror(errno))).", code: Exit.inputMissing)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        throw Failure(
          message: "“\(path)” cannot be read: \(String(cString: strerror(errno))).", code: Exit.inputOutput)
      }
    }
  }

  /// Writes a file beside its place and then puts it there, so that nobody ever sees half of it.
  ///
  /// What is no ordinary file, such as a pipe, is written to where it is.
  static func write(_ text: String, to path: String) throws(Failure) {
    let target = resolved(path)
    guard isReplaceable(target) else { return try write(text, to: target, flags: O_WRONLY, named: path) }
    let draft = "\(target).\(getpid()).part"
    do throws(Failure) {
      try write(text, to: draft, flags: O_WRONLY | O_CREAT | O_EXCL, named: path)
      guard rename(draft, target) == 0 else { throw failure(path) }
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// Where a link leads, so that the link stays what it is.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func isReplaceable(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }

  private static func write(_ text: String, to path: String, flags: Int32, named name: String) throws(Failure) {
    let descriptor = open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(name) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        let reason = failure(name)
        close(descriptor)
        throw reason
      }
    }
    guard close(descriptor) == 0 else { throw failure(name) }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(message: "“\(path)” cannot be written: \(String(cString: strerror(errno))).", code: Exit.inputOutput)
  }
}

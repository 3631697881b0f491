internal import Glibc

/// Reads a file whole by plain system calls, which start faster than Foundation does.
enum FileBytes {
  /// Why a file could not be read: the system's own words.
  struct Unreadable: Error {
    var reason: String
  }

  /// Everything that the file at a path holds.
  static func read(_ path: String) throws(Unreadable) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Unreadable(reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    fstat(descriptor, &status)
    var bytes: [UInt8] = []
    // One byte more than it should need, so that the end is seen at once.
    var room = max(Int(status.st_size), 0) + 1
    while true {
      var count = 0
      let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        count = Glibc.read(descriptor, buffer.baseAddress, room)
        filled = max(count, 0)
      }
      if count == 0 { return bytes }
      if count < 0, errno != EINTR { throw Unreadable(reason: String(cString: strerror(errno))) }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      room = 1 << 16
    }
  }
}

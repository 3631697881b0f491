import Glibc

/// Lines kept from one conversation to the next, one per line of a file that only its owner may read.
///
/// Only made when somebody asks for it: what people ask about their medicine is nobody else's business.
/// Several conversations may use one file at a time.
public struct HistoryFile: Sendable {
  /// The most lines that are kept; older ones go first.
  public static let lineLimit = 1_000
  /// Bytes at the end of the file that are looked at; whatever stands before is too old.
  private static let byteLimit = 4 * 1024 * 1024

  /// The file, as it was named.
  public let path: String

  /// Names a file, which need not exist yet.
  public init(path: String) {
    self.path = path
  }

  /// The newest lines, oldest first; none when there is no such file yet.
  public func load() throws(HistoryFailure) -> [String] {
    guard let descriptor = try open(O_RDONLY, absentIsFine: true) else { return [] }
    defer { close(descriptor) }
    return try tail(of: descriptor).lines.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Adds a line; makes the file with mode 0600 when there is none.
  public func append(_ line: String) throws(HistoryFailure) {
    guard let descriptor = try open(O_RDWR | O_CREAT, absentIsFine: false) else { return }
    defer { close(descriptor) }
    // Ends with the descriptor.
    guard flock(descriptor, LOCK_EX) == 0 else { throw failure(.write) }
    let old = try tail(of: descriptor)
    if old.isWhole && old.lines.count < Self.lineLimit {
      try write(Array(line.utf8) + [UInt8(ascii: "\n")], to: descriptor, at: old.size, after: old.needsLineEnd)
    } else {
      let kept = old.lines.suffix(Self.lineLimit - 1) + [Array(line.utf8)[...]]
      let bytes = kept.flatMap { $0 + [UInt8(ascii: "\n")] }
      try write(bytes, to: descriptor, at: 0, after: false)
      guard ftruncate(descriptor, off_t(bytes.count)) == 0 else { throw failure(.write) }
    }
  }

  private struct Tail {
    var lines: [ArraySlice<UInt8>]
    var size: Int
    /// Whether nothing was left out before the lines.
    var isWhole: Bool
    var needsLineEnd: Bool
  }

  private func tail(of descriptor: Int32) throws(HistoryFailure) -> Tail {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    let start = max(0, size - Self.byteLimit)
    var bytes: [UInt8] = []
    while start + bytes.count < size {
      var count = 0
      let wanted = size - start - bytes.count
      bytes += Array(unsafeUninitializedCapacity: wanted) { space, initialized in
        count = pread(descriptor, space.baseAddress, wanted, off_t(start + bytes.count))
        initialized = max(0, count)
      }
      if count < 0 && errno != EINTR { throw failure(.read) }
      if count == 0 { break }
    }
    var lines = bytes.split(separator: UInt8(ascii: "\n"))
    // Its beginning was not read.
    if start > 0 && !lines.isEmpty { lines.removeFirst() }
    let isWhole = start == 0 && lines.count <= Self.lineLimit
    let needsLineEnd = bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false
    return Tail(lines: lines.suffix(Self.lineLimit), size: size, isWhole: isWhole, needsLineEnd: needsLineEnd)
  }

  /// Opens the file; nil when it may be absent and is.
  ///
  /// Never waits, as opening a named pipe would.
  private func open(_ flags: Int32, absentIsFine: Bool) throws(HistoryFailure) -> Int32? {
    let descriptor = Glibc.open(path, flags | O_CLOEXEC | O_NONBLOCK, 0o600)
    if descriptor < 0 {
      if absentIsFine && errno == ENOENT { return nil }
      throw failure(.open)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw HistoryFailure(path: path, action: .open, errno: nil)
    }
    return descriptor
  }

  private func write(
    _ bytes: [UInt8], to descriptor: Int32, at offset: Int, after needsLineEnd: Bool
  ) throws(HistoryFailure) {
    var rest = (needsLineEnd ? [UInt8(ascii: "\n")] : []) + bytes
    var offset = offset
    while !rest.isEmpty {
      let count = pwrite(descriptor, rest, rest.count, off_t(offset))
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw failure(.write) }
      rest.removeFirst(count)
      offset += count
    }
  }

  private func failure(_ action: HistoryFailure.Action) -> HistoryFailure {
    HistoryFailure(path: path, action: action, errno: Glibc.errno)
  }
}

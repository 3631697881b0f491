import CZlib
import Glibc

/// The bytes of a file or pipe as UTF-8, a piece at a time, whatever they are compressed or encoded with.
struct ByteSource: ~Copyable {
  /// What came of reading.
  enum Reading {
    /// Bytes were appended.
    case bytes
    /// Nothing is there yet, and more may come.
    case nothingYet
    /// Nothing more will come.
    case end
    /// Somebody wishes to stop.
    case stopped
  }

  private let path: String
  private let descriptor: Int32
  private let file: OpaquePointer?
  /// Reading a pipe or terminal may have to wait; a file never does.
  private let mayWait: Bool
  private var encoding = EncodingDetector()
  private var piece = [UInt8](repeating: 0, count: 1 << 16)

  /// Opens a file; `-` is standard input, and a name that ends in `.gz` is decompressed.
  init(path: String) throws(BatchError) {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .missing(path: path, reason: String(cString: strerror(errno))) }
    let isCompressed = path.lowercased().hasSuffix(".gz")
    let file = isCompressed ? galen_gunzip_open(dup(descriptor)) : nil
    guard !isCompressed || file != nil else { throw .reading(path: path, reason: "there is no memory to read it") }
    var status = stat()
    fstat(descriptor, &status)
    self.path = path == "-" ? "standard input" : path
    self.descriptor = descriptor
    mayWait = status.st_mode & S_IFMT != S_IFREG
    self.file = file
  }

  deinit {
    if let file { galen_gunzip_close(file) }
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// Finds out whether a file is there and may be read, without opening it.
  static func check(_ path: String) throws(BatchError) {
    guard path == "-" || access(path, R_OK) == 0 else {
      throw .missing(path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// How many bytes a file has as it lies there; nil for a pipe and for what is not there.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// How many bytes of the file have been read, as it lies there.
  var position: Int { Int(lseek(descriptor, 0, SEEK_CUR)) }

  /// Appends what comes next.
  ///
  /// - Parameters:
  ///   - waits: Whether to wait where nothing is there yet.
  ///   - stop: What may end the wait.
  mutating func read(
    into bytes: inout [UInt8], waits: Bool, stop: StopRequest?
  ) throws(BatchError) -> Reading {
    if mayWait, try !isReady(waits: waits, stop: stop) { return stop?.signal == nil ? .nothingYet : .stopped }
    while true {
      let count = readPiece()
      if count > 0 {
        encoding.append(piece[..<count], to: &bytes)
        return .bytes
      } else if count == 0 {
        encoding.end(&bytes)
        return .end
      } else if count == galen_gunzip_damaged, file != nil {
        throw .damaged(path: path)
      } else if errno == EINTR {
        if stop?.signal != nil { return .stopped }
      } else {
        throw .reading(path: path, reason: String(cString: strerror(errno)))
      }
    }
  }

  private mutating func readPiece() -> Int {
    file.map { Int(galen_gunzip_read($0, &piece, piece.count)) } ?? Glibc.read(descriptor, &piece, piece.count)
  }

  /// Whether there is something to read.
  ///
  /// A signal may come to any thread, so a wait looks up now and then.
  private func isReady(waits: Bool, stop: StopRequest?) throws(BatchError) -> Bool {
    if let file, galen_gunzip_has_more(file) { return true }
    var wish = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while stop?.signal == nil {
      let count = poll(&wish, 1, !waits ? 0 : stop == nil ? -1 : Self.patience)
      if count > 0 { return true }
      if count == 0, !waits { return false }
      guard count == 0 || errno == EINTR else {
        throw .reading(path: path, reason: String(cString: strerror(errno)))
      }
    }
    return false
  }

  /// How long a wait lasts before it looks whether somebody wishes to stop, in milliseconds.
  private static let patience: Int32 = 50
}

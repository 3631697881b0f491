import Glibc

/// Something open that is written to in whole pieces; it belongs to whoever opened it.
struct Descriptor: Sendable {
  let number: Int32
  private let path: String?
  private let stop: StopRequest?
  /// Whether a write may have to wait until somebody reads.
  private let mayWait: Bool

  /// A descriptor of a file or, without a path, of standard output.
  init(_ number: Int32, path: String?, stop: StopRequest? = nil) {
    self.number = number
    self.path = path
    self.stop = stop
    var status = stat()
    mayWait = fstat(number, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws(BatchError) {
    var start = 0
    while start < bytes.count {
      if mayWait { try wait() }
      // A pipe that can take anything takes this much at once, so that the wait for its reader is never inside a write.
      let piece = mayWait ? min(bytes.count - start, Int(PIPE_BUF)) : bytes.count - start
      let count = bytes.withUnsafeBytes { Glibc.write(number, $0.baseAddress?.advanced(by: start), piece) }
      if count >= 0 {
        start += count
      } else if errno == EPIPE {
        throw .readerGone
      } else if errno != EINTR {
        throw .writing(path: path, reason: String(cString: strerror(errno)))
      }
    }
  }

  /// Waits until something can be written; a reader that takes nothing is given up when somebody wishes to stop.
  private func wait() throws(BatchError) {
    var wish = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
    var patience = Self.patience
    while true {
      let count = poll(&wish, 1, Self.glance)
      // Anything but a signal is for the write to find out.
      if count > 0 || count < 0 && errno != EINTR { return }
      guard stop?.signal != nil else { continue }
      patience -= Self.glance
      if patience <= 0 { throw .readerGone }
    }
  }

  /// How long a reader may take nothing after a wish to stop, in milliseconds.
  private static let patience: Int32 = 2000
  /// How often it is looked whether somebody wishes to stop, in milliseconds.
  private static let glance: Int32 = 50
}

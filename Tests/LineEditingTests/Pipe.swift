import Glibc

/// A pipe whose writing end feeds a reader under test.
final class Pipe {
  let readingEnd: Int32
  private var writingEnd: Int32

  init() {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    (readingEnd, writingEnd) = (ends[0], ends[1])
  }

  deinit {
    closeWritingEnd()
    close(readingEnd)
  }

  /// Writes bytes, which have to fit into a pipe (64 KiB).
  func write(_ bytes: [UInt8]) {
    _ = Glibc.write(writingEnd, bytes, bytes.count)
  }

  func closeWritingEnd() {
    if writingEnd >= 0 { close(writingEnd) }
    writingEnd = -1
  }
}

import Glibc

/// A pipe whose ends reach no other program unless they are handed to it.
struct Pipe {
  let reading: Int32
  let writing: Int32

  /// Makes a pipe; nil when there are no descriptors left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }
}

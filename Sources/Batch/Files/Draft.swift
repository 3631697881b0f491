import Glibc

/// A file under another name that is put in its place when it is whole.
enum Draft {
  /// Opens a draft so that no other process writes it, too; what stands in it stays.
  ///
  /// - Parameter path: The file that it is for, as the person named it.
  static func locked(_ draft: String, for path: String) throws(BatchError) -> Int32 {
    while true {
      let number = open(draft, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      guard number >= 0 else { throw .unwritable(path) }
      guard flock(number, LOCK_EX | LOCK_NB) == 0 else {
        close(number)
        throw .busy(path: path)
      }
      // Another process may have put its finished draft in place between the two calls.
      var (mine, there) = (stat(), stat())
      if fstat(number, &mine) == 0, stat(draft, &there) == 0, mine.st_ino == there.st_ino { return number }
      close(number)
    }
  }
}

internal import Glibc

/// What the system says of a file without reading it.
///
/// As long as it stays the same, so does the file, unless it was written so shortly before that the clock could not tell.
package struct FileStamp: BitwiseCopyable, Hashable, Sendable {
  /// The file's size in bytes.
  package var size: Int64
  /// When its content was last written, in nanoseconds since 1970.
  package var modified: Int64
  /// When its content or its entry was last changed, in nanoseconds since 1970.
  package var changed: Int64
  /// Its number in the file system.
  package var inode: UInt64

  init(_ status: stat) {
    size = Int64(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    changed = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
    inode = UInt64(status.st_ino)
  }
}

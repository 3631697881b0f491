#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A block of bytes that never changes: what a file held, or a part of it, or bytes made by the program.
public struct Blob: Sendable {
  private let storage: Storage
  private let range: Range<Int>

  /// Holds bytes made by the program.
  public init(_ bytes: [UInt8]) {
    storage = Storage(bytes)
    range = 0..<bytes.count
  }

  private init(storage: Storage, range: Range<Int>) {
    self.storage = storage
    self.range = range
  }

  /// Reads a whole file; nil when it cannot be read or is empty.
  ///
  /// It is read and not mapped: a file that another process cuts short while it is mapped would end this one.
  package init?(readingFile path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Int(status.st_size), alignment: 64)
    storage = Storage(owning: buffer)
    range = 0..<buffer.count
    var filled = 0
    while filled < buffer.count {
      let count = read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      if count > 0 { filled += count } else if count == 0 || errno != EINTR { return nil }
    }
  }

  /// The number of bytes.
  public var count: Int { range.count }

  /// A part of the block, without copying it.
  ///
  /// The range is in bytes from the block's start and must lie inside it.
  package subscript(part: Range<Int>) -> Blob {
    precondition(part.lowerBound >= 0 && part.upperBound <= count)
    return Blob(storage: storage, range: range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound)
  }

  /// Lends the bytes; they must not be kept beyond the call.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try body(UnsafeRawBufferPointer(rebasing: storage.bytes[range]))
  }
}

/// Owns the memory behind a blob.
///
/// It is `@unchecked Sendable` because the memory is its own and is written only before the object is shared.
private final class Storage: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  init(_ array: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: array.count, alignment: 64)
    copy.copyBytes(from: array)
    bytes = UnsafeRawBufferPointer(copy)
  }

  /// Takes over memory that was allocated for it.
  init(owning buffer: UnsafeMutableRawBufferPointer) { bytes = UnsafeRawBufferPointer(buffer) }

  deinit { bytes.deallocate() }
}

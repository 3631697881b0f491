#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A block of bytes that never changes: a file mapped into memory, or a part of one, or bytes made by the program.
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

  /// Maps a file into memory; nil when it cannot be opened or is empty.
  package init?(mappingFile path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
    let count = Int(status.st_size)
    guard let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else { return nil }
    storage = Storage(mapped: UnsafeRawBufferPointer(start: address, count: count))
    range = 0..<count
  }

  /// The number of bytes.
  public var count: Int { range.count }

  /// A part of the block, without copying it. The range is in bytes from the block's start and must lie inside it.
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
/// It is `@unchecked Sendable` because the memory is written before the object is shared and never after: mapped
/// privately and read-only, or copied in `init`.
private final class Storage: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  init(_ array: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: array.count, alignment: 64)
    copy.copyBytes(from: array)
    bytes = UnsafeRawBufferPointer(copy)
    isMapped = false
  }

  init(mapped: UnsafeRawBufferPointer) {
    bytes = mapped
    isMapped = true
  }

  deinit {
    if isMapped, let base = bytes.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: base), bytes.count)
    } else {
      bytes.deallocate()
    }
  }
}

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

  /// Holds some blocks one behind the other.
  package init(joining blocks: [Blob]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(blocks.reduce(0) { $0 + $1.count })
    for block in blocks { block.withBytes { bytes.append(contentsOf: $0) } }
    self.init(bytes)
  }

  private init(storage: Storage, range: Range<Int>) {
    self.storage = storage
    self.range = range
  }

  /// Maps a file into memory; nil when it cannot be read or is empty.
  ///
  /// Only a file that is replaced and never shortened may be mapped, as those are that Galen writes: one that another
  /// process cuts short in the meantime would end this one.
  package init?(mappingFile path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
    let count = Int(status.st_size)
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      return nil
    }
    storage = Storage(mapped: UnsafeRawBufferPointer(start: start, count: count))
    range = 0..<count
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

  /// Has the system bring the block into memory at once: piece by piece, as it is read, takes several times as long.
  package func willBeRead() { storage.willBeRead(range) }

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
  private let isMapped: Bool

  init(_ array: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: array.count, alignment: 64)
    copy.copyBytes(from: array)
    bytes = UnsafeRawBufferPointer(copy)
    isMapped = false
  }

  /// Takes over memory that was mapped for it.
  init(mapped: UnsafeRawBufferPointer) {
    bytes = mapped
    isMapped = true
  }

  func willBeRead(_ range: Range<Int>) {
    #if os(Linux)
      guard isMapped, let start = bytes.baseAddress else { return }
      let page = Int(getpagesize())
      let first = range.lowerBound / page * page
      // What an old system does not know it leaves undone; that costs time and nothing else.
      madvise(UnsafeMutableRawPointer(mutating: start + first), range.upperBound - first, populateRead)
    #endif
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    } else {
      bytes.deallocate()
    }
  }
}

#if os(Linux)
  /// `MADV_POPULATE_READ` of Linux 5.14, which the C library's headers do not have everywhere.
  private let populateRead: Int32 = 22
#endif

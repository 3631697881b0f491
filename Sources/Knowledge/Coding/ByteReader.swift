/// Reads values in the order in which a `ByteWriter` wrote them.
///
/// It never reads beyond the block: a damaged one throws `DamagedBytes` and nothing worse.
package struct ByteReader {
  private let blob: Blob
  private var place = 0

  /// Starts at the beginning of a block.
  package init(_ blob: Blob) { self.blob = blob }

  private mutating func take(_ count: Int) throws(DamagedBytes) -> Range<Int> {
    guard count >= 0, blob.count - place >= count else { throw DamagedBytes() }
    defer { place += count }
    return place..<place + count
  }

  /// Reads a whole number.
  package mutating func readInt() throws(DamagedBytes) -> Int {
    let range = try take(4)
    return blob.withBytes {
      Int(UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt32.self)))
    }
  }

  /// Reads a truth value.
  package mutating func readBool() throws(DamagedBytes) -> Bool {
    let range = try take(1)
    return blob.withBytes { $0[range.lowerBound] != 0 }
  }

  /// Reads a fraction.
  package mutating func readFloat() throws(DamagedBytes) -> Float {
    Float(bitPattern: UInt32(truncatingIfNeeded: try readInt()))
  }

  /// Reads text.
  package mutating func readString() throws(DamagedBytes) -> String {
    let range = try take(try readInt())
    return blob.withBytes { String(decoding: $0[range], as: UTF8.self) }
  }

  /// Reads a block of bytes, without copying it.
  package mutating func readBlob() throws(DamagedBytes) -> Blob {
    let count = try readInt()
    _ = try take((64 - place % 64) % 64)
    return blob[try take(count)]
  }

  /// Reads a list, each element by `read`.
  package mutating func readList<Element>(
    _ read: (inout ByteReader) throws(DamagedBytes) -> Element
  ) throws(DamagedBytes) -> [Element] {
    let count = try readInt()
    // Each element takes a byte at least, so a greater count is damage and must not reserve memory.
    guard count <= blob.count - place else { throw DamagedBytes() }
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try read(&self)) }
    return list
  }

  /// Reads a list of values that know how to read themselves.
  package mutating func readList<Element: Storable>() throws(DamagedBytes) -> [Element] {
    try readList { (reader: inout ByteReader) throws(DamagedBytes) in try Element(from: &reader) }
  }

  /// Reads a list of plain values in one piece.
  package mutating func readPlain<Element: BitwiseCopyable>() throws(DamagedBytes) -> [Element] {
    let count = try readInt()
    _ = try take((8 - place % 8) % 8)
    let stride = MemoryLayout<Element>.stride
    guard count <= blob.count / stride else { throw DamagedBytes() }
    let range = try take(count * stride)
    return blob.withBytes { bytes in
      [Element](unsafeUninitializedCapacity: count) { list, filled in
        UnsafeMutableRawBufferPointer(list).copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[range]))
        filled = count
      }
    }
  }

  /// Reads a list of texts.
  package mutating func readStrings() throws(DamagedBytes) -> [String] {
    try readList { (reader: inout ByteReader) throws(DamagedBytes) in try reader.readString() }
  }
}

/// Thrown when bytes are not what a writer of this version wrote.
package struct DamagedBytes: Error {
  /// Makes the error.
  package init() {}
}

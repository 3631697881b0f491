/// Writes values one after the other into a block of bytes, for the cache.
///
/// Numbers are little-endian; text and lists are preceded by their count. The order of writing is the order of reading.
package struct ByteWriter {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  /// Starts with nothing.
  package init() {}

  /// Writes a whole number; it must lie between 0 and 4,294,967,295.
  package mutating func write(_ number: Int) {
    let value = UInt32(number)
    for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  /// Writes a truth value.
  package mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// Writes a fraction.
  package mutating func write(_ number: Float) { write(Int(number.bitPattern)) }

  /// Writes text.
  package mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a block of bytes, at a place that is a multiple of 64 so that it can be used where it lies.
  package mutating func write(_ blob: Blob) {
    write(blob.count)
    while bytes.count % 64 != 0 { bytes.append(0) }
    blob.withBytes { bytes.append(contentsOf: $0) }
  }

  /// Writes what stands before a block that is made of several, which are to follow one behind the other.
  package mutating func write(headOf blobs: [Blob]) {
    write(blobs.reduce(0) { $0 + $1.count })
    while bytes.count % 64 != 0 { bytes.append(0) }
  }

  /// Writes a list, each element by `write`.
  package mutating func write<Element>(_ list: [Element], _ write: (inout ByteWriter, Element) -> Void) {
    self.write(list.count)
    for element in list { write(&self, element) }
  }

  /// Writes a list of values that know how to write themselves.
  package mutating func write(_ list: [some Storable]) {
    write(list) { $1.write(to: &$0) }
  }

  /// Writes a list of texts.
  package mutating func write(_ list: [String]) {
    write(list) { $0.write($1) }
  }

  /// Writes a list of plain values as they lie in memory; they must have no gaps between their fields.
  package mutating func write<Element: BitwiseCopyable>(plain list: [Element]) {
    write(list.count)
    while bytes.count % 8 != 0 { bytes.append(0) }
    list.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}

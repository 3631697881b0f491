/// A value that can be written to the cache and read back.
package protocol Storable {
  /// Writes the value.
  func write(to writer: inout ByteWriter)
  /// Reads what `write(to:)` wrote; throws when it is something else.
  init(from reader: inout ByteReader) throws(DamagedBytes)
}

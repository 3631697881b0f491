/// FNV-1a over words of eight bytes, in four lanes that the processor works on side by side, folded to 32 bits: enough to
/// notice a torn or overwritten file.
package enum Checksum {
  /// The sum of a block of bytes.
  package static func of(_ blob: Blob) -> UInt32 { blob.withBytes(of) }

  /// The sum of bytes.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var lanes = SIMD4<UInt64>(repeating: 0xcbf2_9ce4_8422_2325)
    let whole = bytes.count / 32 * 32
    for start in stride(from: 0, to: whole, by: 32) {
      lanes = (lanes ^ bytes.loadUnaligned(fromByteOffset: start, as: SIMD4<UInt64>.self)) &* 0x0000_0100_0000_01b3
    }
    var sum = lanes[0]
    for value in [lanes[1], lanes[2], lanes[3]] { sum = (sum ^ value) &* 0x0000_0100_0000_01b3 }
    for byte in bytes[whole...] { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return UInt32(truncatingIfNeeded: sum ^ (sum >> 32))
  }
}

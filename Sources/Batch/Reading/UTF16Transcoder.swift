/// Makes UTF-8 of UTF-16 that comes in pieces.
struct UTF16Transcoder {
  private let isBigEndian: Bool
  private var firstByte: UInt8?
  private var highSurrogate: UInt16?

  /// A transcoder for one order of bytes.
  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  /// What stands for a unit that has lost its other half: a byte that no UTF-8 holds, so that its record is found to be
  /// no text.
  private static let notText: UInt8 = 0xFF

  /// Appends the next bytes as UTF-8.
  mutating func append(_ piece: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    for byte in piece {
      guard let first = firstByte else {
        firstByte = byte
        continue
      }
      firstByte = nil
      let (high, low) = isBigEndian ? (first, byte) : (byte, first)
      append(unit: UInt16(high) << 8 | UInt16(low), to: &bytes)
    }
  }

  /// Says so when half a character is left over.
  mutating func end(_ bytes: inout [UInt8]) {
    if firstByte != nil || highSurrogate != nil { bytes.append(Self.notText) }
  }

  private mutating func append(unit: UInt16, to bytes: inout [UInt8]) {
    let isLow = UTF16.isTrailSurrogate(unit)
    if let high = highSurrogate {
      highSurrogate = nil
      if isLow {
        let scalar = 0x10000 + (UInt32(high) - 0xD800) << 10 + UInt32(unit) - 0xDC00
        return append(Unicode.Scalar(scalar), to: &bytes)
      }
      bytes.append(Self.notText)
    }
    if UTF16.isLeadSurrogate(unit) { highSurrogate = unit } else { append(Unicode.Scalar(unit), to: &bytes) }
  }

  private func append(_ scalar: Unicode.Scalar?, to bytes: inout [UInt8]) {
    if let scalar { bytes += UTF8.encode(scalar) ?? .init() } else { bytes.append(Self.notText) }
  }
}

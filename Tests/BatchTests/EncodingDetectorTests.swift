import Testing

@testable import Batch

/// Text becomes UTF-8 whatever pieces it comes in.
@Suite struct EncodingDetectorTests {
  private static func decoded(_ bytes: [UInt8], piece: Int) -> [UInt8] {
    var detector = EncodingDetector()
    var decoded: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      detector.append(rest.prefix(piece), to: &decoded)
      rest = rest.dropFirst(piece)
    }
    detector.end(&decoded)
    return decoded
  }

  private static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
  }

  @Test(arguments: ["", "a", "storage\r\nmissed dose\n", "ü€😀 \u{FFFF}"], [1, 2, 3, 100])
  func utf16BecomesUTF8(text: String, piece: Int) {
    for isBigEndian in [true, false] {
      #expect(Self.decoded(Self.utf16(text, isBigEndian: isBigEndian), piece: piece) == Array(text.utf8))
    }
  }

  @Test(arguments: [1, 2, 100])
  func aMarkIsTakenOffOnce(piece: Int) {
    #expect(Self.decoded(Array("\u{FEFF}\u{FEFF}a".utf8), piece: piece) == Array("\u{FEFF}a".utf8))
    #expect(Self.decoded([0xEF, 0xBB, 0x61], piece: piece) == [0xEF, 0xBB, 0x61])
    #expect(Self.decoded([0xFF], piece: piece) == [0xFF])
  }

  @Test(
    arguments: [
      [0xD8, 0x00, 0x00, 0x61], [0xDC, 0x00], [0xD8, 0x00], [0x00, 0x61, 0x00], [0xD8, 0x00, 0xD8, 0x00, 0xDC, 0x00],
    ] as [[UInt8]])
  func halfACharacterIsNoText(units: [UInt8]) {
    let decoded = Self.decoded([0xFE, 0xFF] + units, piece: 1)
    #expect(String(validating: decoded, as: UTF8.self) == nil)
  }
}

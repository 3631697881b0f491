extension StringProtocol {
  /// The text with all white space, no-break spaces included, folded to single blanks and cut off at both ends.
  var whiteSpaceFolded: String {
    let bytes = Array(utf8)
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var isPending = false
    var index = 0
    // On bytes, because all text that is read passes through here more than once.
    while index < bytes.count {
      let width = WhiteSpace.width(at: index, in: bytes)
      if width > 0 {
        isPending = !folded.isEmpty
      } else {
        if isPending { folded.append(0x20) }
        isPending = false
        folded.append(bytes[index])
      }
      index += width > 0 ? width : 1
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// The words of the text without case and punctuation, for telling whether two wordings are the same.
  var wordingFolded: String {
    var folded = ""
    folded.reserveCapacity(utf8.count)
    var isPending = false
    for scalar in lowercased().unicodeScalars where scalar != "'" && scalar != "’" {
      if scalar.isWordPart {
        if isPending { folded.unicodeScalars.append(" ") }
        isPending = false
        folded.unicodeScalars.append(scalar)
      } else {
        isPending = !folded.isEmpty
      }
    }
    return folded
  }
}

enum WhiteSpace {
  /// The number of bytes of the white space that begins at an index of UTF-8; 0 when something else stands there.
  static func width(at index: Int, in bytes: [UInt8]) -> Int {
    switch bytes[index] {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2: return bytes[index...].starts(with: [0xC2, 0xA0]) || bytes[index...].starts(with: [0xC2, 0x85]) ? 2 : 0
    case 0xE1...0xE3:
      guard index + 2 < bytes.count else { return 0 }
      let code =
        UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
      return Unicode.Scalar(code)?.properties.isWhitespace == true ? 3 : 0
    default: return 0
    }
  }
}

extension Unicode.Scalar {
  /// Whether this is a letter, a part of one, or a digit; looked up in Unicode's tables only beyond ASCII.
  fileprivate var isWordPart: Bool {
    guard isASCII else {
      switch properties.generalCategory {
      case .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber: return true
      default: return properties.isAlphabetic
      }
    }
    return ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
  }
}

internal import CUtf8proc

/// Brings text to its plainest form, so that what looks the same is the same.
package enum TextFolder {
  /// Folds case, accents, ligatures, full-width and other compatibility characters, and drops zero-width ones.
  ///
  /// Typographic apostrophes become `'`. Text that is not valid Unicode has been repaired by `String` before it comes
  /// here.
  package static func fold(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes -> String in
      guard bytes.contains(where: { $0 >= 0x80 }) else {
        return String(decoding: bytes.compactMap(folded), as: UTF8.self)
      }
      let straight = straightApostrophes(String(decoding: bytes, as: UTF8.self))
      // The folding fails on nothing but a lack of memory; the plain text is then still worth answering.
      return compatibilityFolded(straight) ?? straight.lowercased()
    }
  }

  /// An ASCII character in its plainest form; nil for control characters, which people do not mean.
  private static func folded(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): byte
    case ..<0x20, 0x7F: nil
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "`"): UInt8(ascii: "'")
    default: byte
    }
  }

  private static func compatibilityFolded(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      var buffer: UnsafeMutablePointer<UInt8>?
      let count = galen_fold(bytes.baseAddress, bytes.count, &buffer)
      guard count >= 0, let buffer else { return nil }
      defer { galen_free(buffer) }
      return String(decoding: UnsafeBufferPointer(start: buffer, count: count), as: UTF8.self)
    }
  }

  /// Whether a scalar is a control character that ends no line.
  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && !["\t", "\n", "\r"].contains(scalar)
  }

  /// Before compatibility folding, which would take an acute accent for a blank with an accent.
  private static func straightApostrophes(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isIgnored(scalar) { scalars.append(isApostrophe(scalar) ? "'" : scalar) }
    return String(scalars)
  }

  /// Apostrophes, primes and accents that people's keyboards put in the place of an apostrophe.
  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{2019}", "\u{2018}", "\u{02BC}", "\u{2032}", "\u{00B4}", "`": true
    default: false
    }
  }
}

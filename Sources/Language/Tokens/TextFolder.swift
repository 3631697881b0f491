internal import CUtf8proc

/// Brings text to its plainest form, so that what looks the same is the same.
package enum TextFolder {
  /// Folds case, accents, ligatures, full-width and other compatibility characters, and drops zero-width ones.
  ///
  /// Typographic apostrophes become `'`. Text that is not valid Unicode has been repaired by `String` before it comes here.
  package static func fold(_ text: String) -> String {
    var text = text
    let folded = text.withUTF8 { bytes -> String? in
      guard bytes.contains(where: { $0 >= 0x80 }) else {
        return String(decoding: bytes.map(asciiLowercased), as: UTF8.self)
      }
      var buffer: UnsafeMutablePointer<UInt8>?
      let count = galen_fold(bytes.baseAddress, bytes.count, &buffer)
      guard count >= 0, let buffer else { return nil }
      defer { galen_free(buffer) }
      return String(decoding: UnsafeBufferPointer(start: buffer, count: count), as: UTF8.self)
    }
    // The folding fails on nothing but a lack of memory; the plain text is then still worth answering.
    return String((folded ?? text.lowercased()).unicodeScalars.map { apostrophes.contains($0) ? "'" : Character($0) })
  }

  private static func asciiLowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  /// Apostrophes, primes and accents that people's keyboards put in the place of an apostrophe.
  private static let apostrophes: Set<Unicode.Scalar> = ["\u{2019}", "\u{2018}", "\u{02BC}", "\u{2032}", "\u{00B4}", "\u{0060}"]
}

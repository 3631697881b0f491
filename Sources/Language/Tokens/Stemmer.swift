internal import CSnowball

/// Cuts English words to their stems with the Snowball algorithm "Porter 2".
package enum Stemmer {
  /// The longest word that is stemmed, in bytes of UTF-8; longer ones are their own stems.
  private static let longestWord = 40

  /// The stem of a lower-case word.
  package static func stem(_ word: String) -> String {
    var word = word
    return word.withUTF8 { bytes -> String in
      let whole = { String(decoding: bytes, as: UTF8.self) }
      guard bytes.count <= longestWord, let base = bytes.baseAddress else { return whole() }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestWord + 8) { stem in
        guard let target = stem.baseAddress else { return whole() }
        let count = galen_stem_english(base, bytes.count, target, stem.count)
        return count > 0 ? String(decoding: UnsafeBufferPointer(start: target, count: count), as: UTF8.self) : whole()
      }
    }
  }
}

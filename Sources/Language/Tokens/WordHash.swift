/// A word as 64 bits: FNV-1a over its bytes.
///
/// Words are compared and looked up by it. With a million known words, two of them meet by chance about once in forty
/// million vocabularies.
package struct WordHash: Hashable, BitwiseCopyable, Sendable {
  /// The 64 bits.
  package let value: UInt64

  /// Hashes a word's bytes.
  package init(_ bytes: some Sequence<UInt8>) {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    self.value = value
  }

  /// Hashes a word.
  package init(_ word: String) { self.init(word.utf8) }
}

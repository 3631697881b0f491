/// The name of a feature as 64 bits: FNV-1a over its kind and its bytes.
///
/// With fewer than a million features two of them meet by chance about once in forty million models.
struct FeatureHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Starts a hash for features of one kind, so that a word and a part of a word with the same letters stay apart.
  init(kind: UInt8) { add(kind) }

  /// Adds a byte.
  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

  /// Adds bytes.
  mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }
}

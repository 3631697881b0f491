import Language

/// The names of features, as 64 bits mixed from their kind and the hashes of their words.
///
/// With fewer than a million features two of them meet by chance about once in forty million models.
package enum FeatureName {
  static let word: UInt64 = 1
  static let stem: UInt64 = 2
  static let part: UInt64 = 3
  static let neighbours: UInt64 = 4
  static let oneApart: UInt64 = 5
  static let kind: UInt64 = 6
  static let kindNeighbours: UInt64 = 7
  static let wording: UInt64 = 8
  /// What a word that the model has not learned counts as, so that strange words are evidence in themselves.
  package static let unknownWord = joined(9, 0)

  /// A name with another hash joined on: the finalizer of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom
  /// Number Generators, OOPSLA 2014) over both.
  static func joined(_ name: UInt64, _ hash: UInt64) -> UInt64 {
    var mixed = (name &* 0x9e37_79b9_7f4a_7c15) ^ hash
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// The name of two words together.
  static func pair(_ kind: UInt64, _ one: WordHash, _ other: WordHash) -> UInt64 {
    joined(joined(kind, one.value), other.value)
  }
}

/// Chooses which features the model learns, and how much each tells.
enum FeatureSelection {
  /// A feature must occur in this many phrasings; what occurs once cannot be told from chance.
  private static let leastPhrasings = 2

  /// The features worth learning, in a fixed order, each with its inverse document frequency.
  ///
  /// The inverse document frequency is ln((1 + N) / (1 + n)) + 1 for a feature in n of N phrasings.
  static func features(of phrasings: [[[UInt64]]]) -> [(key: UInt64, idf: Float)] {
    var counts: [UInt64: Int] = [:]
    for families in phrasings {
      for key in Set(families.joined()) { counts[key, default: 0] += 1 }
    }
    counts[FeatureExtractor.unknownWord] = phrasings.count { families in
      families[FeatureExtractor.Family.word.rawValue].contains { counts[$0, default: 0] < leastPhrasings }
    }
    let total = Double(1 + phrasings.count)
    return counts.filter { $0.value >= leastPhrasings }.sorted { $0.key < $1.key }.map { key, count in
      (key, Float(DeterministicMath.log(total / Double(1 + count)) + 1))
    }
  }
}

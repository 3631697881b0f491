/// Chooses which features the model learns, and how much each tells.
enum FeatureSelection {
  /// The features worth learning, in a fixed order, each with its inverse document frequency.
  ///
  /// The inverse document frequency is ln((1 + N) / (1 + n)) + 1 for a feature in n of N phrasings.
  ///
  /// The phrasings are gone through several times; they may be worked out anew each time, which takes less memory than to
  /// keep them.
  static func features(of phrasings: some Collection<[[UInt64]]>) -> [(key: UInt64, idf: Float)] {
    let total = Double(1 + phrasings.count)
    var chosen: [(key: UInt64, idf: Float)] = []
    for (family, counts) in zip(Features.Family.allCases, counts(in: phrasings)) {
      var counts = counts
      let least = leastPhrasings(family)
      if family == .word {
        counts[FeatureName.unknownWord] = phrasings.count { families in
          families[family.rawValue].contains { counts[$0, default: 0] < least }
        }
      }
      for (key, count) in counts where count >= least {
        chosen.append((key, Float(DeterministicMath.log(total / Double(1 + count)) + 1)))
      }
    }
    return chosen.sorted { $0.key < $1.key }
  }

  /// A feature must occur in this many phrasings: what occurs once cannot be told from chance.
  ///
  /// There are more pairs of words than words, and far more parts of words, so chance favours more of them; chosen by
  /// cross-validation.
  private static func leastPhrasings(_ family: Features.Family) -> Int {
    switch family {
    case .word, .kind: 2
    case .pair: 3
    case .part: 8
    }
  }

  /// By family: in how many phrasings each feature occurs.
  private static func counts(in phrasings: some Collection<[[UInt64]]>) -> [[UInt64: Int]] {
    var counts = [[UInt64: Int]](repeating: [:], count: Features.Family.allCases.count)
    for families in phrasings {
      for (family, keys) in families.enumerated() {
        for key in Set(keys) { counts[family][key, default: 0] += 1 }
      }
    }
    return counts
  }
}

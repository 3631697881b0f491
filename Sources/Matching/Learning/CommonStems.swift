package import Knowledge
import Language

/// The stems that say nothing about what a question is about.
package enum CommonStems {
  /// A stem is common when it is spread over this many topics as evenly as it would be over that many alike: its
  /// perplexity, e to the power of the entropy of its shares.
  ///
  /// Counting the topics that have it would not do: "hair" stands in phrasings of many topics, but most of all in those of
  /// one.
  private static let leastPerplexity = 25.0

  /// The common stems of the phrasings of some topics, sorted.
  package static func of(_ topics: [Topic], shorthand: [String: [String]]) -> [String] {
    // For each stem, which share of each topic's phrasings has it.
    var shares: [String: [Double]] = [:]
    for topic in topics where !topic.phrasings.isEmpty {
      var counts: [String: Int] = [:]
      for phrasing in topic.phrasings {
        for stem in Set(Analyzer.expanded(phrasing.text, with: shorthand).map({ Stemmer.stem($0.text) })) {
          counts[stem, default: 0] += 1
        }
      }
      for (stem, count) in counts { shares[stem, default: []].append(Double(count) / Double(topic.phrasings.count)) }
    }
    return shares.filter { perplexity(of: $0.value) >= leastPerplexity }.keys.sorted()
  }

  private static func perplexity(of shares: [Double]) -> Double {
    let sum = shares.reduce(0, +)
    let entropy = shares.reduce(0) { $0 - $1 / sum * DeterministicMath.log($1 / sum) }
    return DeterministicMath.exp(entropy)
  }
}

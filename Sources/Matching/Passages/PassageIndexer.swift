package import Knowledge
package import Language

/// Builds the index of a leaflet from its own headings, labels and questions and from the topics' places.
package struct PassageIndexer {
  let topics: [Topic]
  let analyzer: Analyzer
  /// The probability of each topic for a heading, in the order of the topics.
  let classify: (Utterance) -> [Float]

  /// Puts together what indexing needs; `classify` gives the probability of each topic for a heading.
  package init(topics: [Topic], analyzer: Analyzer, classify: @escaping (Utterance) -> [Float]) {
    self.topics = topics
    self.analyzer = analyzer
    self.classify = classify
  }

  /// A heading decides a passage's topic by itself from this probability on.
  private static let sure: Float = 0.5

  /// The index of a leaflet.
  package func index(_ leaflet: Leaflet) -> PassageIndex {
    let bodies = leaflet.passages.map { analyzer.analyzeReviewed($0.heading + "\n" + $0.text) }
    let opinions = leaflet.passages.map { classify(analyzer.analyzeReviewed($0.heading)) }
    let headings = zip(leaflet.passages, opinions).map(topicOfHeading)
    var index = PassageIndex(passages: [], topics: [], nearby: [], concepts: [], stems: [])
    index.concepts = bodies.map { Set($0.mentions.map(\.concept)) }
    index.stems = bodies.map { Set($0.words.map(\.stemHash)) }
    for (number, topic) in topics.enumerated() {
      let own = leaflet.passages.indices.filter { headings[$0] == number }
      let placed = topic.places.flatMap { place in
        leaflet.passages.indices.filter { place.holds(leaflet.passages[$0]) }
      }
      index.passages.append(Self.unique(own + placed))
      let sections = Set(topic.places.map(\.section))
      index.nearby.append(leaflet.passages.indices.filter { sections.contains(leaflet.passages[$0].section) })
    }
    index.topics = opinions.indices.map { passage in
      // Of the topics that it answers best, the one that its heading speaks of most.
      topics.indices.filter { index.passages[$0].first == passage }
        .max { (opinions[passage][$0], $1) < (opinions[passage][$1], $0) }
    }
    return index
  }

  /// The topic that a question or label of the leaflet asks about; nil when it has none of its own or none is sure.
  private func topicOfHeading(_ passage: Passage, _ probabilities: [Float]) -> Int? {
    guard passage.kind == .faq || passage.kind == .labelled else { return nil }
    guard let best = probabilities.indices.max(by: { probabilities[$0] < probabilities[$1] }),
      probabilities[best] >= Self.sure, topics[best].kind == .leaflet
    else { return nil }
    return best
  }

  private static func unique(_ list: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return list.filter { seen.insert($0).inserted }
  }
}

package import Knowledge
package import Language

/// Builds the index of a leaflet from its own headings, labels and questions and from the topics' places.
package struct PassageIndexer: Sendable {
  let topics: [Topic]
  let analyzer: Analyzer
  let vectors: WordVectors
  private let places: [[Topic.PlaceMatcher]]
  /// The probability of each topic for the name of each section.
  private let sections: [String: [Float]]
  /// The probability of each topic for a heading, in the order of the topics.
  let classify: @Sendable (Utterance) -> [Float]

  /// Puts together what indexing needs; `classify` gives the probability of each topic for a heading.
  package init(
    topics: [Topic], analyzer: Analyzer, vectors: WordVectors, classify: @escaping @Sendable (Utterance) -> [Float]
  ) {
    self.topics = topics
    places = topics.map { $0.places.map { Topic.PlaceMatcher($0) } }
    self.analyzer = analyzer
    self.vectors = vectors
    self.classify = classify
    let names = SectionName.all + [SectionName.disclaimer]
    sections = Dictionary(uniqueKeysWithValues: names.map { ($0, classify(analyzer.analyzeReviewed($0))) })
  }

  /// A heading decides a passage's topic by itself from this probability on.
  private static let sure: Float = 0.5

  /// The index of a leaflet; its own names are seen as names of the medicine that is talked about.
  package func index(_ leaflet: Leaflet, named names: OwnNames) -> PassageIndex {
    let bodies = leaflet.passages.map { analyzer.analyzeReviewed($0.heading + "\n" + $0.text) }
    let headings = leaflet.passages.map { analyzer.analyzeReviewed($0.heading) }
    let opinions = headings.map { classify(names.seenAsOwn(in: $0)) }
    let headingTopics = zip(leaflet.passages, opinions).map(topicOfHeading)
    let words = leaflet.passages.map { Topic.PassageWords($0) }
    let headingWords = leaflet.passages.map { Topic.PassageWords(headingOf: $0) }
    let answers = topics.indices.map { number in
      let own = leaflet.passages.indices.filter { headingTopics[$0] == number }
      let placed = places[number].flatMap { place in words.indices.filter { place.holds(words[$0]) } }
      // "Keep it away from children" under a question about storage says something about children, but least of all.
      let aside = Set(
        placed.filter { passage in
          headingTopics[passage].map { $0 != number } ?? false
            && !places[number].contains { $0.isNamed(byHeading: headingWords[passage]) }
        })
      // "Is it a cure?" is about the use, but first of all that stands under "Usage".
      let usual = Set(topics[number].places.map(\.section))
      let leading = own.filter { usual.contains(leaflet.passages[$0].section) }
      return Self.unique(leading + placed.filter { !aside.contains($0) } + own + placed.filter(aside.contains))
    }
    let entries = leaflet.passages.indices.map { passage in
      PassageIndex.Entry(
        section: leaflet.passages[passage].section,
        concepts: Set(bodies[passage].mentions.map(\.concept)),
        stems: Set(bodies[passage].words.map(\.stemHash)),
        // Of the topics that it answers best, the one that its heading speaks of most.
        topic: topics.indices.filter { answers[$0].first == passage }
          .max { (opinions[passage][$0], $1) < (opinions[passage][$1], $0) },
        heading: Self.shares(opinions[passage], sections[leaflet.passages[passage].section]),
        ages: leaflet.passages[passage].heading == leaflet.passages[passage].section
          ? [] : AgeSpan.spans(inHeading: headings[passage].words.map(\.text)),
        wording: Wording(bodies[passage], vectors: vectors))
    }
    return PassageIndex(answers: answers, entries)
  }

  /// The topic that a question or label of the leaflet asks about; nil when it has none of its own or none is sure.
  private func topicOfHeading(_ passage: Passage, _ probabilities: [Float]) -> Int? {
    guard hasOwnHeading(passage), let best = probabilities.indices.max(by: { probabilities[$0] < probabilities[$1] }),
      probabilities[best] >= Self.sure, topics[best].kind == .leaflet
    else { return nil }
    return best
  }

  private func hasOwnHeading(_ passage: Passage) -> Bool { passage.kind == .faq || passage.kind == .labelled }

  /// The topics of a heading or of its section that are probable enough to be compared with those of a question: "Adults"
  /// under "Dosage" is about the dose.
  private static func shares(_ heading: [Float], _ section: [Float]?) -> [PassageIndex.TopicShare] {
    heading.indices.compactMap { topic in
      let probability = max(heading[topic], section?[topic] ?? 0)
      return probability >= leastShare ? PassageIndex.TopicShare(topic: topic, probability: probability) : nil
    }
  }

  private static let leastShare: Float = 0.02

  private static func unique(_ list: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return list.filter { seen.insert($0).inserted }
  }
}

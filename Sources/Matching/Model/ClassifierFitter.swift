package import Knowledge
package import Language

/// Learns a classifier from the phrasings of the topics.
package struct ClassifierFitter {
  let topics: [Topic]
  let analyzer: Analyzer
  var trainer = Trainer()

  /// Prepares to learn these topics, whose phrasings the analyser takes apart.
  package init(topics: [Topic], analyzer: Analyzer) {
    self.topics = topics
    self.analyzer = analyzer
  }

  /// A phrasing with the topic that it belongs to.
  package struct Example {
    /// What the classifier sees of it.
    package var features: Features
    /// Its place among the phrasings of its topic.
    package var place: Int
    /// The topic, by its place.
    package var label: Int
    /// The fold that it is left out in; neighbouring lines, which are often variants of each other, share one.
    package var fold: Int
  }

  /// The number of folds of which one is left out for calibration.
  package static let folds = 5
  private static let linesToAFold = 6

  /// The features of all phrasings, dealt out to a number of folds.
  package func examples(folds: Int = Self.folds) -> [Example] {
    let extractor = FeatureExtractor(concepts: analyzer.concepts)
    let byTopic = concurrentMap(below: topics.count) { label in
      topics[label].phrasings.enumerated().map { place, phrasing in
        Example(
          features: extractor.features(of: utterance(of: phrasing)), place: place, label: label,
          fold: place / Self.linesToAFold % folds)
      }
    }
    return Array(byTopic.joined())
  }

  /// A phrasing taken apart; worked out anew, because those of all phrasings together would fill the memory.
  package func utterance(of example: Example) -> Utterance {
    utterance(of: topics[example.label].phrasings[example.place])
  }

  private func utterance(of phrasing: Topic.Phrasing) -> Utterance {
    analyzer.analyzeReviewed(phrasing.text.replacing("{drug}", with: "it")).seenAsOwn(by: analyzer.concepts)
  }

  /// What fitting gives.
  package struct Fit {
    /// The classifier, not calibrated.
    package var classifier: Classifier
    /// One that has not learned the unseen phrasings.
    package var partial: Classifier
    /// The phrasings that were left out of the partial one.
    package var unseen: [Example]
  }

  /// Fits the classifier, and beside it, on the other core, one without a fold of the phrasings, on which it can be
  /// calibrated; nil when there is nothing to learn.
  package func fit() -> Fit? {
    let examples = examples()
    let fitted = concurrentMap(below: 2) { turn in
      classifier(from: turn == 0 ? examples : examples.filter { $0.fold != 0 })
    }
    guard let whole = fitted[0], let partial = fitted[1] else { return nil }
    return Fit(classifier: whole, partial: partial, unseen: examples.filter { $0.fold == 0 })
  }

  /// Fits an uncalibrated classifier to these examples alone.
  func classifier(from examples: [Example]) -> Classifier? {
    // Worked out anew whenever they are gone through: those of all phrasings together would fill the memory.
    let families = examples.lazy.map(\.features.families)
    let slots = FeatureSelection.features(of: families)
    guard let table = FeatureTable(slots: FeatureTable.slots(for: slots), rowCount: slots.count) else { return nil }
    let samples = examples.map {
      Sample(
        features: table.vector(of: $0.features.families), label: $0.label, identity: $0.features.wording)
    }
    let words = WordRows.Words(commonIn: examples.map(\.features), table: table)
    func fitted(_ samples: [Sample], classCount: Int) -> LinearModel? {
      LinearModel.quantized(
        trainer.fit(samples, classCount: classCount, rowCount: slots.count), addingSumsOf: words.vectors)
    }
    guard let model = fitted(samples, classCount: topics.count) else { return nil }
    // Of two columns the first is "about medicines or health", the second everyday talk.
    let relevance = samples.map { sample in
      var sample = sample
      sample.label = topics[sample.label].isEveryday ? 1 : 0
      return sample
    }
    guard let relevanceModel = fitted(relevance, classCount: 2) else { return nil }
    return Classifier(
      extractor: FeatureExtractor(concepts: analyzer.concepts), table: table, wordRows: words.rows, model: model,
      relevanceModel: relevanceModel, isEveryday: topics.map(\.isEveryday),
      taught: TaughtWordings(examples.map { ($0.features.wording, $0.label) }),
      calibration: .none)
  }
}

extension Topic {
  /// Whether what is asked has nothing to do with medicines or health.
  var isEveryday: Bool { kind == .none && !isAboutHealth || kind == .smalltalk }
}

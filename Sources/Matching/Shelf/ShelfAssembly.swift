import Knowledge
import Language

extension Shelf {
  /// Makes a shelf from its contents; nil when they do not fit together, as those of a damaged cache.
  init?(contents: ShelfContents) {
    let shorthand = Shorthand.table(contents.shorthand)
    let analyzer = Analyzer(
      lexicon: contents.lexicon, shorthand: shorthand, domainWords: DomainWord.counts(contents.domain),
      generalWords: WordList(sortedLines: contents.words))
    guard
      let table = FeatureTable(slots: contents.features, rowCount: contents.featureCount),
      let model = LinearModel(
        classCount: contents.topics.count, rowCount: contents.featureCount, weights: contents.weights,
        scales: contents.scales, bias: contents.bias)
    else { return nil }
    let classifier = Classifier(
      extractor: FeatureExtractor(concepts: analyzer.concepts), table: table, model: model,
      temperature: contents.temperature)
    let indexer = PassageIndexer(topics: contents.topics, analyzer: analyzer, classify: classifier.probabilities)
    leaflets = contents.leaflets
    topics = contents.topics
    groups = contents.groups
    texts = contents.texts
    safety = contents.safety
    self.analyzer = analyzer
    matcher = Matcher(
      topics: contents.topics, leaflets: contents.leaflets, indexes: contents.leaflets.map(indexer.index),
      exact: contents.leaflets.map { ExactQuestions(leaflet: $0, shorthand: shorthand) }, classifier: classifier,
      resolver: FocusResolver(
        topics: contents.topics, concepts: analyzer.concepts, commonStems: Set(contents.commonStems)),
      thresholds: Thresholds())
  }
}

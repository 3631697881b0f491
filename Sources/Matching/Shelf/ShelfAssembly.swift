import Knowledge
import Language

extension Shelf {
  /// Makes a shelf from its contents; nil when they do not fit together, as those of a damaged cache.
  convenience init?(contents: ShelfContents) {
    let analyzer = contents.analyzer
    guard contents.model.classCount == contents.topics.count, contents.indexes.count == contents.leaflets.count,
      contents.exact.count == contents.leaflets.count
    else { return nil }
    let cues = Cues(concepts: analyzer.concepts)
    let classifier = Classifier(
      extractor: FeatureExtractor(concepts: analyzer.concepts), table: contents.features, wordRows: contents.wordRows,
      model: contents.model, relevanceModel: contents.relevanceModel, isEveryday: contents.topics.map(\.isEveryday),
      taught: contents.taught,
      calibration: contents.calibration)
    let matcher = Matcher(
      cues: cues, exact: contents.exact,
      judge: Judge(
        topics: contents.topics, indexes: contents.indexes, classifier: classifier,
        resolver: FocusResolver(
          topics: contents.topics, concepts: analyzer.concepts,
          subject: SubjectRule(concepts: analyzer.concepts, cues: cues),
          commonStems: Set(contents.commonStems.map { WordHash($0) })),
        thresholds: Thresholds()))
    self.init(contents, matcher: matcher)
  }
}

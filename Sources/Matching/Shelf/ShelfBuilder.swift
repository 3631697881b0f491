import Knowledge
import Language
import Triage

/// Learns from a knowledge folder: gathers its words, fits the classifier, and packs what a shelf needs.
struct ShelfBuilder {
  let folder: KnowledgeFolder

  /// A word that English does not know must occur so often in the phrasings to be one.
  private static let fewestOfWord = 3

  /// A stem that occurs in the phrasings of this many topics says nothing about what a question is about.
  private static let commonFrom = 20

  /// The contents of the shelf; nil when the folder has no topics to learn.
  func build() -> ShelfContents? {
    let lexicon = Lexicon(concepts: folder.lexicon.concepts + OwnNames.concepts(of: folder.leaflets))
    let shorthand = Shorthand.table(folder.shorthand)
    let generalWords = WordList(lines: folder.generalWords)
    let analyzer = Analyzer(
      lexicon: lexicon, shorthand: shorthand,
      domainWords: words(lexicon: lexicon, shorthand: shorthand, generalWords: generalWords),
      generalWords: generalWords)
    guard let fit = ClassifierFitter(topics: folder.topics, analyzer: analyzer).fit() else { return nil }
    let classifier = fit.classifier
    let indexer = PassageIndexer(
      topics: folder.topics, analyzer: analyzer, classify: { classifier.opinion(on: $0).topics })
    let indexes = folder.leaflets.map(indexer.index)
    let commonStems = commonStems(shorthand: shorthand)
    let resolver = FocusResolver(
      topics: folder.topics, concepts: analyzer.concepts,
      subject: SubjectRule(concepts: analyzer.concepts, cues: Cues(concepts: analyzer.concepts)),
      commonStems: Set(commonStems.map { WordHash($0) }))
    let calibrator = Calibrator(
      judge: Judge(
        topics: folder.topics, indexes: indexes, classifier: fit.partial, resolver: resolver, thresholds: Thresholds()))
    return ShelfContents(
      leaflets: folder.leaflets, topics: folder.topics, groups: folder.groups, analyzer: analyzer,
      turnCues: TurnCues(lexicon: lexicon, shorthand: shorthand), texts: folder.texts,
      safety: folder.safety.withoutPatterns, triage: Triage(folder.safety), features: classifier.table,
      wordRows: classifier.wordRows, model: classifier.model, relevanceModel: classifier.relevanceModel,
      taught: classifier.taught, calibration: calibrator.calibration(from: fit.unseen), commonStems: commonStems,
      indexes: indexes,
      exact: folder.leaflets.map { ExactQuestions(leaflet: $0, shorthand: shorthand) })
  }

  /// The words of phrasings, lexicon, leaflets and emergencies, which misspelt words are repaired to.
  private func words(
    lexicon: Lexicon, shorthand: [String: [String]], generalWords: WordList
  ) -> DomainWords {
    var counts: [String: Int] = [:]
    func count(_ text: String) {
      for piece in Analyzer.expanded(text, with: shorthand) where piece.kind == .word {
        counts[piece.text, default: 0] += 1
      }
    }
    for topic in folder.topics where topic.kind != .none { topic.phrasings.forEach { count($0.text) } }
    // A word that phrasings hold now and then and English does not know is misspelt in them: nothing is repaired to it.
    counts = counts.filter { $0.value >= Self.fewestOfWord || generalWords.contains(Array($0.key.utf8)) }
    for concept in lexicon.concepts where concept.kind != ConceptKind.turn { concept.words.forEach(count) }
    for leaflet in folder.leaflets { leaflet.passages.forEach { count($0.heading + "\n" + $0.text) } }
    // Triage looks at repaired words too: a word that it knows must be one that others can be repaired to.
    for group in folder.safety.groups { group.words.forEach(count) }
    for rewriting in folder.safety.rewritings { count(rewriting.wording) }
    for short in folder.shorthand { counts[short.short, default: 0] += 1 }
    return DomainWords(counts)
  }

  /// The stems that occur all over the topics.
  private func commonStems(shorthand: [String: [String]]) -> [String] {
    var counts: [String: Int] = [:]
    for topic in folder.topics {
      let stems = topic.phrasings.flatMap { phrasing in
        Analyzer.expanded(phrasing.text, with: shorthand).map { Stemmer.stem($0.text) }
      }
      for stem in Set(stems) { counts[stem, default: 0] += 1 }
    }
    return counts.filter { $0.value >= Self.commonFrom }.keys.sorted()
  }
}

import Knowledge
import Language
import Triage

/// Learns from a knowledge folder: gathers its words and fits the classifier.
struct UnderstandingBuilder {
  let folder: KnowledgeFolder

  /// A word that English does not know must occur so often in the phrasings to be one.
  private static let fewestOfWord = 3

  /// What is learned; nil when the folder has no topics to learn.
  func build() -> Understanding? {
    let shorthand = Shorthand.table(folder.shorthand)
    let generalWords = WordList(lines: folder.generalWords)
    let analyzer = Analyzer(
      lexicon: folder.lexicon, shorthand: shorthand,
      domainWords: words(shorthand: shorthand, generalWords: generalWords), generalWords: generalWords)
    let fitter = ClassifierFitter(topics: folder.topics, analyzer: analyzer)
    guard let fit = fitter.fit() else { return nil }
    var understanding = Understanding(
      topics: folder.topics, groups: folder.groups, analyzer: analyzer,
      turnCues: TurnCues(lexicon: folder.lexicon, shorthand: shorthand), texts: folder.texts,
      safety: folder.safety.withoutPatterns, triage: Triage(folder.safety), classifier: fit.classifier,
      wordVectors: WordVectors(folder.wordVectors),
      commonStems: CommonStems.of(folder.topics, shorthand: shorthand),
      brokenFiles: Set(folder.findings.filter { $0.severity == .error }.map(\.file)).sorted())
    let calibrator = Calibrator(judge: understanding.judge.judging(with: fit.partial))
    understanding.classifier.calibration = calibrator.calibration(from: fit.unseen, of: fitter)
    return understanding
  }

  /// The words of phrasings, lexicon and emergencies, which misspelt words are repaired to.
  private func words(shorthand: [String: [String]], generalWords: WordList) -> DomainWords {
    var counts: [String: Int] = [:]
    func count(_ text: String) {
      for piece in Analyzer.expanded(text, with: shorthand) where piece.kind == .word {
        counts[piece.text, default: 0] += 1
      }
    }
    for topic in folder.topics where topic.kind != .none { topic.phrasings.forEach { count($0.text) } }
    // A word that phrasings hold now and then and English does not know is misspelt in them: nothing is repaired to it.
    counts = counts.filter { $0.value >= Self.fewestOfWord || generalWords.contains(Array($0.key.utf8)) }
    let notWords = [ConceptKind.turn, ConceptKind.soundAlike, ConceptKind.namePart]
    for concept in folder.lexicon.concepts where !notWords.contains(concept.kind) { concept.words.forEach(count) }
    // Each leaflet has them, so nobody who types them has misspelt anything.
    SectionName.all.forEach(count)
    // Triage looks at repaired words too: a word that it knows must be one that others can be repaired to.
    for group in folder.safety.groups { group.words.forEach(count) }
    for rewriting in folder.safety.rewritings { count(rewriting.wording) }
    for short in folder.shorthand where !short.isForeign { counts[short.short, default: 0] += 1 }
    // Names of medicines are repaired by a stricter rule of their own.
    for name in MedicineTitle.nameWords(of: folder.lexicon.concepts, shorthand: shorthand)
    where !generalWords.contains(Array(name.utf8)) {
      counts[name] = nil
    }
    return DomainWords(counts)
  }
}

import Knowledge
import Language
import Triage

/// All that is learned from a knowledge folder whatever leaflets are in it: what people ask, in which words, and what is
/// an emergency.
struct Understanding: Sendable {
  var topics: [Topic]
  var groups: [TopicGroup]
  var analyzer: Analyzer
  var turnCues: TurnCues
  var texts: Texts
  var safety: Safety
  var triage: Triage
  var classifier: Classifier
  var wordVectors: WordVectors
  var commonStems: [String]
  /// The files with errors, each once: what is wrong in them is not used.
  var brokenFiles: [String]

  /// Reads one question and decides.
  var judge: Judge {
    Judge(
      topics: topics, classifier: classifier,
      resolver: FocusResolver(
        topics: topics, concepts: analyzer.concepts,
        subject: SubjectRule(concepts: analyzer.concepts, cues: Cues(concepts: analyzer.concepts)),
        vectors: wordVectors,
        commonStems: Set(commonStems.map { WordHash($0) })),
      ranker: PassageRanker(concepts: analyzer.concepts, vectors: wordVectors), thresholds: Thresholds())
  }
}

extension Understanding: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(topics)
    writer.write(groups)
    analyzer.write(to: &writer)
    turnCues.write(to: &writer)
    texts.write(to: &writer)
    safety.write(to: &writer)
    triage.write(to: &writer)
    classifier.table.write(to: &writer)
    classifier.wordRows.write(to: &writer)
    classifier.model.write(to: &writer)
    classifier.relevanceModel.write(to: &writer)
    classifier.taught.write(to: &writer)
    classifier.calibration.write(to: &writer)
    wordVectors.write(to: &writer)
    writer.write(commonStems)
    writer.write(brokenFiles)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    topics = try reader.readList()
    groups = try reader.readList()
    analyzer = try Analyzer(from: &reader)
    turnCues = try TurnCues(from: &reader)
    texts = try Texts(from: &reader)
    safety = try Safety(from: &reader)
    triage = try Triage(from: &reader)
    classifier = Classifier(
      extractor: FeatureExtractor(concepts: analyzer.concepts), table: try FeatureTable(from: &reader),
      wordRows: try WordRows(from: &reader), model: try LinearModel(from: &reader),
      relevanceModel: try LinearModel(from: &reader), isEveryday: topics.map(\.isEveryday),
      taught: try TaughtWordings(from: &reader), calibration: try Calibration(from: &reader))
    wordVectors = try WordVectors(from: &reader)
    commonStems = try reader.readStrings()
    brokenFiles = try reader.readStrings()
    guard classifier.model.classCount == topics.count else { throw DamagedBytes() }
  }
}

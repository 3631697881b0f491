import Knowledge
import Language
import Triage

/// Everything of a shelf that is worth keeping in the cache.
///
/// A shelf is always made from these contents, freshly written or read from the cache, so that both answer with the
/// same bits.
struct ShelfContents {
  var leaflets: [Leaflet]
  var topics: [Topic]
  var groups: [TopicGroup]
  var analyzer: Analyzer
  var turnCues: TurnCues
  var texts: Texts
  var safety: Safety
  var triage: Triage
  var features: FeatureTable
  var wordRows: WordRows
  var model: LinearModel
  var relevanceModel: LinearModel
  var taught: TaughtWordings
  var calibration: Calibration
  var commonStems: [String]
  var indexes: [PassageIndex]
  var exact: [ExactQuestions]
}

extension ShelfContents: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(leaflets)
    writer.write(topics)
    writer.write(groups)
    analyzer.write(to: &writer)
    turnCues.write(to: &writer)
    texts.write(to: &writer)
    safety.write(to: &writer)
    triage.write(to: &writer)
    features.write(to: &writer)
    wordRows.write(to: &writer)
    model.write(to: &writer)
    relevanceModel.write(to: &writer)
    taught.write(to: &writer)
    calibration.write(to: &writer)
    writer.write(commonStems)
    writer.write(indexes)
    writer.write(exact)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    leaflets = try reader.readList()
    topics = try reader.readList()
    groups = try reader.readList()
    analyzer = try Analyzer(from: &reader)
    turnCues = try TurnCues(from: &reader)
    texts = try Texts(from: &reader)
    safety = try Safety(from: &reader)
    triage = try Triage(from: &reader)
    features = try FeatureTable(from: &reader)
    wordRows = try WordRows(from: &reader)
    model = try LinearModel(from: &reader)
    relevanceModel = try LinearModel(from: &reader)
    taught = try TaughtWordings(from: &reader)
    calibration = try Calibration(from: &reader)
    commonStems = try reader.readStrings()
    indexes = try reader.readList()
    exact = try reader.readList()
  }
}

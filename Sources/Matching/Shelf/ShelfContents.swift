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
  var lexicon: Lexicon
  var names: [ConceptName]
  var shorthand: [Shorthand]
  var texts: Texts
  var safety: Safety
  var triage: Triage
  var words: Blob
  var domain: [DomainWord]
  var features: FeatureTable
  var model: LinearModel
  var relevanceModel: LinearModel
  var taught: TaughtWordings
  var calibration: Calibration
  var commonStems: [String]
  var indexes: [PassageIndex]
  var exact: [ExactQuestions]
}

/// A word of the phrasings, leaflets or lexicon, with the number of times it occurs there.
struct DomainWord {
  var word: String
  var count: Int
}

extension ShelfContents: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(leaflets)
    writer.write(topics)
    writer.write(groups)
    writer.write(lexicon.concepts)
    writer.write(names)
    writer.write(shorthand)
    texts.write(to: &writer)
    safety.write(to: &writer)
    triage.write(to: &writer)
    writer.write(words)
    writer.write(domain)
    features.write(to: &writer)
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
    lexicon = Lexicon(concepts: try reader.readList())
    names = try reader.readList()
    shorthand = try reader.readList()
    texts = try Texts(from: &reader)
    safety = try Safety(from: &reader)
    triage = try Triage(from: &reader)
    words = try reader.readBlob()
    domain = try reader.readList()
    features = try FeatureTable(from: &reader)
    model = try LinearModel(from: &reader)
    relevanceModel = try LinearModel(from: &reader)
    taught = try TaughtWordings(from: &reader)
    calibration = try Calibration(from: &reader)
    commonStems = try reader.readStrings()
    indexes = try reader.readList()
    exact = try reader.readList()
  }
}

extension DomainWord: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(word)
    writer.write(count)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    word = try reader.readString()
    count = try reader.readInt()
  }
}

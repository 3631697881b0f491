import Knowledge
import Language

/// All names by which the medicines on a shelf are called, and those that have no leaflet, in flat tables.
///
/// A substance is what a name stands for: "paracetamol", "acetaminophen" and "Tylenol" are one. A leaflet is of one
/// substance, or of several together.
struct MedicineNames: Sendable {
  /// By words: an even number for a leaflet, an odd one for a substance.
  let sequences: NameTable
  /// By concept of the lexicon: one more than its substance's number; 0 for what is no medicine.
  let substanceOfConcept: [UInt32]
  /// By concept of the lexicon: one more than the number of the leaflet that it is a name of; 0 for none.
  let leafletOfConcept: [UInt32]
  /// The name by which each substance is shown.
  let substances: TextTable
  /// By substance: the leaflets that are of it alone.
  let alone: SliceTable<UInt32>
  /// By substance: the leaflets of combinations that hold it.
  let combined: SliceTable<UInt32>
  /// By leaflet: its substances, sorted.
  let parts: SliceTable<UInt32>
  /// By leaflet: the salts and forms that set it apart from others of the same substances.
  let qualifiers: SliceTable<WordHash>
  /// By leaflet: the one that stands for all of the same medicine, with the same title or of the same substances together.
  let namesakes: [UInt32]
  /// By leaflet: whether its title is the name by which its only substance is shown.
  let isPlain: [Bool]
  /// The words of all names, which misspelt ones are repaired to.
  let words: DomainWords
  /// By word: its row among the names that are mistaken for it.
  let alikeRows: WordTable
  /// Names that are mistaken for one another.
  let alike: SliceTable<WordHash>
  /// The salts and forms that set medicines of one substance apart.
  let qualifying: QualifierFinder
  /// The endings of names of substances.
  let endings: [String]
}

extension MedicineNames: Storable {
  func write(to writer: inout ByteWriter) {
    sequences.write(to: &writer)
    writer.write(plain: substanceOfConcept)
    writer.write(plain: leafletOfConcept)
    substances.write(to: &writer)
    alone.write(to: &writer)
    combined.write(to: &writer)
    parts.write(to: &writer)
    qualifiers.write(to: &writer)
    writer.write(plain: namesakes)
    writer.write(plain: isPlain)
    words.write(to: &writer)
    alikeRows.write(to: &writer)
    alike.write(to: &writer)
    qualifying.write(to: &writer)
    writer.write(endings)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    sequences = try NameTable(from: &reader)
    substanceOfConcept = try reader.readPlain()
    leafletOfConcept = try reader.readPlain()
    substances = try TextTable(from: &reader)
    alone = try SliceTable(from: &reader)
    combined = try SliceTable(from: &reader)
    parts = try SliceTable(from: &reader)
    qualifiers = try SliceTable(from: &reader)
    namesakes = try reader.readPlain()
    isPlain = try reader.readPlain()
    words = try DomainWords(from: &reader)
    alikeRows = try WordTable(from: &reader)
    alike = try SliceTable(from: &reader)
    qualifying = try QualifierFinder(from: &reader)
    endings = try reader.readStrings()
    guard alone.count == substances.count, combined.count == substances.count, qualifiers.count == parts.count,
      namesakes.count == parts.count, isPlain.count == parts.count
    else { throw DamagedBytes() }
  }
}

package import Knowledge

/// Finds the lexicon's concepts in a text, the longest name first, by the stems of the words.
///
/// It is an object because many share it and it never changes.
public final class ConceptFinder: Sendable {
  private let things: NameFinder
  private let cues: NameFinder
  /// Words that stand for the medicine that is talked about.
  private let ownWords: NameFinder
  private let concepts: [Concept]
  /// The kinds of concept, in the order in which the lexicon first uses them.
  private let kinds: [String]
  /// By concept: its kind, by its place among the kinds.
  private let kindOfConcept: [UInt16]
  /// By concept: the broader ones, however far up, by their places among the ancestors.
  private let broader: [Slice32]
  private let ancestors: [UInt32]
  /// By concept: whether it is broader than some other.
  private let hasNarrower: [Bool]

  /// Prepares a lexicon, with the names under which its concepts are found.
  init(lexicon: Lexicon, names: [ConceptName]) {
    let concepts = lexicon.concepts + [.thisMedicine, .anotherMedicine]
    things = NameFinder(names.filter { !ConceptKind.ofSpeech.contains(concepts[$0.concept].kind) })
    let isOwn = { (name: ConceptName) in Cues.isThisMedicine(concepts[name.concept]) }
    cues = NameFinder(names.filter { concepts[$0.concept].kind == ConceptKind.cue && !isOwn($0) })
    ownWords = NameFinder(names.filter(isOwn))
    self.concepts = concepts
    var kinds: [String] = []
    kindOfConcept = concepts.map { concept in
      if let known = kinds.firstIndex(of: concept.kind) { return UInt16(known) }
      kinds.append(concept.kind)
      return UInt16(kinds.count - 1)
    }
    self.kinds = kinds
    let broader = Self.broaderConcepts(of: concepts)
    var ancestors: [UInt32] = []
    self.broader = broader.map { places in
      let start = ancestors.count
      ancestors += places.map { UInt32($0) }
      return Slice32(start..<ancestors.count)
    }
    self.ancestors = ancestors
    let parents = Set(broader.joined())
    hasNarrower = concepts.indices.map(parents.contains)
  }

  /// Reads what `write(to:)` wrote.
  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    things = try NameFinder(from: &reader)
    cues = try NameFinder(from: &reader)
    ownWords = try NameFinder(from: &reader)
    concepts = try reader.readList()
    kinds = try reader.readStrings()
    kindOfConcept = try reader.readPlain()
    broader = try reader.readPlain()
    ancestors = try reader.readPlain()
    hasNarrower = try reader.readPlain()
    guard concepts.count >= 2, kindOfConcept.count == concepts.count, broader.count == concepts.count,
      hasNarrower.count == concepts.count
    else { throw DamagedBytes() }
  }

  /// The concepts that the tokens name, in the order of the text; of names that overlap, the longest.
  ///
  /// A name that belongs to concepts of several kinds ("insomnia" as a symptom and as an illness) gives a mention of
  /// each. Cues are found apart from things, and words that stand for the medicine apart from both, so that "is this" does
  /// not hide "this supplement"; only things are not seen in these, for that names no supplement besides.
  package func mentions(in tokens: [Token]) -> [ConceptMention] {
    let own = ownWords.mentions(in: tokens)
    let things = things.mentions(in: tokens).filter { thing in
      !own.contains { thing.tokens.clamped(to: $0.tokens) == thing.tokens }
    }
    return (things + cues.mentions(in: tokens) + own).sorted {
      ($0.tokens.lowerBound, $0.concept) < ($1.tokens.lowerBound, $1.concept)
    }
  }

  /// The place that stands for the medicine that is talked about, by whatever name.
  package var thisMedicine: Int { concepts.count - 2 }

  /// The place that stands for a medicine that the lexicon does not know.
  package var anotherMedicine: Int { concepts.count - 1 }

  /// The concepts with their places.
  package var all: [(place: Int, concept: Concept)] { Array(concepts.enumerated()).map { ($0.offset, $0.element) } }

  /// The concept at a place of the lexicon.
  package func concept(_ index: Int) -> Concept { concepts[index] }

  /// The kind of the concept at a place.
  package func kind(_ index: Int) -> String { concepts[index].kind }

  /// Whether the concept at a place is a name of a medicine that has a leaflet.
  package func isOwnName(_ index: Int) -> Bool { concepts[index].kind == ConceptKind.ownName }

  /// Whether the concept at a place is no thing, but steers how a sentence is read.
  package func isCue(_ index: Int) -> Bool { concepts[index].kind == ConceptKind.cue }

  /// The number by which the kind of the concept at a place is compared.
  package func kindNumber(_ index: Int) -> Int { Int(kindOfConcept[index]) }

  /// The numbers of kinds; one that the lexicon does not use has none.
  package func kindNumbers(_ names: [String]) -> [Int] { names.compactMap(kinds.firstIndex) }

  /// The places of all concepts of some kinds.
  package func all(ofKinds names: [String]) -> [Int] {
    let numbers = kindNumbers(names)
    return concepts.indices.filter { numbers.contains(kindNumber($0)) }
  }

  /// The cues with their places.
  var allCues: [(place: Int, concept: Concept)] {
    concepts.enumerated().filter { $0.element.kind == ConceptKind.cue }.map { ($0.offset, $0.element) }
  }

  /// The places of all concepts that are broader than the one at a place.
  package func broaderConcepts(of index: Int) -> [Int] { ancestors[broader[index].range].map { Int($0) } }

  /// Whether a concept belongs to a group of things of one sort: it has narrower ones, or shares a broader one.
  package func isGrouped(_ index: Int) -> Bool { !broader[index].range.isEmpty || hasNarrower[index] }

  /// Whether a concept takes in others and nothing takes it in: it names no thing, but all things of one sort.
  package func isKindOfAll(_ index: Int) -> Bool { broader[index].range.isEmpty && hasNarrower[index] }

  /// For each concept, all that are broader, however far up.
  private static func broaderConcepts(of concepts: [Concept]) -> [[Int]] {
    var places: [String: Int] = [:]
    for (index, concept) in concepts.enumerated() { places["\(concept.kind)/\(concept.id)"] = index }
    return concepts.map { concept in
      var found: [Int] = []
      var open = concept.broader
      while let id = open.popLast() {
        guard let index = places["\(concept.kind)/\(id)"], !found.contains(index) else { continue }
        found.append(index)
        open += concepts[index].broader
      }
      return found
    }
  }
}

extension ConceptFinder: Storable {
  package func write(to writer: inout ByteWriter) {
    things.write(to: &writer)
    cues.write(to: &writer)
    ownWords.write(to: &writer)
    writer.write(concepts)
    writer.write(kinds)
    writer.write(plain: kindOfConcept)
    writer.write(plain: broader)
    writer.write(plain: ancestors)
    writer.write(plain: hasNarrower)
  }
}

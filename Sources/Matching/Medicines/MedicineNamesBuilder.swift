import Knowledge
import Language

/// Gathers the names of the medicines on a shelf from titles, generic names and the lexicon.
struct MedicineNamesBuilder {
  /// What a leaflet says of its name.
  struct Named {
    var stem: String
    var title: String
    /// What stands under "Generic Name"; empty when nothing does or it is no name but a sentence.
    var genericName: String
  }

  private let analyzer: Analyzer
  private let concepts: [Concept]
  private let shorthand: [String: [String]]
  private let nameParts: NameParts
  private var numbers: [String: Int] = [:]
  private var shown: [String] = []
  private var substanceOfConcept: [UInt32]
  private var leafletOfConcept: [UInt32]
  /// The substances that a name in words stands for; several for a combination with a name of its own.
  private var substancesOfName: [[String]: [Int]] = [:]
  private var sequences: [(words: [String], concept: Int)] = []
  private var parts: [[Int]] = []
  private var titles: [MedicineTitle] = []
  private var stems: [String] = []

  /// Begins with the names that an analyser's lexicon has.
  init(_ analyzer: Analyzer) {
    self.analyzer = analyzer
    let all = analyzer.concepts.all
    concepts = all.map(\.concept)
    shorthand = analyzer.shorthand
    nameParts = NameParts(concepts)
    substanceOfConcept = [UInt32](repeating: 0, count: concepts.count)
    leafletOfConcept = substanceOfConcept
    let classes = MedicineTitle.classes(in: concepts)
    let medicines = concepts.enumerated().filter { MedicineTitle.isMedicine($0.element, among: classes) }
    for (place, concept) in medicines where concept != .anotherMedicine {
      let number = substance(concept.id)
      substanceOfConcept[place] = UInt32(number + 1)
      for name in concept.words { substancesOfName[words(name), default: [number]] = [number] }
    }
    // What a combination is made of is known only when all names are.
    for (place, concept) in medicines where !concept.parts.isEmpty {
      substanceOfConcept[place] = 0
      let made = concept.parts.map { substancesOfName[words($0)]?.first ?? substance($0) }
      for name in concept.words { substancesOfName[words(name)] = made }
    }
  }

  /// The names of one leaflet's medicine, by its own words and the lexicon, whatever else is on the shelf.
  func ownNames(of leaflet: Named) -> OwnNames {
    let title = MedicineTitle(leaflet.title, shorthand: shorthand, nameParts: nameParts)
    let substances = Set(title.parts.flatMap { self.substances(of: $0) ?? [] }.map { UInt32($0 + 1) })
    let known = concepts.indices.filter { place in
      substances.contains(substanceOfConcept[place])
        || concepts[place].kind == ConceptKind.ownName && concepts[place].id == leaflet.stem
    }
    return OwnNames(
      sequences: [title.words, words(leaflet.genericName)]
        + title.parts.flatMap(\.names).flatMap { [$0.whole, $0.base] },
      known: Set(known), concepts: analyzer.concepts)
  }

  /// The names of these leaflets, in their order on the shelf.
  func names(of leaflets: [Named]) -> MedicineNames {
    var builder = self
    var owners: [String: Int] = [:]
    for (number, leaflet) in leaflets.enumerated() {
      builder.add(leaflet, number: number)
      owners[leaflet.stem] = number
    }
    for (place, concept) in concepts.enumerated() where concept.kind == ConceptKind.ownName {
      if let number = owners[concept.id] { builder.leafletOfConcept[place] = UInt32(number + 1) }
    }
    return builder.laidOut()
  }

  private mutating func add(_ leaflet: Named, number: Int) {
    let title = MedicineTitle(leaflet.title, shorthand: shorthand, nameParts: nameParts)
    titles.append(title)
    stems.append(leaflet.stem)
    sequences.append((title.words, number * 2))
    var own: Set<Int> = []
    for part in title.parts {
      let made = substances(of: part) ?? [substance(part.names[0].base.joined(separator: " "))]
      own.formUnion(made)
      for name in part.names where substancesOfName[name.base] == nil { substancesOfName[name.base] = made }
    }
    parts.append(own.sorted())
    // The generic name of a single medicine is another name of it.
    let generic = words(leaflet.genericName).filter { !nameParts.isQualifier($0) }
    if own.count == 1, !generic.isEmpty, substancesOfName[generic] == nil { substancesOfName[generic] = Array(own) }
  }

  /// The substances that an ingredient's names stand for; nil when none of them is known.
  private func substances(of part: MedicineTitle.Part) -> [Int]? {
    part.names.lazy.compactMap { substancesOfName[$0.whole] ?? substancesOfName[$0.base] }.first
  }

  private mutating func substance(_ name: String) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = shown.count
    shown.append(name)
    return shown.count - 1
  }

  private func words(_ name: String) -> [String] { MedicineTitle.words(of: name, shorthand: shorthand) }

  private func laidOut() -> MedicineNames {
    var alone = [[UInt32]](repeating: [], count: shown.count)
    var combined = alone
    for (number, own) in parts.enumerated() {
      if own.count == 1 {
        alone[own[0]].append(UInt32(number))
      } else {
        for substance in own { combined[substance].append(UInt32(number)) }
      }
    }
    let names = substancesOfName.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let known = names.flatMap { name, made in made.map { (name, $0 * 2 + 1) } }
    let (rows, alike) = soundAlikes()
    let qualifying = QualifierFinder(nameParts, shorthand: shorthand)
    return MedicineNames(
      sequences: NameTable(sequences.filter { !$0.words.isEmpty } + known.filter { !$0.0.isEmpty }),
      substanceOfConcept: substanceOfConcept, leafletOfConcept: leafletOfConcept, substances: TextTable(shown),
      alone: SliceTable(alone), combined: SliceTable(combined), parts: SliceTable(parts.map { $0.map { UInt32($0) } }),
      qualifiers: SliceTable(titles.map { qualifying.ownKinds(inTitle: $0.words) }),
      namesakes: namesakes(qualifying),
      isPlain: zip(titles, parts).map { $1.count == 1 && $0.words == words(shown[$1[0]]) },
      words: DomainWords(nameWords()), alikeRows: rows, alike: alike,
      qualifying: qualifying, endings: nameParts.endings)
  }

  /// For each leaflet the one that stands for all of its medicine: the one with the shortest file name, which is the
  /// plainest.
  private func namesakes(_ qualifying: QualifierFinder) -> [UInt32] {
    struct Medicine: Hashable {
      var substances: [Int]
      var title: [String]
      var qualifiers: [WordHash]
    }
    let medicines = zip(titles, parts).map { title, parts in
      // The parts of a combination may stand in any order.
      parts.count > 1
        ? Medicine(
          substances: parts, title: [],
          qualifiers: qualifying.ownKinds(inTitle: title.words).sorted { $0.value < $1.value })
        : Medicine(substances: [], title: title.words, qualifiers: [])
    }
    var plainest: [Medicine: Int] = [:]
    for (number, medicine) in medicines.enumerated() {
      let known = plainest[medicine]
      if known.map({ stems[number].utf8.count < stems[$0].utf8.count }) ?? true { plainest[medicine] = number }
    }
    return medicines.enumerated().map { number, medicine in UInt32(plainest[medicine] ?? number) }
  }

  /// The words of names of four letters or more, each as frequent as the next.
  private func nameWords() -> [String: Int] {
    let ofLexicon = MedicineTitle.nameWords(of: concepts, shorthand: shorthand)
    let ofTitles = titles.flatMap(\.words).filter { !nameParts.isQualifier($0) && $0.allSatisfy(\.isLetter) }
    return Dictionary(ofLexicon.union(ofTitles).map { ($0, 1) }) { first, _ in first }
  }

  private func soundAlikes() -> (WordTable, SliceTable<WordHash>) {
    var partners: [String: Set<String>] = [:]
    for concept in concepts where concept.kind == ConceptKind.soundAlike {
      for word in concept.words { partners[word, default: []].formUnion(concept.words) }
    }
    let sorted = partners.sorted { $0.key < $1.key }
    var rows: [WordHash: UInt32] = [:]
    for (row, name) in sorted.enumerated() { rows[WordHash(name.key)] = UInt32(row) }
    return (WordTable(rows), SliceTable(sorted.map { $0.value.sorted().map { WordHash($0) } }))
  }
}

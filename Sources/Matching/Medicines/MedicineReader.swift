import Knowledge
package import Language

/// Reads which medicines a text names, and which leaflets are meant.
package struct MedicineReader: Sendable {
  private let finder: MedicineFinder
  private let subjects: SubjectFinder
  private let analyzer: Analyzer

  init(names: MedicineNames, analyzer: Analyzer) {
    finder = MedicineFinder(names: names, analyzer: analyzer)
    subjects = SubjectFinder(names: names)
    self.analyzer = analyzer
  }

  /// Analyses what a person typed; the names on the shelf are known words.
  package func utterance(_ typed: [Tokenizer.Piece]) -> Utterance {
    analyzer.analyze(typed: typed, names: finder.names.words)
  }

  /// The medicines that a text names.
  ///
  /// - Parameter areTwo: Whether the text asks about taking two medicines together, so that "A and B" is no combination.
  package func medicines(in utterance: Utterance, areTwo: Bool) -> [NamedMedicine] {
    subjects.joined(finder.medicines(in: utterance), in: utterance, areTwo: areTwo)
  }

  /// The leaflets that are meant by the medicines that a text names.
  ///
  /// - Parameter isKnown: Whether it is known which medicine is talked about: then an ordinary word, such as "charcoal",
  ///   is not taken for another.
  package func subject(of medicines: [NamedMedicine], in utterance: Utterance, isKnown: Bool) -> MedicineSubject {
    let sure = medicines.filter { !$0.isOrdinary }
    let meant = sure.isEmpty && !isKnown ? medicines : sure
    return subjects.subject(of: meant, qualifiers: subjects.qualifiers(in: utterance))
  }

  /// The other leaflets with the title of one, which may answer what that one is silent on.
  package func namesakes(of leaflet: Int) -> [Int] { subjects.namesakes(of: leaflet) }

  /// The utterance as it is about the medicine of a leaflet: its own names are seen as "it".
  package func seen(_ utterance: Utterance, naming medicines: [NamedMedicine], from leaflet: Int?) -> Utterance {
    let isOwn = { (medicine: NamedMedicine) in leaflet.map { subjects.isPart(medicine, of: $0) } ?? false }
    let own = medicines.filter(isOwn).map(\.tokens)
    let others = medicines.filter { !isOwn($0) && !$0.isOrdinary }.map(\.tokens)
      .filter { other in !own.contains { $0.overlaps(other) } }
    return utterance.seen(namingThis: own, andOthers: others, by: analyzer.concepts)
  }
}

import Knowledge
import Language

/// Makes a leaflet ready for questions with what was learned, whatever other leaflets there are.
struct LeafletCompiler: Sendable {
  private let indexer: PassageIndexer
  private let names: MedicineNamesBuilder
  /// Takes questions and headings apart.
  let analyzer: Analyzer

  /// A compiler that uses what was learned.
  init(_ understanding: Understanding) {
    let classifier = understanding.classifier
    indexer = PassageIndexer(
      topics: understanding.topics, analyzer: understanding.analyzer, vectors: understanding.wordVectors,
      classify: { classifier.opinion(on: $0).topics })
    names = MedicineNamesBuilder(understanding.analyzer)
    analyzer = understanding.analyzer
  }

  /// The leaflet made ready.
  func compiled(_ leaflet: Leaflet, number: Int) -> OpenLeaflet {
    let own = names.ownNames(
      of: MedicineNamesBuilder.Named(stem: leaflet.stem, title: leaflet.title, genericName: leaflet.genericName))
    return OpenLeaflet(
      number: number, leaflet: leaflet, index: indexer.index(leaflet, named: own),
      exact: ExactQuestions(leaflet: leaflet, shorthand: analyzer.shorthand))
  }
}

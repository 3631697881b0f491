import Knowledge
import Language

extension Shelf {
  /// The precaution that a leaflet has on some things; nil when it has none.
  ///
  /// For somebody who takes warfarin that is what it says on warfarin, or else on blood thinners, or else on medicines as
  /// such; for somebody on dialysis what it says on that, or else on kidney disease. On all medicines or all illnesses it
  /// is not whatever speaks of some, but what a topic leads to that is about all of them.
  package func precaution(on things: Set<Int>, leaflet: Int) -> Int? {
    let index = leaflets.open(leaflet).index
    let precautions = index.passages(in: [WordHash(SectionName.precautions)])
    let concepts = analyzer.concepts
    let broader = things.reduce(into: Set<Int>()) { $0.formUnion(concepts.broaderConcepts(of: $1)) }
    let all = broader.union(things).filter(concepts.isKindOfAll)
    let things = things.subtracting(all)
    let classes = broader.subtracting(all)
    func names(_ wanted: Set<Int>) -> (Int) -> Bool { { index.count(of: wanted, namedIn: $0) > 0 } }
    return precautions.first(where: names(things)) ?? precautions.first(where: names(classes))
      ?? precautions.first { names(all)($0) && isGeneral($0, on: all, index) }
  }

  /// Whether a passage is first of all about a topic that holds for all things of the kinds of some concepts.
  private func isGeneral(_ passage: Int, on concepts: Set<Int>, _ index: PassageIndex) -> Bool {
    guard let topic = index.topic(of: passage).map({ topics[$0] }), topic.isGeneral else { return false }
    return concepts.contains { topic.focus.contains(analyzer.concepts.kind($0)) }
  }
}

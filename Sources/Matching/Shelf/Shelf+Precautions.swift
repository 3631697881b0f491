import Knowledge
import Language

extension Shelf {
  /// The precaution in which a leaflet names one of some things; where none does, the one that names a kind of it, though
  /// not the kind of all; nil when there is none.
  ///
  /// For somebody who takes warfarin that is what stands about warfarin, or else about blood thinners, but not whatever
  /// speaks of medicines.
  package func precaution(on things: Set<Int>, leaflet: Int) -> Int? {
    let index = leaflets.open(leaflet).index
    let precautions = index.passages(in: [WordHash(SectionName.precautions)])
    let concepts = analyzer.concepts
    let kinds = things.reduce(into: Set<Int>()) { kinds, thing in
      kinds.formUnion(concepts.broaderConcepts(of: thing).filter { !concepts.isKindOfAll($0) })
    }
    return [things, kinds].lazy.compactMap { wanted in
      precautions.first { index.count(of: wanted, namedIn: $0) > 0 }
    }.first
  }
}

import Knowledge
import Language

/// The leaflet that has everything: each topic is answered where leaflets usually answer it, whatever is named.
///
/// The classifier is calibrated on it, so that how sure an answer is does not depend on which leaflets are on the shelf.
enum StandardLeaflet {
  /// The index of that leaflet: topics that are usually answered in the same place share a passage.
  static func index(topics: [Topic], concepts: ConceptFinder) -> PassageIndex {
    var places: [Topic.Place] = []
    var entries: [PassageIndex.Entry] = []
    let answers = topics.enumerated().map { number, topic -> [Int] in
      guard topic.kind == .leaflet else { return [] }
      // A topic without a usual place has one of its own.
      let place = topic.places.first ?? Topic.Place(section: topic.id)
      let passage = places.firstIndex(of: place) ?? places.count
      if passage == places.count {
        places.append(place)
        entries.append(PassageIndex.Entry(section: place.section, concepts: [], stems: [], topic: number))
      }
      entries[passage].concepts.formUnion(concepts.all(ofKinds: topic.focus))
      return [passage]
    }
    return PassageIndex(answers: answers, entries)
  }
}

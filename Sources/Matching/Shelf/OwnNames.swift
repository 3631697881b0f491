import Knowledge

/// The names by which people call the medicines on the shelf, so that they can be seen as "it".
enum OwnNames {
  /// A word of a title is a name of its own from this length on; shorter ones are too often something else.
  private static let shortestWord = 5

  /// One concept for each leaflet: its title, its generic name, and the longer words of its title.
  static func concepts(of leaflets: [Leaflet]) -> [Concept] {
    leaflets.map { leaflet in
      let title = leaflet.title.lowercased()
      let generic = leaflet.passages.first { $0.section == SectionName.genericName && $0.kind == .paragraph }
      // A generic name that is a whole sentence is no name.
      let name = generic.map { $0.text.lowercased() }.flatMap { $0.split(separator: " ").count <= 4 ? $0 : nil }
      let words = title.split { !$0.isLetter }.map(String.init).filter { $0.count >= shortestWord }
      var seen: Set<String> = []
      let all = ([title, name].compactMap { $0 } + words).filter { seen.insert($0).inserted }
      return Concept(id: leaflet.stem, kind: ConceptKind.ownName, words: all)
    }
  }
}

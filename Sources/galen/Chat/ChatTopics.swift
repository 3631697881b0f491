import Knowledge
import Matching

/// What the leaflets can answer, as a person can ask it.
enum ChatTopics {
  /// The questions that Tab completes: the leaflets' own, then the titles of the topics that they answer.
  static func questions(of shelf: Shelf) -> [String] {
    var seen: Set<String> = []
    return shelf.leaflets.indices.flatMap { number in
      shelf.leaflets[number].passages.filter { $0.kind == .faq }.map(\.heading)
        + shelf.answeredTopics(leaflet: number).map(\.title)
    }.filter { seen.insert($0).inserted }
  }

  /// The topics that each leaflet answers, by group.
  static func text(of shelf: Shelf) -> String {
    shelf.leaflets.indices.map { number in
      let topics = shelf.answeredTopics(leaflet: number)
      let groups = shelf.groups.compactMap { group -> String? in
        let titles = topics.filter { $0.group == group.id }.map { "- \($0.title)" }
        return titles.isEmpty ? nil : "\(group.title):\n" + titles.joined(separator: "\n")
      }
      return ([shelf.leaflets[number].title] + groups).joined(separator: "\n\n")
    }.joined(separator: "\n\n")
  }
}

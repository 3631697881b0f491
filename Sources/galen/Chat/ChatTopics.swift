import Conversation
import Knowledge
import Matching

/// What the leaflets can answer, as a person can ask it.
enum ChatTopics {
  /// More leaflets than these are too many to be gone through one by one.
  private static let mostLeaflets = 16

  /// The questions that Tab completes: the leaflets' own, then the titles of the topics that they answer.
  static func questions(of bot: Bot) -> [String] {
    let shelf = bot.shelf
    guard bot.leaflets.count <= mostLeaflets else { return general(shelf).map(\.title) }
    var seen: Set<String> = []
    return bot.leaflets.flatMap { number in
      shelf.leaflets[number].passages.filter { $0.kind == .faq }.map(\.heading)
        + shelf.answeredTopics(leaflet: number).map(\.title)
    }.filter { seen.insert($0).inserted }
  }

  /// The topics that each leaflet answers, by group; of a large shelf, what can be asked of any medicine.
  static func overview(of bot: Bot) -> String {
    bot.leaflets.count <= mostLeaflets
      ? text(of: bot) : text(general(bot.shelf), below: bot.titles, groups: bot.shelf.groups)
  }

  /// The topics that each leaflet answers, by group.
  static func text(of bot: Bot) -> String {
    bot.leaflets.map { number in
      text(
        bot.shelf.answeredTopics(leaflet: number), below: bot.shelf.leaflets.title(of: number),
        groups: bot.shelf.groups)
    }.joined(separator: "\n\n")
  }

  /// What can be asked of any medicine without naming a thing.
  private static func general(_ shelf: Shelf) -> [Topic] {
    shelf.topics.filter { $0.kind == .leaflet && !$0.needsFocus }
  }

  private static func text(_ topics: [Topic], below title: String, groups: [TopicGroup]) -> String {
    let blocks = groups.compactMap { group -> String? in
      let titles = topics.filter { $0.group == group.id }.map { "- \($0.title)" }
      return titles.isEmpty ? nil : "\(group.title):\n" + titles.joined(separator: "\n")
    }
    return ([title] + blocks).joined(separator: "\n\n")
  }
}

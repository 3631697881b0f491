import Knowledge
import Language
import Matching

/// The medicines that a turn is about.
struct Subject: Sendable {
  /// Their leaflets, the one that is talked about first; empty when it is not known which.
  var leaflets: [Int] = []
  /// The leaflets of which one is meant, when a name fits them all; else empty.
  var several: [Int] = []
  /// The name of a medicine that has no leaflet; nil when none is named.
  var absent: String?

  /// The leaflet that is talked about; nil when it is not known which.
  var leaflet: Int? { leaflets.first }

  /// Finds out what a turn is about.
  ///
  /// - Parameters:
  ///   - heard: What was said.
  ///   - memory: What was talked about before.
  ///   - bot: Whose shelf it is about.
  init(_ heard: Heard, memory: Memory, bot: Bot) {
    let shelf = bot.shelf
    let known = bot.fixedLeaflet ?? memory.leaflet
    let named = shelf.medicines.subject(of: heard.medicines, in: heard.utterance, isKnown: known != nil)
    if case .absent(let name) = named { absent = name }
    if let fixed = bot.fixedLeaflet {
      leaflets = [fixed]
      // Where one leaflet is fixed there are no others.
      if case .leaflets(let found) = named, !found.contains(fixed) { absent = heard.medicines.first?.name }
      return
    }
    guard let known else {
      switch named {
      case .leaflets(let found): leaflets = found
      case .several(let found): several = found
      case .absent, .none: break
      }
      return
    }
    switch named {
    case .leaflets(let found) where found.contains(known): leaflets = [known] + found.filter { $0 != known }
    case .leaflets(let found): leaflets = Self.goesOn(heard, about: known, memory, shelf) ? [known] + found : found
    case .several(let found) where found.contains(known) || Self.goesOn(heard, about: known, memory, shelf):
      leaflets = [known]
    case .several(let found): several = found
    case .absent, .none: leaflets = [known]
    }
  }

  /// Whether words that name another medicine are still about the one that is talked about: "can I take it with that",
  /// or "and with that?" after such a question.
  private static func goesOn(_ heard: Heard, about leaflet: Int, _ memory: Memory, _ shelf: Shelf) -> Bool {
    let seen = heard.seen(from: leaflet, on: shelf)
    if !shelf.isAboutOtherMedicine(seen) { return true }
    let kinds = memory.question?.topic.flatMap(shelf.topic)?.focus ?? []
    return kinds.contains(ConceptKind.medicine) && Turn(seen, shelf: shelf).isElliptic
  }
}

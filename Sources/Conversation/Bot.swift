import Knowledge
import Language
public import Matching
import Triage

/// Everything that conversations share: the shelf, triage, the region whose numbers are given, and the leaflet if it is
/// fixed.
///
/// It is an object because they share it, and it never changes.
public final class Bot: Sendable {
  /// The knowledge that answers come from.
  public let shelf: Shelf
  let region: Region
  let fixedLeaflet: Int?
  private let general: GeneralDisclaimer

  /// Why a bot cannot be made.
  public enum Problem: Error, Sendable, Hashable, CustomStringConvertible {
    /// No leaflet on the shelf has this stem; some that there are.
    case unknownLeaflet(String, known: [String])
    /// The safety files know no region with this code.
    case unknownRegion(String, known: [String])
    /// `texts.yaml` gives no general disclaimer, so no reply could end with one.
    case noDisclaimer
    /// The safety files give no red flags, no advice or no emergency number, so an emergency would go unseen.
    case noSafety

    /// Whether the knowledge folder is at fault, and not what was asked for.
    public var isOfKnowledge: Bool { self == .noDisclaimer || self == .noSafety }

    /// One or two plain sentences: what is wrong and what to do about it.
    public var description: String {
      switch self {
      case .unknownLeaflet(let stem, let known):
        "There is no leaflet “\(stem)”. There are leaflets such as: \(known.joined(separator: ", "))."
      case .unknownRegion(let code, let known):
        "There is no region “\(code)”. The regions are: \(known.joined(separator: ", "))."
      case .noDisclaimer:
        "The file “texts.yaml” gives no general disclaimer, and Galen does not answer without one. "
          + "Add the sentence “disclaimer”."
      case .noSafety:
        "The files in “safety” cannot be used, and Galen does not answer without seeing emergencies. "
          + "Run “galen check” to see what is wrong with them."
      }
    }
  }

  /// Makes a bot.
  ///
  /// - Parameters:
  ///   - shelf: The knowledge to answer from.
  ///   - leaflet: The stem of the one leaflet to answer from; nil to find it from the question.
  ///   - region: The code of the region whose phone numbers are given; nil for the one that the safety files set.
  public init(shelf: Shelf, leaflet: String? = nil, region: String? = nil) throws(Problem) {
    let fixed = leaflet.map(shelf.leaflets.index(ofStem:))
    if let leaflet, fixed == .some(nil) {
      throw .unknownLeaflet(leaflet, known: shelf.leaflets.indices.prefix(10).map(shelf.leaflets.stem))
    }
    let chosen = region.map { shelf.safety.region(code: $0) }
    if let region, chosen == .some(nil) {
      throw .unknownRegion(region, known: shelf.safety.regions.map(\.code))
    }
    guard let general = GeneralDisclaimer(shelf.texts.sentence(.disclaimer)) else { throw .noDisclaimer }
    guard shelf.safety.isUsable else { throw .noSafety }
    self.shelf = shelf
    self.general = general
    self.region = (chosen ?? nil) ?? shelf.safety.anywhere
    fixedLeaflet = (fixed ?? nil) ?? (shelf.leaflets.count == 1 ? 0 : nil)
  }

  /// The leaflets that this bot answers from, by their numbers on the shelf.
  package var leaflets: Range<Int> { fixedLeaflet.map { $0..<$0 + 1 } ?? shelf.leaflets.indices }

  /// The number that helps with everything, in the region; empty when the safety files give none.
  package var emergencyNumber: String { region.line(.emergency)?.number ?? "" }

  var texts: Texts { shelf.texts }

  /// What triage sees in what was typed, word for word and with its spelling repaired: the more severe of both.
  func examine(_ utterance: Utterance, typed: [Tokenizer.Piece]) -> Examination {
    let words = typed.map(\.text)
    var examination = shelf.triage.examination(words: words)
    let meant = utterance.tokens.map(\.text)
    if meant != words { examination.add(shelf.triage.examination(words: meant)) }
    return examination
  }

  /// The alarm for a topic of emergencies: the flag of the same name, or one that calls for the emergency line.
  func alarm(forTopic topic: String) -> Alarm {
    let flag = shelf.safety.flags.first { $0.id == topic }
    return Alarm(
      flag: topic, title: flag?.title ?? shelf.topic(topic)?.title ?? topic, level: .now,
      line: flag?.line ?? .emergency,
      words: [])
  }

  /// What a leaflet is searched for when an alarm's own words lead to none of its passages; empty when nothing is.
  func lookUp(for alarm: Alarm) -> String { shelf.safety.flags.first { $0.id == alarm.flag }?.lookUp ?? "" }

  /// The disclaimer for a reply that quotes passages of these leaflets.
  func disclaimer(quoting leaflets: [Int] = []) -> Disclaimer {
    Disclaimer(quoting: leaflets.map { shelf.leaflets[$0] }, general: general)
  }
}

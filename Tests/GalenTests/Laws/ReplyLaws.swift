import Conversation
import Foundation
import Knowledge
import Matching

/// What holds of every reply, whatever was typed.
enum ReplyLaws {
  /// The laws that a reply breaks, in words; empty when it keeps them all.
  static func broken(by reply: Reply) -> [String] {
    var broken: [String] = []
    func require(_ holds: Bool, _ law: String) { if !holds { broken.append(law) } }
    let quoted = reply.passages + reply.suggestions.flatMap(\.passages)

    require(disclaimers.contains(reply.disclaimer.text), "The disclaimer is the leaflet's own or the general one.")
    require((reply.urgency == .now) == (reply.outcome == .urgent), "“Now” is urgent, and only “now” is.")
    require(reply.outcome != .error, "Only a line that cannot be read is an error.")
    switch reply.outcome {
    case .answered: require(!reply.passages.isEmpty, "An answer quotes a passage.")
    case .urgent: break
    case .clarify, .unanswered, .smalltalk, .error: require(reply.passages.isEmpty, "Only answers quote passages.")
    }
    if reply.outcome != .answered { require(!reply.message.isEmpty, "Where nothing is quoted, something is said.") }
    if reply.outcome == .clarify {
      require((2...4).contains(reply.suggestions.count), "There are two to four choices.")
      require(reply.suggestions.allSatisfy { !$0.passages.isEmpty }, "Each choice leads to a passage.")
      require(Set(reply.suggestions.map(\.title)).count == reply.suggestions.count, "No two choices read alike.")
    } else {
      require(reply.suggestions.allSatisfy(\.passages.isEmpty), "Only choices carry passages.")
    }
    if reply.passages.count > 3 { require(isWholeSection(reply), "More than three passages are a whole section.") }
    require(Set(reply.passages.map(\.passage)).count == reply.passages.count, "No passage is quoted twice.")
    require(quoted.allSatisfy { proven.contains($0.passage) }, "What is quoted is the leaflet's own, line for line.")
    require(quoted.allSatisfy { (0...100).contains($0.confidence.hundredths) }, "A confidence is between 0 and 1.")
    let text = ReplyText(texts: Shelves.repository.texts).text(of: reply)
    require(text.hasSuffix("Disclaimer: " + reply.disclaimer.text), "The disclaimer is the last that is said.")
    return broken
  }

  private static let disclaimers: Set<String> = {
    let general = Shelves.repository.texts.sentence(.disclaimer)
    return Set([Shelves.leaflet.disclaimer?.text ?? general, general]).filter { !$0.isEmpty }
  }()

  /// The leaflet's passages whose hash and words were compared with the bytes of the file.
  private static let proven: Set<Passage> = {
    let bytes =
      FileManager.default.contents(atPath: Repository.knowledge + "/" + LeafletFile.path).map(Array.init) ?? []
    return Set(Shelves.leaflet.passages.filter { VerbatimProof.failure(of: $0, in: bytes) == nil })
  }()

  private static func isWholeSection(_ reply: Reply) -> Bool {
    let passages = reply.passages.map(\.passage)
    return passages == Shelves.leaflet.passages.filter { $0.section == passages[0].section }
  }
}

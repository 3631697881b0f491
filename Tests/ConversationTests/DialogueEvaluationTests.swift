import Conversation
import Foundation
import Knowledge
import Matching
import Testing

/// Replays written conversations with the knowledge that Galen comes with.
@Suite("The written conversations")
struct DialogueEvaluationTests {
  private struct Dialogue: Decodable {
    var id: String
    var turns: [Turn]
  }

  /// What is said, and what the reply should be: an outcome, or a first passage that holds one of the texts.
  private struct Turn: Decodable {
    var say: String
    var expect: [String]?
    var expectText: [String]?

    private enum CodingKeys: String, CodingKey {
      case say, expect
      case expectText = "expect_text"
    }
  }

  /// Of all turns with an expectation, this share is right; measured 0.918 when it was set.
  private static let leastShare = 0.898

  private static func dialogues() throws -> [Dialogue] {
    let file = TriageSupport.root.appending(path: "Tests/Evaluation/dialogues.jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Dialogue.self, from: Data($0.utf8))
    }
  }

  @Test("are answered right, and no emergency is missed")
  func replay() throws {
    let folder = TriageSupport.root.appending(path: "Knowledge").path
    let bot = try Bot(shelf: try Shelf.open(folder: folder, cache: nil))
    var count = 0
    var failed: [String] = []
    var missedEmergencies: [String] = []
    for dialogue in try Self.dialogues() {
      var conversation = Conversation(bot)
      for turn in dialogue.turns {
        let reply = conversation.reply(to: turn.say)
        guard turn.expect != nil || turn.expectText != nil else { continue }
        count += 1
        guard !Self.isRight(reply, turn) else { continue }
        failed.append("\(dialogue.id) “\(turn.say)”: \(reply.outcome) \(reply.passages.compactMap(\.topic))")
        if turn.expect == ["urgent"] { missedEmergencies.append("\(dialogue.id) “\(turn.say)”") }
      }
    }
    #expect(missedEmergencies == [])
    #expect(count >= 300)
    #expect(
      Double(count - failed.count) >= Self.leastShare * Double(count), "\(failed.joined(separator: "\n"))")
  }

  @Test("have ids of their own")
  func shape() throws {
    let ids = try Self.dialogues().map(\.id)
    #expect(ids.count >= 70 && Set(ids).count == ids.count)
  }

  private static func isRight(_ reply: Reply, _ turn: Turn) -> Bool {
    let expected = turn.expect ?? []
    return switch reply.outcome {
    case .urgent: expected.contains("urgent")
    case .smalltalk: expected.contains("smalltalk") || expected.contains("none")
    case .clarify: expected.contains("clarify")
    // An apology with the nearest topics helps as a choice does.
    case .unanswered: expected.contains("none") || expected.contains("clarify") && !reply.suggestions.isEmpty
    case .answered: holds(reply, oneOf: turn.expectText ?? [])
    case .error: false
    }
  }

  private static func holds(_ reply: Reply, oneOf texts: [String]) -> Bool {
    guard let first = reply.passages.first?.passage else { return false }
    let whole = "\(first.section) \(first.heading) \(first.text)"
    return texts.contains { whole.contains($0) }
  }
}

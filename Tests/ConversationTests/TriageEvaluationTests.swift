import Conversation
import Foundation
import Knowledge
import Testing
import Triage

/// Runs the part of the emergency set that the signs were written with.
///
/// The other part, `held`, is not looked at here, so that it can still tell how Galen does on what nobody tuned it to.
@Suite("The emergency set")
struct TriageEvaluationTests {
  private struct Record: Decodable {
    var id: String
    var question: String
    var expect: String
    var part: String
  }

  private static func records() throws -> [Record] {
    let file = TriageSupport.root.appending(path: "Tests/Evaluation/emergencies.jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Record.self, from: Data($0.utf8))
    }
  }

  @Test("misses one emergency in fifty, for which there is the classifier, and cries wolf at one question in fifty")
  func tune() throws {
    var missed: [String] = []
    var falseAlarms: [String] = []
    var otherwise: [String] = []
    var emergencies = 0
    var others = 0
    for record in try Self.records() where record.part == "tune" {
      let level = TriageSupport.alarm(record.question)?.level ?? .none
      if record.expect == "now" { emergencies += 1 } else { others += 1 }
      switch (record.expect, level) {
      case ("now", .now): break
      case ("now", _): missed.append(record.question)
      case (_, .now): falseAlarms.append(record.question)
      default: if record.expect != level.rawValue { otherwise.append(record.question) }
      }
    }
    #expect(missed.count * 50 <= emergencies, "\(missed)")
    #expect(falseAlarms.count * 50 <= others, "\(falseAlarms)")
    #expect(otherwise.count * 25 <= others, "\(otherwise)")
  }

  @Test("is large, and its ids are unique")
  func shape() throws {
    let records = try Self.records()
    #expect(records.count { $0.expect == "now" } >= 200)
    #expect(records.count { $0.expect != "now" } >= 100)
    #expect(Set(records.map(\.id)).count == records.count)
    #expect(records.count { $0.part == "held" } >= 100)
  }
}

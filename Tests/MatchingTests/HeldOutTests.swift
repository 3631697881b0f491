import Foundation
import Knowledge
import Language
import Testing

/// The questions that measure understanding are not those that it was learned from.
@Suite struct HeldOutTests {
  /// A line of the questions.
  private struct Question: Decodable {
    var id: String
    var question: String
  }

  /// The words alone: case, accents and marks do not make another question.
  private static func folded(_ text: String) -> String {
    Tokenizer.pieces(of: TextFolder.fold(text)).filter { $0.kind != .mark }.map(\.text).joined(separator: " ")
  }

  private static let questions = Result {
    let lines = try String(contentsOfFile: Repository.root + "/Tests/Evaluation/held-out.jsonl", encoding: .utf8)
    return try lines.split(separator: "\n").map { try JSONDecoder().decode(Question.self, from: Data($0.utf8)) }
  }

  @Test func noHeldOutQuestionIsAPhrasing() throws {
    let folder = try KnowledgeFolder.read(at: Repository.root + "/Knowledge")
    var phrasings: [String: String] = [:]
    for topic in folder.topics {
      for phrasing in topic.phrasings {
        for name in ["magnesium glycinate", "it"] {
          phrasings[Self.folded(phrasing.text.replacing("{drug}", with: name))] = "\(topic.file):\(phrasing.line)"
        }
      }
    }
    #expect(!phrasings.isEmpty)
    let learned = try Self.questions.get().compactMap { question in
      phrasings[Self.folded(question.question)].map { "\(question.id) “\(question.question)” stands at \($0)" }
    }
    #expect(learned.isEmpty, "Move these to tuning.jsonl:\n\(learned.joined(separator: "\n"))")
  }

  @Test func eachQuestionIsThereOnce() throws {
    let questions = try Self.questions.get()
    #expect(questions.count > 100)
    #expect(Set(questions.map(\.id)).count == questions.count)
  }
}

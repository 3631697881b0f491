import Conversation
import Foundation
import Knowledge
import Matching
import Testing

/// The real program says what the library says, to thousands of inputs.
@Suite struct ProcessLawTests {
  private static let seed: UInt64 = 77

  @Test func aBatchOfAnything() throws {
    var inputs = try AnyInput(seed: Self.seed)
    let questions = (0..<3000).map { _ in inputs.next() }
    let lines = try questions.map { String(decoding: try JSONEncoder().encode(["question": $0]), as: UTF8.self) }
    let batch = try Batch(jsonl: lines.joined(separator: "\n"), ["--quiet"])
    #expect(batch.run.code == 0 && batch.run.errors.isEmpty && batch.records.count == questions.count)
    for (question, record) in zip(questions, batch.records) {
      var conversation = Conversation(Shelves.bot)
      let reply = conversation.reply(to: question)
      #expect(ReplyLaws.broken(by: reply).isEmpty, "\(question.debugDescription)")
      #expect(record.question == question && record.outcome == reply.outcome.rawValue, "\(question.debugDescription)")
      #expect(
        record.message == reply.message && record.disclaimer == reply.disclaimer.text, "\(question.debugDescription)")
      #expect(record.urgency == reply.urgency.rawValue, "\(question.debugDescription)")
      #expect(record.passages.map(\.text) == reply.passages.map(\.passage.text), "\(question.debugDescription)")
      #expect(
        record.passages.map(\.sha256) == reply.passages.map(\.passage.source.sha256), "\(question.debugDescription)")
      #expect(
        record.passages.map(\.confidence) == reply.passages.map(\.confidence.value), "\(question.debugDescription)")
    }
    // A confidence has two decimals at most where it is written, too.
    #expect(!batch.run.text.contains(#/"confidence":\d+\.\d{3}/#))
  }

  @Test func aBatchOfBytes() throws {
    var inputs = try AnyInput(seed: Self.seed)
    let text = (0..<1500).map { _ in inputs.next() }.joined(separator: "\n")
    var bytes = Array(text.utf8)
    for place in stride(from: 50, to: bytes.count, by: 997) { bytes[place] = UInt8(truncatingIfNeeded: place) }
    let run = try Galen.run(["batch", "--quiet", "--format", "jsonl", "-"], bytes: bytes)
    #expect([0, 65].contains(run.code) && run.errors.isEmpty)
    let records = try run.lines.map { try Record(json: $0) }
    #expect(
      records.count > 1000
        && records.allSatisfy { !$0.disclaimer.isEmpty && ($0.urgency == "now") == ($0.outcome == "urgent") })
    #expect(records.compactMap(\.line) == records.compactMap(\.line).sorted())
  }

  @Test func aChatAboutAnything() throws {
    var inputs = try AnyInput(seed: Self.seed)
    let lines = (0..<1500).map { _ in String(inputs.next().map { $0.isNewline ? " " : $0 }) }
    let chat = try Conversed(lines)
    #expect(chat.run.code == 0 && chat.run.errors.isEmpty && chat.replies.count == lines.count)
    #expect(chat.replies.allSatisfy { $0.contains("\nDisclaimer: ") })
    #expect(!chat.run.text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
  }

  @Test func askAboutAnything() throws {
    var inputs = try AnyInput(seed: Self.seed)
    for _ in 0..<30 {
      let question = inputs.next().replacing("\u{0}", with: "")
      let run = try Galen.run(["ask", "--format", "json", "--", question])
      let record = try Record(json: run.text)
      #expect([0, 1].contains(run.code) && run.errors.isEmpty && !record.disclaimer.isEmpty, "\(run)")
      #expect((run.code == 1) == ["clarify", "unanswered"].contains(record.outcome), "\(run)")
    }
  }
}

import Testing

/// Sessions of a batch, of which only so many are open at a time.
@Suite struct BatchSessionTests {
  private static func asked(_ session: String, _ question: String) -> String {
    #"{"question":"\#(question)","session":"\#(session)"}"# + "\n"
  }

  @Test func theOneIdleLongestIsForgottenAndSaysSo() throws {
    let lines = [
      ("a", "storage"), ("b", "missed dose"), ("a", "say that again"), ("c", "storage"), ("a", "say that again"),
      ("b", "say that again"), ("b", "storage"), ("a", "say that again"),
    ].map { Self.asked($0, $1) }
    let batch = try Batch(jsonl: lines.joined(), ["--sessions", "2"])
    let hasForgotten = batch.records.map { $0.message.contains("I no longer know what was said before") }
    // When c comes, b has been idle longest; when b comes back, c has; a is never forgotten.
    #expect(hasForgotten == [false, false, false, false, false, true, false, false], "\(batch.run)")
    #expect(batch.records[4].passages == batch.records[0].passages, "\(batch.run)")
    #expect(batch.records[5].passages.isEmpty, "\(batch.run)")
    #expect(batch.run.errors.contains("sessions forgotten: 2"), "\(batch.run)")
  }

  @Test func withRoomEnoughNothingIsForgotten() throws {
    let lines = (0..<40).map { Self.asked("s\($0 % 20)", $0 < 20 ? "storage" : "say that again") }
    let batch = try Batch(jsonl: lines.joined(), ["--sessions", "20", "--jobs", "3"])
    #expect(batch.records.allSatisfy { $0.outcome == "answered" } && batch.records.count == 40, "\(batch.run)")
    #expect(!batch.run.errors.contains("forgotten"), "\(batch.run)")
  }

  @Test func aNumberIsANameAndATooLongOneIsNot() throws {
    let long = String(repeating: "s", count: 1025)
    let run = try Galen.run(
      ["batch", "--quiet", "--format", "jsonl", "--input-format", "jsonl", "-"],
      input: Self.asked("7", "storage") + "{\"question\":\"say that again\",\"session\":7}\n"
        + Self.asked(long, "storage") + "{\"question\":\"storage\",\"session\":[\"a\"]}")
    let outcomes = run.lines.map { line in ["answered", "error"].first { line.contains("\"outcome\":\"\($0)\"") } }
    #expect(outcomes == ["answered", "answered", "error", "error"] && run.code == 65, "\(run)")
  }
}

import Testing

/// The same question gets the same reply, wherever it is asked.
@Suite struct AgreementTests {
  static let questions = [
    "What should I do if I miss a dose?", "storage", "how much shoud i take", "can I take it with amoxicillin",
    "precautions", "FAQs",
    "does it cause hair loss", "what is the weather in Paris", "hello", "I can't breathe",
    "side effects and how do I store it?",
    "kidneys", "is it safe", "xqzt wvk", "can my 6 year old have it? she is 20 kg", "\u{1F48A} every day?", "DOSAGE!!",
    "a\tb",
    "alcohol", "my baby swallowed one", "what's in it",
  ]

  @Test func askBatchAndChatAgree() throws {
    let batch = try Batch(text: Self.questions.joined(separator: "\n"))
    #expect(batch.records.count == Self.questions.count, "\(batch.run)")
    let texts = try Galen.run(["batch", "-"], input: Self.questions.joined(separator: "\n")).text
    for (question, record) in zip(Self.questions, batch.records) {
      let asked = try Galen.run(["ask", "--format", "json", question])
      var inBatch = record
      inBatch.line = nil
      #expect(try Record(json: asked.text) == inBatch, "\(asked)")
      let text = try Galen.run(["ask", question]).text
      #expect(try Galen.run(["chat"], input: question + "\n").text == text + "\n", "\(question)")
      #expect(texts.contains("\n" + text) || texts.hasPrefix(text), "\(question)")
    }
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    let input = Self.questions.joined(separator: "\n")
    for format in ["text", "jsonl"] {
      let runs = try (0..<2).map { _ in try Galen.run(["batch", "--format", format, "-"], input: input) }
      #expect(runs[0].output == runs[1].output && !runs[0].output.isEmpty)
    }
  }

  @Test func theEnvironmentChangesNothing() throws {
    let input = Self.questions.joined(separator: "\n")
    let usual = try Galen.run(["batch", "-"], input: input)
    for changes in [
      ["LANG": nil], ["LANG": "C", "LC_ALL": "POSIX"], ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"],
      ["TERM": nil, "COLUMNS": "20"],
      ["NO_COLOR": "1"],
    ] as [[String: String?]] {
      #expect(try Galen.run(["batch", "-"], input: input, changes: changes).output == usual.output, "\(changes)")
    }
  }
}

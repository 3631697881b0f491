import Testing

/// `galen ask`: what it writes and how it ends.
@Suite struct AskTests {
  @Test func theTextQuotesTheLeafletAndEndsWithItsDisclaimer() throws {
    let run = try Galen.run(["ask", "What", "should", "I", "do", "if", "I", "miss", "a", "dose?"])
    #expect(run.code == 0, "\(run)")
    #expect(run.text.contains("If you miss a dose, take it as soon as you remember"), "\(run)")
    #expect(run.text.contains("leaflets/magnesium-glycinate.md"), "\(run)")
    #expect(run.lines.last?.contains("does not constitute medical advice") == true, "\(run)")
    #expect(run.errors.isEmpty, "\(run)")
  }

  @Test func theRecordHasEveryPromisedKeyAndNoOther() throws {
    let run = try Galen.run(["ask", "--format", "json", "can this cause constipation?"])
    #expect(run.code == 0 && run.lines.count == 1, "\(run)")
    let record = try Record(json: run.text)
    #expect(record.question == "can this cause constipation?")
    #expect(record.outcome == "answered" && record.urgency == "none", "\(run)")
    #expect(record.line == nil && record.verdict == nil, "\(run)")
    let passage = try #require(record.passages.first, "\(run)")
    #expect(passage.leaflet == "magnesium-glycinate" && passage.title == "Magnesium Glycinate")
    #expect(passage.section == "FAQs" && passage.topic == "constipation")
    #expect(passage.heading == "Can magnesium glycinate cause constipation?")
    #expect(passage.text.hasPrefix("While less common than with some other magnesium forms"))
    #expect(passage.file == LeafletFile.path)
    #expect(passage.lines.count == 2 && LeafletFile.lines[passage.lines[0] - 1].contains("constipation?**"))
    #expect(passage.sha256.count == 64 && (0...1).contains(passage.confidence))
  }

  @Test func theQuestionMayComeOnStandardInput() throws {
    for input in ["storage", "storage\n", "storage\r\n", "\u{FEFF}storage\n"] {
      let run = try Galen.run(["ask", "--format", "json"], input: input)
      let record = try Record(json: run.text)
      #expect(run.code == 0 && record.passages.first?.topic == "storage", "\(run)")
    }
  }

  @Test func aQuestionMayHaveSeveralLines() throws {
    let run = try Galen.run(["ask", "--format", "json"], input: "I take it at night.\nHow should I store it?\n")
    #expect(try Record(json: run.text).passages.contains { $0.topic == "storage" }, "\(run)")
  }

  @Test(arguments: [
    ("storage", 0), ("hello", 0), ("I can't breathe", 0), ("what is the weather in Paris", 1),
    ("does it cause hair loss", 1),
    ("", 1),
  ])
  func theExitCodeSaysWhetherTheQuestionWasAnswered(question: String, code: Int32) throws {
    let run = try Galen.run(["ask", question])
    #expect(run.code == code, "\(run)")
    #expect(run.lines.last?.contains("medical advice") == true, "\(run)")
  }

  @Test func anUrgentQuestionIsToldWhatToDoFirst() throws {
    let run = try Galen.run(["ask", "--region", "UK", "--format", "json", "my son swallowed the whole bottle"])
    let record = try Record(json: run.text)
    #expect(record.outcome == "urgent" && record.urgency == "now", "\(run)")
    #expect(record.message.contains("999") && !record.disclaimer.isEmpty, "\(run)")
    let text = try Galen.run(["ask", "--region", "UK", "my son swallowed the whole bottle"]).text
    #expect(text.hasPrefix(record.message.prefix(20)), "\(text)")
  }

  @Test(arguments: [
    "my poo is black", "hello, my poo is black", "you are useless, my poo is black", "ok thanks, my poo is black",
  ])
  func adviceIsNotLostAmongSmallTalk(question: String) throws {
    let record = try Record(json: Galen.run(["ask", "--format", "json", question]).text)
    #expect(record.urgency == "today" && record.outcome != "urgent" && !record.message.isEmpty, "\(record)")
  }

  @Test func noWordOfATerminalsLanguageIsWritten() throws {
    let run = try Galen.run(["ask", "\u{1B}[31mstorage\u{07}\u{202E}"])
    #expect(!run.text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{07}" || $0 == "\u{202E}" }, "\(run)")
  }

  @Test func theWidthIsKept() throws {
    let run = try Galen.run(["ask", "--width", "30", "storage"])
    #expect(run.lines.allSatisfy { $0.count <= 30 }, "\(run)")
  }

  @Test func theExplanationGoesToStandardError() throws {
    let plain = try Galen.run(["ask", "how should it be stored"])
    let explained = try Galen.run(["ask", "--explain", "how should it be stored"])
    #expect(explained.output == plain.output)
    #expect(explained.errors.contains("It is most likely about: Storage"), "\(explained)")
    #expect(explained.errors.contains("stored"), "\(explained)")
  }
}

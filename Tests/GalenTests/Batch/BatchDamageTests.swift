import Testing

/// Lines that cannot be read become error records, and the others are answered all the same.
@Suite struct BatchDamageTests {
  private static let good = Array("storage\n".utf8)
  private static let tooLong = Array(String(repeating: "why ", count: 20_000).utf8) + [0x0A]

  @Test(
    arguments: [
      [0x61, 0xFF, 0xFE, 0x0A], [0x61, 0x00, 0x62, 0x0A], [0xC3, 0x0A], [0xED, 0xA0, 0x80, 0x0A], tooLong,
    ] as [[UInt8]])
  func aLineThatIsNoTextIsAnErrorRecord(line: [UInt8]) throws {
    let run = try Galen.run(["batch", "--format", "jsonl", "-"], bytes: Self.good + line + Self.good)
    let records = try run.lines.map { try Record(json: $0) }
    #expect(run.code == 65, "\(run)")
    #expect(records.map(\.outcome) == ["answered", "error", "answered"], "\(run)")
    #expect(records.map(\.line) == [1, 2, 3], "\(run)")
    let error = try #require(records.count == 3 ? records[1] : nil)
    #expect(
      error.question == nil && error.passages.isEmpty && !error.message.isEmpty && !error.disclaimer.isEmpty, "\(run)")
  }

  @Test(arguments: [
    "{", "[]", "7", "\"storage\"", "{}", "{\"question\": 7}", "{\"question\": null}", "{\"question\": \"\\udc00\"}",
    "{\"question\": [\"storage\"]}",
    "{\"question\": \"a\"} {\"question\": \"b\"}", "storage", "{\"question\": \"a\", \"expect\": 7}",
    "{\"question\": \"a\", \"expect\": {\"some\": []}}", "{\"question\": \"a\", \"expect_text\": 7}",
  ])
  func aRecordThatIsNoneIsAnErrorRecord(line: String) throws {
    let batch = try Batch(jsonl: "{\"question\": \"storage\"}\n\(line)\n{\"question\": \"storage\"}\n")
    #expect(batch.run.code == 65, "\(batch.run)")
    #expect(batch.records.map(\.outcome) == ["answered", "error", "answered"], "\(batch.run)")
    #expect(batch.records.map(\.line) == [1, 2, 3] && batch.records[1].message.count > 20, "\(batch.run)")
  }

  @Test func theTextFormShowsWhyALineCouldNotBeRead() throws {
    let run = try Galen.run(["batch", "--input-format", "jsonl", "-"], input: "{\n")
    #expect(
      run.code == 65 && run.text.hasPrefix("> standard input, line 1\n") && run.text.contains("not valid JSON")
        && run.text.contains("Disclaimer: "), "\(run)")
  }

  @Test func malformedInputOutranksAMissedExpectation() throws {
    let run = try Galen.run(
      ["batch", "--expect", "--input-format", "jsonl", "-"],
      input: "{\"question\":\"storage\",\"expect\":\"dose\"}\n{\n")
    #expect(run.code == 65, "\(run)")
  }

  @Test func aBlankQuestionInJSONIsUnanswered() throws {
    let batch = try Batch(jsonl: "{\"question\": \"\"}\n\n{\"question\": \"  \\t\"}\n{\"question\": \"# storage\"}\n")
    #expect(batch.run.code == 0, "\(batch.run)")
    #expect(batch.records.map(\.line) == [1, 3, 4], "\(batch.run)")
    #expect(batch.records.prefix(2).allSatisfy { $0.outcome == "unanswered" }, "\(batch.run)")
  }

  @Test func controlCharactersInADecodedQuestionAreIgnored() throws {
    let batch = try Batch(
      jsonl:
        "{\"question\": \"sto\\u0000rage\"}\n{\"question\": \"\\u001bstorage\\u0007\"}\n{\"question\": \"storage\"}\n")
    #expect(batch.run.code == 0 && batch.records.count == 3, "\(batch.run)")
    #expect(batch.records.allSatisfy { $0.passages == batch.records[2].passages }, "\(batch.run)")
  }
}

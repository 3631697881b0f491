import TestSupport
import Testing

/// `galen batch` with plain text: one question a line.
@Suite struct BatchTextTests {
  private static let questions = "storage\n\n# a comment\n   \nmissed dose\n  # another\nwhat is the weather in Paris\n"

  @Test func blankLinesAndCommentsAreSkippedAndLinesAreCounted() throws {
    let batch = try Batch(text: Self.questions)
    #expect(batch.run.code == 0, "\(batch.run)")
    #expect(batch.records.map(\.line) == [1, 5, 7], "\(batch.run)")
    #expect(
      batch.records.map(\.question) == ["storage", "missed dose", "what is the weather in Paris"], "\(batch.run)")
    #expect(batch.records.map(\.outcome) == ["answered", "answered", "unanswered"], "\(batch.run)")
  }

  @Test func asTextEachQuestionStandsBeforeItsReply() throws {
    let run = try Galen.run(["batch", "-"], input: Self.questions)
    #expect(run.code == 0, "\(run)")
    #expect(
      run.lines.filter { $0.hasPrefix("> ") } == ["> storage", "> missed dose", "> what is the weather in Paris"],
      "\(run)")
    #expect(run.lines.filter { $0.hasPrefix("Disclaimer: ") }.count == 3, "\(run)")
  }

  @Test func eachLineStandsAlone() throws {
    let batch = try Batch(text: "storage\nsay that again\nand for children?\n1\n")
    #expect(batch.records.count == 4 && batch.records[1].passages.isEmpty, "\(batch.run)")
    let alone = try Record(json: Galen.run(["ask", "--format", "json", "and for children?"]).text)
    #expect(batch.records[2].passages == alone.passages && batch.records[2].outcome == alone.outcome, "\(batch.run)")
  }

  @Test(arguments: [
    "storage\r\nmissed dose\r\n", "\u{FEFF}storage\nmissed dose\n", "storage\nmissed dose",
    "\u{FEFF}storage\r\nmissed dose\r",
  ])
  func lineEndsAndByteOrderMarksAreNoPartOfAQuestion(input: String) throws {
    let batch = try Batch(text: input)
    #expect(batch.records.map(\.question) == ["storage", "missed dose"], "\(batch.run)")
    #expect(batch.records.map(\.line) == [1, 2] && batch.run.code == 0, "\(batch.run)")
  }

  @Test(arguments: ["", "\n", "\n\n# nothing\n", "\u{FEFF}"])
  func anEmptyFileHasNoReplies(input: String) throws {
    let batch = try Batch(text: input, ["--quiet"])
    #expect(batch.run.code == 0 && batch.run.output.isEmpty && batch.run.errors.isEmpty, "\(batch.run)")
  }

  @Test func severalFilesAreAnsweredInTheirOrder() throws {
    let folder = try TemporaryFolder()
    let (first, second) = (try folder.file("b.txt", "storage\n"), try folder.file("a.txt", "missed dose\n"))
    let run = try Galen.run(["batch", "--format", "jsonl", first, "-", second], input: "kidney disease\n")
    let records = try run.lines.map { try Record(json: $0) }
    #expect(records.map(\.question) == ["storage", "kidney disease", "missed dose"], "\(run)")
    #expect(records.map(\.line) == [1, 1, 1], "\(run)")
  }

  @Test func aMissingFileIsToldPlainly() throws {
    let run = try Galen.run(["batch", "nowhere.txt"])
    #expect(run.code == 66 && run.errors.contains("nowhere.txt"), "\(run)")
    #expect(run.errors.hasPrefix("galen: ") && run.output.isEmpty, "\(run)")
  }

  @Test func theExtensionTellsHowQuestionsAreWritten() throws {
    let folder = try TemporaryFolder()
    for name in ["q.jsonl", "q.ndjson", "q.JSONL"] {
      let run = try Galen.run(["batch", "--format", "jsonl", try folder.file(name, "{\"question\": \"storage\"}\n")])
      #expect(run.lines.count == 1 && run.code == 0, "\(run)")
      #expect(try Record(json: run.text).question == "storage", "\(run)")
    }
  }
}

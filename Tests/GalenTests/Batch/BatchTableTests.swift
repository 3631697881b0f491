import Foundation
import TestSupport
import Testing

/// `galen batch` with tables.
@Suite struct BatchTableTests {
  private static let table = "ward,Question,id\r\n3b,\"storage, please\",q-1\r\n,\"missed\r\ndose\",q-2\r\n"

  private static func records(_ input: String, _ options: [String]) throws -> (run: Run, records: [[String: Any]]) {
    let run = try Galen.run(["batch", "--quiet", "--format", "jsonl"] + options + ["-"], input: input)
    return (run, try run.lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:] })
  }

  @Test(arguments: [("csv", ","), ("tsv", "\t")])
  func aTableIsRead(format: String, delimiter: String) throws {
    let input = Self.table.replacingOccurrences(of: "storage, please", with: "storage; please")
      .replacingOccurrences(of: ",", with: delimiter)
    let (run, records) = try Self.records(input, ["--input-format", format])
    #expect(run.code == 0, "\(run)")
    #expect(records.map { $0["question"] as? String } == ["storage; please", "missed\r\ndose"], "\(run)")
    #expect(records.map { $0["id"] as? String } == ["q-1", "q-2"], "\(run)")
    #expect(records.map { $0["ward"] as? String } == ["3b", ""], "\(run)")
    #expect(records.map { $0["line"] as? Int } == [2, 3], "\(run)")
  }

  @Test func theColumnOfTheQuestionCanBeNamed() throws {
    let (run, records) = try Self.records("frage;x,Text\n1,storage\n", ["--input-format", "csv", "--column", "Text"])
    #expect(records.map { $0["question"] as? String } == ["storage"] && run.code == 0, "\(run)")
    #expect(records.first?["frage;x"] as? String == "1" && records.first?["Text"] == nil, "\(run)")
    let json = try Self.records(#"{"text":"storage"}"#, ["--input-format", "jsonl", "--column", "text"])
    #expect(json.records.first?["outcome"] as? String == "answered", "\(json.run)")
  }

  @Test func aTableWithoutTheColumnSaysWhichItHas() throws {
    let (run, records) = try Self.records("id,text\n1,storage\n2,dose\n", ["--input-format", "csv"])
    #expect(run.code == 65 && records.map { $0["outcome"] as? String } == ["error", "error"], "\(run)")
    #expect(records.map { $0["id"] as? String } == ["1", "2"], "\(run)")
    #expect((records.first?["message"] as? String)?.contains("“id”, “text”") == true, "\(run)")
  }

  @Test func aRowThatIsNoneIsAnErrorAndTheNextIsRead() throws {
    let rows = [
      "how, do i store it,1", "\"storage\" now,2", "sto\"rage,3", "", "\"never closed,4", "storage,5", "\"a\u{0}b\",6",
    ]
    let (run, records) = try Self.records(
      "question,id\n" + rows.joined(separator: "\n") + "\n", ["--input-format", "csv"])
    #expect(run.code == 65, "\(run)")
    #expect(
      records.map { $0["outcome"] as? String } == ["error", "error", "error", "error", "answered", "error"], "\(run)")
    #expect(records.map { $0["line"] as? Int } == [2, 3, 4, 6, 7, 8], "\(run)")
  }

  @Test func anExpectationCanStandInACell() throws {
    let rows = [
      ("storage", "storage", "pass"), ("storage", "dose|storage", "pass"), ("storage", "dose", "fail"),
      ("storage", "\"[\"\"dose\"\",\"\"storage\"\"]\"", "pass"), ("hello", "smalltalk", "pass"), ("storage", "", nil),
    ]
    let input = "question,expect\n" + rows.map { "\($0.0),\($0.1)\n" }.joined()
    let (run, records) = try Self.records(input, ["--input-format", "csv", "--expect"])
    #expect(run.code == 1 && records.map { $0["verdict"] as? String } == rows.map(\.2), "\(run)")
  }

  @Test(arguments: ["csv", "tsv"])
  func repliesAreATableThatIsReadBack(format: String) throws {
    let folder = try TemporaryFolder()
    try folder.file("in.csv", Self.table)
    let out = try Galen.run(["batch", "--quiet", "in.csv", "--output", "out.\(format)"], directory: folder.path)
    #expect(out.code == 0 && out.output.isEmpty, "\(out)")
    // The replies are a table of questions again, so they can be asked again and come out the same.
    let again = try Galen.run(["batch", "--quiet", "--format", "jsonl", "out.\(format)"], directory: folder.path)
    let records = try again.lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:] }
    #expect(records.map { $0["question"] as? String } == ["storage, please", "missed\r\ndose"], "\(again)")
    #expect(records.map { $0["ward"] as? String } == ["3b", ""], "\(again)")
    let direct = try Self.records(Self.table, ["--input-format", "csv"]).records
    let texts = direct.map { record in
      ((record["passages"] as? [[String: Any]]) ?? []).compactMap { $0["text"] as? String }.joined(separator: "\n\n")
    }
    #expect(records.map { $0["answer"] as? String } == texts, "\(again)")
  }

  @Test func keysThatCameLateStandInAColumnOfTheirOwn() throws {
    let run = try Galen.run(
      ["batch", "--quiet", "--format", "csv", "--input-format", "jsonl", "-"],
      input: #"{"question":"storage","a":1.10}"# + "\n" + #"{"question":"storage","b":[1,"x"]}"#)
    #expect(run.text.contains(",verdict,id,session,a,more\r\n"), "\(run)")
    #expect(run.text.contains(",,,,1.10,\r\n") && run.text.hasSuffix(#",,,,,"{""b"":[1,""x""]}""# + "\r\n"), "\(run)")
  }

  @Test func anUnreadableFirstRecordLeavesTheColumnsThatMatter() throws {
    let run = try Galen.run(
      ["batch", "--quiet", "--format", "csv", "--input-format", "jsonl", "-"],
      input: "{\n" + #"{"question":"storage","id":"q-1","session":"s","ward":"3b"}"#)
    #expect(run.text.contains(",verdict,id,session,more\r\n"), "\(run)")
    #expect(run.text.hasSuffix(#",q-1,s,"{""ward"":""3b""}""# + "\r\n"), "\(run)")
  }

  @Test func columnsThatAreCalledLikeGalensComeOutWithANumber() throws {
    let table = "title,question,file,title (2),TITLE\na,storage,b,c,d\n"
    let run = try Galen.run(["batch", "--quiet", "--format", "csv", "--input-format", "csv", "-"], input: table)
    #expect(run.text.contains(",verdict,title (3),file (2),title (2),TITLE\r\n"), "\(run)")
    #expect(run.text.hasSuffix(",a,b,c,d\r\n"), "\(run)")
    let (json, records) = try Self.records(table, ["--input-format", "csv"])
    #expect(records.first?["title"] as? String == "a" && records.first?["file"] as? String == "b", "\(json)")
    let other = try Self.records("question,Text\nown,storage\n", ["--input-format", "csv", "--column", "Text"])
    #expect(other.records.first?["question (2)"] as? String == "own", "\(other.run)")
  }

  @Test(arguments: [
    ("\nstorage\ndose\n", ["is blank", "is blank"]), (",\nstorage,1\n", ["is blank"]),
    ("question,\"id\nstorage,1\ndose,2\n", ["is opened", "could not be read", "could not be read"]),
  ])
  func aHeaderThatIsNoneIsTheReason(table: String, reasons: [String]) throws {
    let (run, records) = try Self.records(table, ["--input-format", "csv"])
    let messages = records.compactMap { $0["message"] as? String }
    #expect(run.code == 65 && messages.count == reasons.count, "\(run)")
    #expect(zip(messages, reasons).allSatisfy { $0.contains($1) }, "\(run)")
  }

  @Test func aCellThatIsTooLongIsOneRecord() throws {
    let cell = String(repeating: "why?\n", count: 20_000)
    let (run, records) = try Self.records("question,id\n\"\(cell)\",1\nstorage,2\n", ["--input-format", "csv"])
    #expect(run.code == 65 && records.map { $0["line"] as? Int } == [2, 20_003], "\(run.code)")
    #expect((records.first?["message"] as? String)?.contains("--max-line") == true)
  }

  @Test func aTableOfNoQuestionsHasAHeader() throws {
    let run = try Galen.run(
      ["batch", "--quiet", "--format", "csv", "--input-format", "csv", "-"], input: "question,id\n")
    #expect(run.code == 0 && run.text.hasPrefix("line,question,") && run.text.hasSuffix(",id\r\n"), "\(run)")
  }
}

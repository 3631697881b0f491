import Foundation
import FoundationXML
import TestSupport
import Testing

/// What `galen batch` says of a whole run.
@Suite struct BatchSummaryTests {
  private static let questions = """
    {"id":"a<1>","question":"storage","expect":"storage"}
    {"id":"b","question":"missed dose","expect":["storage","dose"]}
    {"question":"what is the weather in Paris"}
    {"question":"storage & \\"dry\\"","expect_text":["moonlight"]}
    {"id":"c"

    """

  private static func run(_ options: [String]) throws -> (run: Run, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    try folder.file("q.jsonl", questions)
    return (try Galen.run(["batch", "q.jsonl", "--format", "jsonl"] + options, directory: folder.path), folder)
  }

  @Test func itStandsOnStandardError() throws {
    let (run, _) = try Self.run([])
    #expect(run.code == 65 && run.lines.count == 5, "\(run)")
    for part in [
      "5 records in ", "3 answered, 1 unanswered, 1 error", "most asked: storage 2, missed-dose 1",
      "as expected: 1 of 3", "first error: q.jsonl:5: This line is not valid JSON.",
    ] {
      #expect(run.errors.contains(part), "\(run)")
    }
    #expect(!run.errors.contains("weather"), "\(run)")
    #expect(try Self.run(["--quiet"]).run.errors.isEmpty)
  }

  @Test func itIsWrittenAsJSON() throws {
    let (run, folder) = try Self.run(["--summary-json", "s.json"])
    let bytes = try #require(folder.bytes(of: "s.json"), "\(run)")
    let summary = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(summary["records"] as? Int == 5 && summary["exit_code"] as? Int == 65)
    #expect(summary["complete"] as? Bool == true)
    #expect(summary["verdicts"] as? [String: Int] == ["pass": 1, "fail": 2])
    #expect(summary["topics"] as? [String: Int] == ["storage": 2, "missed-dose": 1])
    #expect((summary["outcomes"] as? [String: Int])?["error"] == 1)
    #expect(summary["sessions_forgotten"] as? Int == 0 && summary["seconds"] is Double)
  }

  @Test func whatCouldNotBeWrittenDoesNotCount() throws {
    let run = try Galen.shell(
      #"echo storage | "$GALEN" batch --quiet --summary-json s.json - > /dev/full; echo "code $?"; cat s.json"#)
    #expect(run.lines.first == "code 74" && run.text.contains(#""records":0,"#), "\(run)")
  }

  @Test func namesCannotSteerATerminal() throws {
    let folder = try TemporaryFolder()
    try folder.file("\u{1B}[31m.csv", "\u{1B}]0;x\u{7}\nstorage\n")
    for name in ["\u{1B}[31m.csv", "\u{1B}[32m.csv"] {
      let run = try Galen.run(["batch", name, "--format", "jsonl"], directory: folder.path)
      #expect([65, 66].contains(run.code) && !run.errors.isEmpty, "\(run)")
      #expect(!run.errors.unicodeScalars.contains("\u{1B}") && !run.errors.unicodeScalars.contains("\u{7}"), "\(run)")
    }
  }

  @Test func questionsWithAnExpectationAreTestCases() throws {
    let (run, folder) = try Self.run(["--junit", "j.xml"])
    let reader = TestCaseReader()
    let parser = XMLParser(data: Data(folder.bytes(of: "j.xml") ?? []))
    parser.delegate = reader
    #expect(parser.parse(), "\(run)")
    #expect(reader.counts["tests"] == "4" && reader.counts["failures"] == "2" && reader.counts["errors"] == "1")
    #expect(
      reader.cases == [
        "line 1 (a<1>): storage", "line 2 (b): missed dose", "line 4: storage & \"dry\"", "line 5",
      ])
    #expect(
      reader.problems == [
        "expected storage or dose; got answered: missed-dose",
        "expected a passage with “moonlight”; got answered: storage",
        "This line is not valid JSON. Each line must be one JSON object.",
      ])
    #expect(folder.everything == ["j.xml", "q.jsonl"])
  }

  @Test func anEmptyBatchIsWellFormed() throws {
    let folder = try TemporaryFolder()
    let run = try Galen.run(
      ["batch", "--quiet", "-", "--junit", "j.xml", "--summary-json", "s.json"], directory: folder.path)
    #expect(run.code == 0 && run.output.isEmpty, "\(run)")
    #expect(XMLParser(data: Data(folder.bytes(of: "j.xml") ?? [])).parse())
    #expect(String(decoding: folder.bytes(of: "s.json") ?? [], as: UTF8.self).contains(#""records":0"#))
  }

  @Test func aFileThatCannotBeWrittenIsToldBeforeTheRun() throws {
    let (run, _) = try Self.run(["--summary-json", "no/where.json"])
    #expect(run.code == 74 && run.output.isEmpty && run.errors.contains("no/where.json"), "\(run)")
  }
}

/// Picks the test cases out of JUnit's XML.
private final class TestCaseReader: NSObject, XMLParserDelegate {
  var counts: [String: String] = [:]
  var cases: [String] = []
  var problems: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    switch name {
    case "testsuite": counts = attributes
    case "testcase": cases.append(attributes["name"] ?? "")
    case "failure", "error": problems.append(attributes["message"] ?? "")
    default: break
    }
  }
}

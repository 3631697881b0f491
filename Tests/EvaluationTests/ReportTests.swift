import Evaluation
import Foundation
import Matching
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reports as text and as a page.
@Suite struct ReportTests {
  private static let hostile = #"<script>alert("1")</script> & 'it' \#u{1B}[31m\#u{0} 💊"#

  /// A report with every part.
  private static var report: Report {
    let judgements = [
      Judgement(.right, kind: "plain", candidate: .init(90, true)),
      Judgement(.wrong, line: 2, given: "<b>", text: hostile, kind: "a&b", candidate: .init(80, false)),
      Judgement(.missed, line: 3, given: "none", text: "and you", candidate: .init(30, true)),
      Judgement(
        .emergencyMissed, line: 4, expected: "urgent", given: nil, expectation: Expectation(anyOf: ["urgent"])),
    ]
    var report = Report(files: ["small<1>.jsonl"])
    report.measures = Measures(judgements, topics: ["dose"], threshold: 0.75, costOfWrong: 3)
    report.shown = judgements.filter { $0.verdict != .right }
    let earlier = SavedRun([Judgement(.wrong), Judgement(.right, line: 2)])
    report.comparison = Comparison(of: SavedRun(judgements), against: earlier, name: "\"old\"")
    return report
  }

  @Test func theCountsComeFirstInTheText() {
    let lines = TextReport(Self.report).text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "Counts")
    #expect(
      Array(lines.dropFirst(3).prefix(7)) == [
        "  Verdict             Count    Share    95 % interval", "  Questions               4",
        "  Right                   1   25.0 %    4.6 to 69.9 %",
        "  Helped                  0    0.0 %    0.0 to 49.0 %",
        "  Missed                  1   25.0 %    4.6 to 69.9 %",
        "  Wrong                   2   50.0 %   15.0 to 85.0 %",
        "  Emergencies             1",
      ], "\(lines)")
  }

  @Test func theTextSaysWhatIsUndefined() {
    let text = TextReport(Self.report).text
    #expect(text.contains("undefined"))
    #expect(text.contains("Better: 1, worse: 1."))
  }

  @Test func thePageIsWellFormed() throws {
    let page = try Page(HTMLReport(Self.report).html)
    #expect(page.elements.contains("svg") && page.elements.contains("table"))
    #expect(page.text.contains(#"<script>alert("1")</script> & 'it'"#), "text stays text")
    #expect(!page.elements.contains("script") && !page.elements.contains("b"))
  }

  @Test func thePageNeedsNothingFromOutside() {
    let html = HTMLReport(Self.report).html
    for reference in ["src=", "href=", "url(", "@import", "<link"] { #expect(!html.contains(reference)) }
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">"))
    #expect(html.contains("prefers-color-scheme: dark") && html.contains("@media print"))
  }

  @Test func thePageCanBeReadWithoutSeeingIt() throws {
    let page = try Page(HTMLReport(Self.report).html)
    func count(_ name: String) -> Int { page.elements.count { $0 == name } }
    #expect(count("h1") == 1 && count("h2") > 5 && count("h3") == 0)
    #expect(page.elements.first { $0.hasPrefix("h") && $0.count == 2 } == "h1")
    #expect(count("caption") == count("table") && count("desc") == count("svg") && count("svg") == 3)
    #expect(page.scopes.count == count("th"), "every heading of a table says what it is the heading of")
    #expect(Set(page.ids).count == page.ids.count)
    #expect(Set(page.labels).isSubset(of: page.ids) && !page.labels.isEmpty)
  }

  @Test func questionsAreShownOnlyWhenAskedFor() {
    var report = Self.report
    report.shown = []
    for text in [HTMLReport(report).html, TextReport(report).text] {
      #expect(!text.contains("alert") && !text.contains("and you") && !text.contains("how much"))
    }
  }

  @Test func aReportWithoutQuestionsIsEmptyButWhole() throws {
    #expect(TextReport(Report(files: [])).text.isEmpty)
    #expect(try Page(HTMLReport(Report(files: [])).html).elements.contains("h1"))
  }
}

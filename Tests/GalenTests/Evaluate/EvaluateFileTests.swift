import Foundation
import TestSupport
import Testing

/// The files that `galen evaluate` writes, and those that it compares with.
@Suite struct EvaluateFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.file(
      "some.jsonl",
      #"{"id":"a","question":"How should I store magnesium glycinate?","expect":"storage"}"# + "\n"
        + #"{"id":"b","question":"what about kidney trouble","expect":["dose"]}"# + "\n")
  }

  private func evaluate(_ options: [String]) throws -> Run {
    try Galen.run(["evaluate", "some.jsonl"] + options, directory: folder.path)
  }

  private func text(of name: String) throws -> String {
    String(decoding: try #require(folder.bytes(of: name)), as: UTF8.self)
  }

  @Test func thePageIsWholeAndHoldsNoQuestion() throws {
    let run = try evaluate(["--report", "page.html"])
    #expect(run.code == 0 && run.text.hasPrefix("Counts\n"), "\(run)")
    let page = try text(of: "page.html")
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n") && page.contains("<svg"))
    #expect(!page.contains("kidney trouble"))
    #expect(folder.everything == ["page.html", "some.jsonl"], "no draft is left: \(folder.everything)")
  }

  @Test func thePageHoldsQuestionsWhenAskedFor() throws {
    _ = try evaluate(["--report", "page.html", "--show-questions"])
    #expect(try text(of: "page.html").contains("kidney trouble"))
  }

  @Test func thePageIsWrittenAlsoWhenNobodyReadsTheText() throws {
    _ = try Galen.shell(#""$GALEN" evaluate some.jsonl --report page.html | true"#, directory: folder.path)
    #expect(try text(of: "page.html").hasSuffix("</html>\n"))
  }

  @Test func anOldPageIsReplacedAndALinkStaysALink() throws {
    try folder.file("real.html", "old")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.html", withDestinationPath: folder.path + "/real.html")
    _ = try evaluate(["--report", "link.html"])
    #expect(try text(of: "real.html").hasPrefix("<!DOCTYPE html>"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link.html").hasSuffix("real.html"))
  }

  @Test func aDeviceIsWrittenToAndStaysADevice() throws {
    #expect(try evaluate(["--report", "/dev/null"]).code == 0)
    let kind = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
    #expect(kind == .typeCharacterSpecial)
  }

  @Test func whatCannotBeWrittenDoesNotLoseTheResult() throws {
    let run = try evaluate(["--report", "nowhere/page.html"])
    #expect(run.code == 74 && run.text.hasPrefix("Counts\n") && run.errors.contains("cannot be written"), "\(run)")
  }

  @Test func aRunThatWasKeptIsCompared() throws {
    _ = try evaluate(["--save-run", "run.json"])
    let kept = try text(of: "run.json")
    #expect(!kept.contains("kidney") && !kept.contains("store") && !kept.contains(folder.path), "\(kept)")
    let same = try evaluate(["--against-run", "run.json"])
    #expect(same.text.contains("Compared with run.json") && same.text.contains("Better: 0, worse: 0."), "\(same)")
    // As if the first had been wrong before, and the second right.
    let marks = kept.replacing("\"right\"", with: "\"x\"").replacing("\"wrong\"", with: "\"right\"")
    try folder.file("other.json", marks.replacing("\"x\"", with: "\"wrong\""))
    let changed = try evaluate(["--against-run", "other.json"])
    #expect(changed.text.contains("Better: 1, worse: 1."), "\(changed)")
    #expect(changed.text.contains("some.jsonl:1 (a)") && changed.text.contains("some.jsonl:2 (b)"), "\(changed)")
  }

  @Test func anotherKnowledgeIsCompared() throws {
    let other = try SmallKnowledge.folder()
    try FileManager.default.removeItem(atPath: other.path + "/topics/safety/kidney.txt")
    let run = try evaluate(["--against", other.path])
    #expect(run.code == 0 && run.text.contains("Both runs side by side:"), "\(run)")
    #expect(!run.text.contains(other.path + "/"), "\(run)")
  }
}

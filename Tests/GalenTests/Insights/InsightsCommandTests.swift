import Conversation
import Foundation
import Glibc
import Tally
import TestSupport
import Testing

/// `galen insights` as its users run it.
@Suite struct InsightsCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let today = try #require(Day("2026-11-26"))
    let recorder = try TallyRecorder(path: folder.path + "/kiosk.tally", today: today)
    for number in 0..<12 {
      try recorder.count(Asked(.answered, topic: "storage"), on: today)
      if number < 3 { try recorder.count(Asked(.unanswered, topic: "missed-dose"), on: today) }
      if number < 7 { try recorder.count(Asked(.clarify, topic: "no-such-topic"), on: today) }
    }
  }

  private func insights(_ options: [String] = [], file: String = "kiosk.tally") throws -> Run {
    try Galen.run(["insights"] + options + [file], directory: folder.path)
  }

  @Test func topicsHaveTheTitlesOfTheKnowledge() throws {
    let run = try insights()
    #expect(run.code == 0 && run.errors.isEmpty, "\(run)")
    #expect(
      run.lines.contains { $0.hasSuffix("12              <5            <5") && !$0.contains("storage") }, "\(run)")
    #expect(run.text.contains("no-such-topic") && run.text.contains("topics/…/no-such-topic.txt"), "\(run)")
    #expect(try insights().output == run.output)
  }

  @Test func withoutKnowledgeTopicsAreCalledByTheirIDs() throws {
    let run = try Galen.run(
      ["insights", "kiosk.tally"], changes: ["GALEN_KNOWLEDGE": "nowhere"], directory: folder.path)
    #expect(run.code == 0 && run.errors.isEmpty && run.text.contains("  storage  "), "\(run)")
    #expect(try insights(["--knowledge", "nowhere"]).code == 78)
  }

  @Test(arguments: [20, 40, 80]) func linesFitTheWidth(width: Int) throws {
    let run = try insights(["--width", String(width)])
    #expect(run.code == 0 && run.lines.allSatisfy { $0.count <= width }, "\(run)")
    #expect(run.text.contains("12"))
  }

  @Test func thePageSaysTheSame() throws {
    let run = try insights(["--report", "page.html"])
    #expect(run.code == 0 && run.text.contains("12"), "\(run)")
    let page = String(decoding: try #require(folder.bytes(of: "page.html")), as: UTF8.self)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n") && page.contains("<svg"))
    #expect(page.contains(#"<td class="number">12</td><td class="number">&lt;5</td>"#))
    #expect(folder.names(in: "") == ["kiosk.tally", "page.html"])
  }

  @Test func readingChangesNothing() throws {
    let before = folder.bytes(of: "kiosk.tally")
    _ = try insights()
    #expect(folder.bytes(of: "kiosk.tally") == before)
  }

  @Test func theExitCodeSaysWhatHappened() throws {
    try folder.file("diary", String(repeating: "Dear diary\n", count: 200))
    try folder.file("empty", "")
    mkfifo(folder.path + "/pipe", 0o600)
    let cases: [([String], String, Int32)] = [
      ([], "nowhere", 66), ([], "diary", 65), ([], "empty", 65), ([], ".", 74), ([], "pipe", 74),
      (["--width", "3"], "x", 64),
      (["--report", "nowhere/page.html"], "kiosk.tally", 74), (["--report", "/dev/full"], "kiosk.tally", 74),
    ]
    for (options, file, code) in cases {
      let run = try insights(options, file: file)
      #expect(run.code == code && !run.errors.isEmpty, "\(run)")
    }
    #expect(try Galen.run(["insights"]).code == 64)
  }

  @Test func whatCannotBeWrittenDoesNotLoseTheText() throws {
    let run = try insights(["--report", "nowhere/page.html"])
    #expect(run.code == 74 && run.text.contains("12"), "\(run)")
  }
}

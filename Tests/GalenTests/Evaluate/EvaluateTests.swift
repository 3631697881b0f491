import Foundation
import TestSupport
import Testing

/// `galen evaluate` as its users run it.
@Suite struct EvaluateTests {
  /// One of each verdict but a miss.
  private static let lines = [
    #"{"id":"a","kind":"plain","question":"How should I store magnesium glycinate?","expect_text":["cool, dry place"]}"#,
    #"{"id":"b","kind":"plain","question":"How should I store magnesium glycinate?","expect":"dose"}"#,
    #"{"id":"c","kind":"far-off","question":"what is the weather in Paris","expect":["none"]}"#,
    #"{"id":"d","question":"I can't breathe","expect":"urgent"}"#,
    #"{"id":"e","question":"What should I do if I miss a dose?","expect":["urgent"]}"#,
    #"{"id":"f","question":"storage"}"#,
  ]

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.file("some.jsonl", Self.lines.joined(separator: "\n") + "\n")
  }

  private func evaluate(_ options: [String], file: String? = "some.jsonl") throws -> Run {
    try Galen.run(["evaluate"] + options + (file.map { [$0] } ?? []), directory: folder.path)
  }

  @Test func theCountsComeFirst() throws {
    let run = try evaluate([])
    #expect(run.code == 0 && run.errors.isEmpty, "\(run)")
    let words = run.lines.prefix(12).map { $0.split(separator: " ").map(String.init) }
    #expect(words.first == ["Counts"], "\(run)")
    for (name, count) in [("Questions", "5"), ("Right", "3"), ("Helped", "0"), ("Missed", "0"), ("Wrong", "2")] {
      #expect(words.contains { $0.prefix(2) == [name, count] }, "\(name): \(run)")
    }
    #expect(words.contains { $0.prefix(3) == ["Emergencies", "missed", "1"] }, "\(run)")
    #expect(run.text.contains("Not judged, because nothing is expected of them: 1."), "\(run)")
  }

  @Test func theJSONHoldsTheSameCounts() throws {
    let run = try evaluate(["--format", "json"])
    let fields = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any], "\(run)")
    let counts = try #require(fields["counts"] as? [String: Any])
    for (name, count) in ["questions": 5, "right": 3, "wrong": 2, "emergencies": 2, "emergencies_missed": 1] {
      #expect(counts[name] as? Int == count, "\(name): \(run)")
    }
    #expect(fields["questions"] == nil && !run.text.contains("weather"), "\(run)")
    let coverage = try #require(fields["coverage"] as? [String: Any])
    #expect((coverage["points"] as? [Any])?.count == 101 && coverage["cost_of_wrong"] as? Double == 1.2, "\(run)")
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    for options in [[], ["--format", "json"]] {
      #expect(try evaluate(options).output == evaluate(options).output)
    }
  }

  @Test func aDialogueIsOneConversation() throws {
    let turns = #"""
      {"say":"storage","expect":"storage"},{"say":"say that again","expect_text":["dry place"]},{"say":"ok"}
      """#
    try folder.file(
      "talk.jsonl", "{\"id\":\"t\",\"turns\":[\(turns)]}\n{\"question\":\"say that again\",\"expect\":\"storage\"}\n")
    let run = try evaluate(["--format", "json", "--show", "9"], file: "talk.jsonl")
    #expect(run.text.contains(#""questions":3,"right":2"#), "\(run)")
    #expect(run.text.contains(#""place":{"file":"talk.jsonl","line":2}"#), "\(run)")
    #expect(run.text.contains(#""unlabelled":1"#), "\(run)")
  }

  @Test func allTextsMustBeQuoted() throws {
    let all = #""all":[["cool, dry place"],["Do not double"]]"#
    try folder.file(
      "all.jsonl",
      #"{"question":"how do I store it?","expect_text":["cool, dry place"],\#(all)}"# + "\n"
        + #"{"question":"how do I store it, and what if I miss a dose?","expect_text":["dry place"],\#(all)}"#)
    let run = try evaluate(["--format", "json"], file: "all.jsonl")
    #expect(run.text.contains(#""helped":1"#) && run.text.contains(#""right":1"#), "\(run)")
  }

  @Test func questionsAreShownOnlyWhenAskedFor() throws {
    #expect(!(try evaluate([])).text.contains("miss a dose"))
    let run = try evaluate(["--show", "1"])
    #expect(run.text.contains("some.jsonl:2 (b)") && !run.text.contains("miss a dose"), "\(run)")
    #expect(try evaluate(["--show", "2"]).text.contains("What should I do if I miss a dose?"))
  }

  @Test func unseenPhrasingsAreGuessedWithoutAFile() throws {
    let knowledge = try SmallKnowledge.folder()
    let run = try evaluate(["--folds", "3", "--knowledge", knowledge.path], file: nil)
    #expect(run.code == 0 && run.lines.first == "Cross-validation" && run.errors.isEmpty, "\(run)")
    #expect(run.text.contains("Each of 3 parts") && run.text.contains("calibration error"), "\(run)")
  }

  @Test(
    arguments: [
      ([], 0), (["--expect"], 1), (["--folds", "1"], 64), (["--show", "-1"], 64), (["--show-questions"], 64),
      (["--against", ".", "--against-run", "x"], 64), (["--format", "xml"], 64), (["--against-run", "nowhere"], 66),
      (["--against-run", "some.jsonl"], 65), (["--against", "nowhere"], 78), (["--knowledge", "nowhere"], 78),
      (["--report", "nowhere/page.html"], 74), (["--save-run", "/dev/full"], 74), (["nowhere.jsonl"], 66),
    ] as [([String], Int32)])
  func theExitCodeSaysWhatHappened(options: [String], code: Int32) throws {
    let run = try evaluate(options)
    #expect(run.code == code, "\(run)")
    #expect(run.errors.isEmpty == [0, 1].contains(code), "\(run)")
  }

  @Test func withoutAnythingToMeasureThereIsNothingToDo() throws {
    #expect(try evaluate([], file: nil).code == 64)
    try folder.file("plain.txt", "storage\n")
    let run = try evaluate([], file: "plain.txt")
    #expect(run.code == 65 && run.errors.contains("expect_text") && run.output.isEmpty, "\(run)")
  }

  @Test(arguments: ["{", #"{"question":7}"#, #"{"turns":7}"#, #"{"turns":[{"say":7}]}"#, #"{"turns":["storage"]}"#])
  func aRecordThatCannotBeReadIsNamedAndTheOthersAreMeasured(record: String) throws {
    try folder.file("damaged.jsonl", Self.lines[0] + "\n" + record + "\n" + Self.lines[2] + "\n")
    let run = try evaluate(["--expect"], file: "damaged.jsonl")
    #expect(run.code == 65 && run.errors.hasPrefix("galen: damaged.jsonl:2: "), "\(run)")
    #expect(run.text.contains("Records that could not be read: 1.") && run.text.contains("100.0 %"), "\(run)")
  }

  @Test func aLabelThatNoTopicHasIsNamed() throws {
    try folder.file("label.jsonl", #"{"question":"storage","expect":["keeping","storage"]}"#)
    #expect(try evaluate([], file: "label.jsonl").text.contains("does not have: keeping."))
  }
}

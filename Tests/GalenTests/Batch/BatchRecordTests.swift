import Foundation
import Testing

/// What the records of a batch carry, remember and expect.
@Suite struct BatchRecordTests {
  @Test func whatGalenDoesNotKnowIsCarriedThrough() throws {
    let extra = #""id":"q-17","ward":"3b","n":[1,2.5,null,true,{"deep":"ü"}],"big":9007199254740993"#
    let run = try Galen.run(
      ["batch", "--format", "jsonl", "--input-format", "jsonl", "-"], input: #"{"question":"storage",\#(extra)}"#)
    let fields = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any], "\(run)")
    #expect(fields["id"] as? String == "q-17" && fields["ward"] as? String == "3b", "\(run)")
    #expect((fields["big"] as? NSNumber)?.int64Value == 9_007_199_254_740_993, "\(run)")
    #expect(run.text.contains(#"[1,2.5,null,true,{"deep":"ü"}]"#), "\(run)")
  }

  @Test func aCallersKeyCannotTakeThePlaceOfGalensOwn() throws {
    let own = #""outcome":"urgent","outcome (2)":"own","disclaimer":"","passages":[],"line":99,"message":"x""#
    let run = try Galen.run(
      ["batch", "--format", "jsonl", "--input-format", "jsonl", "-"], input: #"{"question":"storage",\#(own)}"#)
    let fields = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any], "\(run)")
    #expect(fields["outcome"] as? String == "answered" && fields["line"] as? Int == 1, "\(run)")
    #expect((fields["disclaimer"] as? String)?.isEmpty == false && (fields["passages"] as? [Any])?.count == 1, "\(run)")
    let carried = #""outcome (3)":"urgent","outcome (2)":"own","disclaimer (2)":"","passages (2)":[],"line (2)":99"#
    #expect(run.text.hasSuffix(carried + #","message (2)":"x"}"# + "\n"), "\(run)")
  }

  @Test func sessionsAndKeysAreToldApartByTheirBytes() throws {
    let (composed, decomposed) = ("\u{E9}", "e\u{301}")
    let batch = try Batch(
      jsonl: #"{"question":"storage","session":"\#(composed)"}"# + "\n"
        + #"{"question":"say that again","session":"\#(decomposed)"}"# + "\n"
        + #"{"question":"say that again","session":"\#(composed)"}"#)
    #expect(batch.records.map { $0.passages.first?.topic } == ["storage", nil, "storage"], "\(batch.run)")
    let run = try Galen.run(
      ["batch", "--format", "jsonl", "--input-format", "jsonl", "-"],
      input: #"{"question":"storage","\#(composed)":1,"\#(decomposed)":2}"#)
    #expect(run.code == 0 && run.text.utf8.count { $0 == 0xCC } > 0 && run.text.contains(":1,"), "\(run)")
  }

  @Test(arguments: [#""session":"""#, #""session":null"#])
  func anEmptySessionIsNone(session: String) throws {
    let batch = try Batch(
      jsonl: #"{"question":"storage",\#(session)}"# + "\n" + #"{"question":"say that again",\#(session)}"#)
    #expect(batch.records.map { $0.passages.first?.topic } == ["storage", nil] && batch.run.code == 0, "\(batch.run)")
  }

  @Test(arguments: [
    #""expect":null"#, #""expect":"""#, #""expect":[]"#, #""expect_text":null"#, #""expect_text":"""#,
    #""expect_text":[]"#, #""expect":null,"expect_text":[]"#,
  ])
  func whatSaysNothingExpectsNothing(expectation: String) throws {
    let batch = try Batch(jsonl: #"{"question":"storage",\#(expectation)}"#, ["--expect"])
    #expect(batch.run.code == 0 && batch.records.map(\.verdict) == [nil], "\(batch.run)")
  }

  @Test func aSessionIsOneConversationAndOthersStandAlone() throws {
    let lines = [
      #"{"question":"storage","session":"a"}"#, #"{"question":"missed dose","session":"b"}"#,
      #"{"question":"say that again","session":"a"}"#, #"{"question":"say that again","session":"b"}"#,
      #"{"question":"say that again"}"#, #"{"question":"say that again","session":"c"}"#,
    ]
    let batch = try Batch(jsonl: lines.joined(separator: "\n"))
    #expect(
      batch.records.map { $0.passages.first?.topic } == ["storage", "missed-dose", "storage", "missed-dose", nil, nil],
      "\(batch.run)")
    #expect(batch.records.map(\.session) == ["a", "b", "a", "b", nil, "c"], "\(batch.run)")
  }

  @Test(arguments: [
    (#""expect":"storage""#, true), (#""expect":"dose""#, false), (#""expect":["dose","storage"]"#, true),
    (#""expect":"none""#, false), (#""expect":{"all":["storage"]}"#, true),
    (#""expect":{"all":["storage","dose"]}"#, false),
    (#""expect_text":["cool, dry place"]"#, true), (#""expect_text":["warm","cool, **dry** place"]"#, true),
    (#""expect_text":["warm"]"#, false), (#""expect_text":["dry place"],"all":[["dry"],"cool"]"#, true),
    (#""expect_text":["dry place"],"all":[["dry"],"double"]"#, false),
    (#""expect_text":["dry place"],"all":{"own":7}"#, true),
    (#""expect":"dose","expect_text":["cool, dry place"]"#, true),
  ])
  func anExpectationIsJudged(expectation: String, isMet: Bool) throws {
    let line = #"{"question":"How should I store magnesium glycinate?",\#(expectation)}"#
    for (options, code) in [([], 0), (["--expect"], isMet ? 0 : 1)] as [([String], Int32)] {
      let run = try Galen.run(["batch", "--format", "jsonl", "--input-format", "jsonl"] + options + ["-"], input: line)
      let fields = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any], "\(run)")
      #expect(fields["verdict"] as? String == (isMet ? "pass" : "fail"), "\(run)")
      #expect(run.code == code, "\(run)")
    }
  }

  @Test(arguments: [
    ("what is the weather in Paris", "none"), ("I can't breathe", "urgent"), ("hello", "smalltalk"),
  ])
  func outcomesCanBeExpected(question: String, expected: String) throws {
    let run = try Galen.run(
      ["batch", "--expect", "--format", "jsonl", "--input-format", "jsonl", "-"],
      input: #"{"question":"\#(question)","expect":"\#(expected)"}"#)
    #expect(run.code == 0 && run.text.contains(#""verdict":"pass""#), "\(run)")
  }

  @Test func withoutAnExpectationThereIsNoVerdict() throws {
    let batch = try Batch(jsonl: #"{"question":"storage"}"#, ["--expect"])
    #expect(batch.records.first?.verdict == nil && batch.run.code == 0, "\(batch.run)")
  }

  @Test(arguments: [("unanswered", 1), ("answered", 1), ("clarify,urgent", 0), ("urgent, unanswered", 1), ("error", 0)])
  func anOutcomeCanBeMadeAFailure(outcomes: String, code: Int32) throws {
    let batch = try Batch(text: "storage\nwhat is the weather in Paris\n", ["--fail-on", outcomes])
    #expect(batch.run.code == code && batch.records.count == 2, "\(batch.run)")
  }
}

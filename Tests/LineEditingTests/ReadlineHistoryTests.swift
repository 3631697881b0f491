import TerminalSupport
import Testing

/// The arrow keys, Ctrl-R and the history file at a real terminal.
@Suite struct ReadlineHistoryTests {
  private let directory: TemporaryDirectory
  private var path: String { "\(directory.path)/history" }

  init() throws {
    directory = try TemporaryDirectory()
  }

  /// Types lines and leaves.
  private func converse(_ arguments: [String], _ lines: [String]) throws -> String {
    let probe = try Probe(arguments, environment: ["HOME": directory.path])
    for line in lines {
      _ = try probe.event(after: line + Key.enter)
      try probe.prompt()
    }
    #expect(try probe.leave() == .code(0))
    return probe.terminal.transcript
  }

  @Test func linesOfTheSessionComeBack() throws {
    let probe = try Probe()
    for line in ["what is the dose", "can I drink", " private"] {
      _ = try probe.event(after: line + Key.enter)
      try probe.prompt()
    }
    #expect(try probe.event(after: Key.up + Key.enter) == "line \"can I drink\"")
    try probe.prompt()
    try probe.terminal.send(Key.controlR + "dos")
    try probe.terminal.read(until: "what is the")
    #expect(try probe.event(after: Key.enter) == "line \"what is the dose\"")
    try probe.prompt()
    try probe.terminal.send(Key.controlR + "privat")
    try probe.terminal.read(until: "failed")
  }

  @Test func nothingIsWrittenUnlessAskedFor() throws {
    _ = try converse([], ["what is the dose"])
    #expect(directory.names == [])
  }

  @Test func aFileKeepsLinesForTheNextSession() throws {
    _ = try converse(["--history", path], ["what is the dose", "what is the dose", " private", "", "können wir"])
    #expect(directory.content(of: "history") == "what is the dose\nkönnen wir\n")
    #expect(directory.mode(of: "history") == 0o600)

    let probe = try Probe(["--history", path])
    #expect(try probe.event(after: Key.up + Key.up + Key.enter) == "line \"what is the dose\"")
  }

  @Test func onlyAThousandLinesAreKept() throws {
    _ = try directory.file("history", (1...1_000).map { "line \($0)\n" }.joined())
    _ = try converse(["--history", path], ["new"])
    #expect(directory.content(of: "history") == ((2...1_000).map { "line \($0)" } + ["new\n"]).joined(separator: "\n"))
  }

  @Test func aFailureIsToldAndTheConversationGoesOn() throws {
    let atStart = try converse(["--history", directory.path], ["one", "two"])
    #expect(atStart.contains("event history The history file \(directory.path) could not be opened"))
    let later = try converse(["--history", "\(directory.path)/none/history"], ["one", "two"])
    #expect(later.contains("event line \"two\""))
    let sentence = "The history file \(directory.path)/none/history could not be opened"
    #expect(later.contains("event history at the end \(sentence)"))
  }

  @Test func controlCharactersInTheFileAreHarmless() throws {
    _ = try directory.file("history", "one\u{1B}[31m\u{9B}2J\n")
    let probe = try Probe(["--history", path])
    #expect(try probe.event(after: Key.up + Key.enter) == "line \"one[31m2J\"")
    #expect(!probe.terminal.transcript.contains("\u{1B}[31m"))
  }
}

import TerminalSupport
import Testing

/// Tab at a real terminal.
@Suite struct ReadlineCompletionTests {
  private static let candidates = [
    "/help", "/quit", "What is the usual dose?", "What if I miss a dose?", "Can I take it if I'm \"fine\"?",
  ]

  @Test(arguments: [
    ("/h\t\r", "/help"),
    ("WHAT IS\t\r", "What is the usual dose?"),
    ("can i take it if i'm \"f\t\r", "Can I take it if I'm \"fine\"?"),
    ("miss dose\t\r", "What if I miss a dose?"),
    ("wh\tf\t\r", "What if I miss a dose?"),
    ("dose\t\r", "dose"),
    ("/etc/pass\t\r", "/etc/pass"),
    ("/h\t now\r", "/help now"),
  ])
  func tabCompletesTheLine(keys: String, line: String) throws {
    let probe = try Probe(Self.candidates)
    #expect(try probe.event(after: keys) == "line \(line.debugDescription)")
  }

  @Test func aSecondTabShowsTheChoicesInOrder() throws {
    let probe = try Probe(Self.candidates)
    try probe.terminal.send("dose\t\t")
    try probe.terminal.read(until: "What is the usual dose?")
    try probe.terminal.read(until: "What if I miss a dose?")
    try probe.prompt()
    #expect(try probe.event(after: "\r") == "line \"dose\"")
  }

  @Test func noFileNamesAreOffered() throws {
    let probe = try Probe([])
    #expect(try probe.event(after: "\t\t/\t\t/et\t\t~\t\t\r") == "line \"//et~\"")
    #expect(!probe.terminal.transcript.contains("etc"))
  }
}

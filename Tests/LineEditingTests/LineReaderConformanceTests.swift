import LineEditing
import TerminalSupport
import Testing

/// What holds for every line reader, through the probe at a terminal.
@Suite struct LineReaderConformanceTests {
  static let readers = ["plain", "readline"]

  /// A terminal in line mode hands Ctrl-D and Enter to the plain reader as end of input and LF.
  private func probe(_ reader: String, _ arguments: [String] = []) throws -> Probe {
    try Probe(arguments, reader: reader)
  }

  @Test(arguments: readers) func linesComeAsTyped(reader: String) throws {
    let probe = try probe(reader)
    #expect(try probe.event(after: "what is the dose\r") == "line \"what is the dose\"")
    #expect(try probe.event(after: "\r") == "line \"\"")
    #expect(try probe.event(after: "  für 用量 😀 \r") == "line \"  für 用量 😀 \"")
  }

  @Test(arguments: readers) func theEndStaysTheEnd(reader: String) throws {
    let probe = try probe(reader)
    #expect(try probe.event(after: Key.controlD) == "end true")
    #expect(try probe.terminal.waitForExit() == .code(0))
  }

  @Test(arguments: readers) func longLinesAreCut(reader: String) throws {
    let probe = try probe(reader, ["--limit", "10"])
    #expect(try probe.event(after: "1234567890\r") == "line \"1234567890\"")
    #expect(try probe.event(after: "1234567890x\r") == "cut 10 \"34567890\"")
    #expect(try probe.event(after: "123456789éx\r") == "cut 9 \"23456789\"")
    #expect(try probe.event(after: "next\r") == "line \"next\"")
  }

  @Test(arguments: readers) func bytesThatAreNotUTF8AreRepaired(reader: String) throws {
    let probe = try probe(reader)
    try probe.terminal.send([0x61, 0xFF, 0x62, 0x0D])
    #expect(try probe.event() == "line \"a\u{FFFD}b\"")
  }

  @Test(arguments: readers) func idlenessEndsTheWait(reader: String) throws {
    let probe = try probe(reader, ["--idle", "1"])
    #expect(try probe.event() == "idle")
    #expect(try probe.event() == "idle")
  }

  @Test(arguments: readers) func aTerminatedProcessLeavesAWellTerminal(reader: String) throws {
    let probe = try probe(reader)
    if reader == "readline" { #expect(!probe.terminal.isInLineMode) }
    #expect(try probe.event(after: "here\r") == "line \"here\"")
    probe.terminal.signal(15)
    #expect(try probe.terminal.waitForExit() == .signal(15))
    #expect(probe.terminal.isInLineMode)
  }
}

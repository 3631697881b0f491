import Glibc
import TerminalSupport
import Testing

/// Keys and signals at a real terminal.
@Suite struct ReadlineKeyTests {
  @Test func controlCClearsTheLine() throws {
    let probe = try Probe()
    try probe.type("half a quest")
    #expect(try probe.event(after: Key.controlC) == "interrupted")
    try probe.prompt()
    #expect(try probe.event(after: "whole\r") == "line \"whole\"")
    try probe.prompt()
    for _ in 0..<5 {
      #expect(try probe.event(after: Key.controlC) == "interrupted")
      try probe.prompt()
    }
    #expect(try probe.leave() == .code(0))
  }

  @Test func controlDEndsOnlyOnAnEmptyLine() throws {
    let probe = try Probe()
    try probe.type("ab")
    #expect(try probe.event(after: Key.controlA + Key.controlD + "\r") == "line \"b\"")
    // Between two prompts the terminal itself would take the key.
    try probe.prompt()
    #expect(try probe.event(after: Key.controlD) == "end true")
    #expect(try probe.terminal.waitForExit() == .code(0))
    #expect(probe.terminal.isInLineMode)
    // What is printed after the end begins on a row of its own.
    #expect(probe.terminal.transcript.contains("\r\nevent end"))
  }

  @Test func controlZStopsAndTheLineComesBack() throws {
    // Only a shell can continue what Ctrl-Z has stopped.
    let shell = try PseudoTerminal(
      running: "/bin/sh", ["-i"],
      environment: ["TERM": "xterm", "LANG": "C.UTF-8", "PS1": "shell> ", "INPUTRC": "/dev/null"])
    try shell.read(until: "shell> ")
    try shell.send("'\(try BuiltExecutable.path(of: "LineEditingProbe"))' readline\r")
    try shell.read(until: "you> ")
    try shell.send("half")
    try shell.read(until: "half")
    try shell.send(Key.controlZ)
    try shell.read(until: "shell> ")
    try shell.send("fg\r")
    try shell.read(until: "you> half")
    try shell.send(" more\r")
    try shell.read(until: "event line \"half more\"")
  }

  @Test func aNewWidthIsToldAndTheLineComesBack() throws {
    let probe = try Probe(columns: 80)
    try probe.type("half")
    try probe.terminal.resize(columns: 50)
    #expect(try probe.event() == "resized 50")
    try probe.prompt()
    #expect(try probe.event(after: " more\r") == "line \"half more\"")
    // Another height alone changes no line's breaks.
    try probe.prompt()
    try probe.terminal.resize(columns: 50, rows: 40)
    #expect(try probe.event(after: "next\r") == "line \"next\"")
  }

  @Test func aHangUpEndsTheProcess() throws {
    let probe = try Probe()
    probe.terminal.signal(SIGHUP)
    #expect(try probe.terminal.waitForExit() == .signal(SIGHUP))
  }

  @Test func controlCBreaksOffASearchAndAnUnfinishedPaste() throws {
    let probe = try Probe()
    try probe.terminal.send(Key.controlR)
    try probe.terminal.read(until: "reverse-i-search")
    #expect(try probe.event(after: Key.controlC) == "interrupted")
    try probe.prompt()
    try probe.terminal.send("\u{1B}[200~never ends")
    #expect(try probe.event(after: Key.controlC) == "interrupted")
    try probe.prompt()
    #expect(try probe.event(after: "fine\r") == "line \"fine\"")
  }

  @Test func settingsForGalenInTheUsersFileHold() throws {
    let directory = try TemporaryDirectory()
    let settings = """
      $if Galen
        "\\C-o": "from galen"
      $endif
      $if Other
        "\\C-o": "from other"
      $endif
      """
    let probe = try Probe(environment: ["INPUTRC": try directory.file("inputrc", settings + "\n")])
    #expect(try probe.event(after: "\u{0F}\r") == "line \"from galen\"")
  }

  @Test func thePromptIsStyledOnlyWhenAskedFor() throws {
    let plain = try Probe()
    #expect(!plain.terminal.transcript.contains("\u{1B}[1m"))
    let bold = try Probe(["--bold"])
    #expect(bold.terminal.transcript.contains("\u{1B}[1myou> "))
    #expect(!bold.terminal.transcript.contains("\u{01}"))
  }

  @Test func aLocaleWithoutUTF8DoesNotHurtAccents() throws {
    let probe = try Probe(environment: ["LANG": "C", "LC_ALL": "POSIX"])
    #expect(try probe.event(after: "caféx\u{7F}\u{7F}é\r") == "line \"café\"")
  }

  @Test func aDumbTerminalGetsNoSequences() throws {
    let probe = try Probe(environment: ["TERM": "dumb"])
    #expect(try probe.event(after: "what is it\r") == "line \"what is it\"")
    #expect(!probe.terminal.transcript.contains("\u{1B}"))
  }
}

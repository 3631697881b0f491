import TerminalSupport
import Testing

/// Keys at a real terminal, and what is pasted.
@Suite struct TerminalKeyTests {
  @Test func tabCompletesACommand() throws {
    let seat = try Seat()
    try seat.type("/so" + Key.tab, seeing: "/source")
    #expect(try seat.ask("").contains("quoted no passage"))
  }

  @Test func tabCompletesAQuestionOfTheLeaflet() throws {
    let seat = try Seat()
    try seat.type("How should I st" + Key.tab, seeing: "magnesium glycinate?")
    #expect(try seat.ask("").contains("cool, dry place"))
  }

  @Test func tabShowsWhatCouldBeMeant() throws {
    let seat = try Seat()
    try seat.terminal.send("/" + Key.tab + Key.tab)
    for command in ["/help", "/repeat"] { try seat.terminal.read(until: command) }
  }

  @Test func controlRFindsWhatWasAskedBefore() throws {
    let seat = try Seat()
    _ = try seat.ask("missed dose")
    _ = try seat.ask("storage")
    try seat.type(Key.controlR, seeing: "reverse-i-search")
    try seat.type("miss", seeing: "missed dose")
    #expect(try seat.ask("").contains("If you miss a dose"))
  }

  @Test func controlCClearsTheLineAndNothingElse() throws {
    let seat = try Seat()
    try seat.type("my dog ate the")
    try seat.terminal.send(Key.controlC)
    try seat.terminal.read(until: Seat.prompt)
    #expect(try seat.ask("storage").contains("cool, dry place"))
    #expect(try seat.leave() == .code(0))
  }

  @Test(arguments: [
    "\u{1B}[31mstorage\u{1B}]0;title\u{07}", "storage\u{9B}31m", "stor\u{0}age\u{1B}[2J", "storage \u{202E}", "a\nb\nc",
  ])
  func nothingPastedSteersTheTerminal(pasted: String) throws {
    let seat = try Seat(["--no-color"])
    let reply = try seat.ask(Key.paste(pasted))
    #expect(reply.contains("Disclaimer: ") && !reply.contains("\u{202E}"), "\(reply.debugDescription)")
    for sequence in ["\u{1B}[31m", "\u{1B}]0;", "\u{9B}", "\u{07}", "\u{1B}[2J"] {
      #expect(!seat.transcript.contains(sequence), "\(seat.transcript.debugDescription)")
    }
  }

  @Test func aHugePasteIsAnswered() throws {
    let seat = try Seat()
    #expect(try seat.ask(Key.paste(String(repeating: "why ", count: 30_000))).contains("Disclaimer: "))
    #expect(try seat.ask("storage").contains("cool, dry place"))
  }
}

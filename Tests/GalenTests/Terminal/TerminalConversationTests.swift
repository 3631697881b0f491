import TerminalSupport
import TestSupport
import Testing

/// The conversation at a real terminal: beginning, turns and end.
@Suite struct TerminalConversationTests {
  @Test func aConversationFromTheWelcomeToTheFarewell() throws {
    let seat = try Seat()
    #expect(seat.transcript.contains("Hello, I am Galen") && seat.transcript.contains("Magnesium Glycinate"))
    let reply = try seat.ask("how should I store it?")
    #expect(reply.contains("Store in a cool, dry place") && reply.contains("Disclaimer: "), "\(reply)")
    #expect(try seat.ask("say that again").contains("Store in a cool, dry place"))
    #expect(try seat.leave() == .code(0))
    #expect(seat.transcript.contains("Goodbye") && seat.terminal.isInLineMode)
  }

  @Test func quitLeavesToo() throws {
    let seat = try Seat()
    try seat.terminal.send("/quit\r")
    #expect(try seat.terminal.waitForExit() == .code(0))
    #expect(seat.transcript.contains("Goodbye") && seat.terminal.isInLineMode)
  }

  @Test func quietSaysNothingButTheAnswers() throws {
    let seat = try Seat(["--quiet"])
    #expect(!seat.transcript.contains("Hello, I am Galen"))
    #expect(try seat.leave() == .code(0))
    #expect(!seat.transcript.contains("Goodbye"))
  }

  @Test func anEmptyLineIsAskedAgainAndDoesNotEndTheConversation() throws {
    let seat = try Seat()
    #expect(try seat.ask("").contains("I did not see a question"))
    #expect(try seat.ask("storage").contains("cool, dry place"))
  }

  @Test func noFileIsLeftBehind() throws {
    let seat = try Seat()
    _ = try seat.ask("storage")
    #expect(try seat.leave() == .code(0))
    #expect(seat.place.everything.isEmpty, "\(seat.place.everything)")
  }

  @Test func withAHistoryTheNextConversationRemembers() throws {
    let place = try TemporaryFolder()
    let first = try Seat(["--history", place.path + "/history"], place: place)
    _ = try first.ask("missed dose")
    #expect(try first.leave() == .code(0))
    #expect(place.everything == ["history"], "\(place.everything)")
    let second = try Seat(["--history", place.path + "/history"], place: place)
    try second.type(Key.up, seeing: "missed dose")
    #expect(try second.ask("").contains("If you miss a dose"))
  }

  @Test func aHistoryThatCannotBeKeptIsToldAndHindersNothing() throws {
    let seat = try Seat(["--history", "/proc/nowhere/history"])
    #expect(try seat.ask("storage").contains("cool, dry place"))
    #expect(try seat.leave() == .code(0))
    #expect(seat.transcript.contains("galen: "), "\(seat.transcript)")
  }

  @Test func signalsEndItAndTheTerminalIsAsItWas() throws {
    let seat = try Seat()
    seat.terminal.signal(15)
    let status = try seat.terminal.waitForExit()
    #expect(status == .code(143) || status == .signal(15))
    #expect(seat.terminal.isInLineMode)
  }
}

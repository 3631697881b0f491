import TerminalSupport
import Testing

/// What replies look like at a terminal: width and colour.
@Suite struct TerminalLayoutTests {
  @Test(arguments: [20, 33, 80, 132])
  func noLineIsWiderThanTheTerminal(columns: Int) throws {
    let seat = try Seat(columns: columns)
    #expect(Seat.width(of: seat.transcript) <= columns, "\(seat.transcript)")
    for question in ["/help", "/topics", "/why", "side effects", "FAQs", "/source", "hair loss", "I can't breathe"] {
      let reply = try seat.ask(question)
      #expect(Seat.width(of: reply) <= columns, "\(reply)")
    }
    #expect(try seat.leave() == .code(0))
    #expect(Seat.width(of: seat.transcript) <= columns, "\(seat.transcript)")
  }

  @Test func anAnswerIsWrappedAgainWhenTheWidthChanges() throws {
    let seat = try Seat(columns: 100)
    let wide = try seat.ask("missed dose")
    try seat.terminal.resize(columns: 40)
    let narrow = try seat.terminal.read(until: "\r\n\r\n\u{1B}[?2004h" + Seat.prompt)
    #expect(narrow.contains("If you miss a dose") && Seat.width(of: narrow) <= 40, "\(narrow)")
    #expect(Seat.width(of: wide) > 40)
    #expect(Seat.width(of: try seat.ask("storage")) <= 40)
  }

  @Test func theOptionGoesBeforeTheTerminal() throws {
    let seat = try Seat(["--width", "30"])
    #expect(Seat.width(of: try seat.ask("missed dose")) <= 30)
  }

  @Test(
    arguments: [
      ([], [:], true), (["--no-color"], [:], false), ([], ["NO_COLOR": "1"], false), ([], ["TERM": "dumb"], false),
    ] as [([String], [String: String?], Bool)])
  func colourCanBeSwitchedOff(arguments: [String], changes: [String: String?], isStyled: Bool) throws {
    let seat = try Seat(arguments, changes: changes)
    try seat.terminal.send("storage\r")
    try seat.terminal.read(until: "Disclaimer: ")
    #expect(seat.transcript.contains(#/\u{1B}\[[0-9;]*m/#) == isStyled, "\(seat.transcript.debugDescription)")
  }
}

import TerminalSupport
import Testing

/// What is pasted at a real terminal.
@Suite struct ReadlinePasteTests {
  @Test func pastingIsBracketed() throws {
    #expect(try Probe().terminal.transcript.contains("\u{1B}[?2004h"))
  }

  @Test(arguments: [
    Paste("two\nlines", "two lines"),
    Paste("two\r\nlines\r", "two lines "),
    Paste("a\tb", "a b"),
    Paste("\u{1B}[31mred\u{1B}]0;title\u{07}", "[31mred]0;title"),
    Paste("c1 \u{9B}31m end", "c1 \u{FFFD}31m end"),
    Paste("\u{0}\u{1}\u{4}\u{0C}\u{7F}x", "x"),
    Paste("\u{1B}[201", "[201"),
    Paste("\u{1B}\u{1B}[20", "[20"),
    Paste("für 用量 \u{202E}x", "für 用量 x"),
    Paste("dose of £5 Â", "dose of £5 Â"),
  ])
  func controlCharactersAreHarmless(paste: Paste) throws {
    let probe = try Probe()
    #expect(try probe.event(after: Key.paste(paste.text) + Key.enter) == "line \(paste.line.debugDescription)")
    let echo = probe.terminal.transcript
    #expect(!echo.contains("\u{1B}[31m") && !echo.contains("\u{1B}]0;") && !echo.contains("\u{9B}"))
  }

  @Test func whatIsTypedBetweenTwoPastesStays() throws {
    let probe = try Probe()
    #expect(try probe.event(after: "a" + Key.paste("b\n") + "c" + Key.paste("d") + Key.enter) == "line \"ab cd\"")
  }

  @Test func aHugePasteIsCut() throws {
    let probe = try Probe(["--limit", "100"])
    let huge = String(repeating: "é", count: 60_000)
    #expect(try probe.event(after: Key.paste(huge) + Key.enter) == "cut 100 \"éééééééé\"")
    try probe.prompt()
    #expect(try probe.event(after: "next" + Key.enter) == "line \"next\"")
  }
}

/// What is pasted and what comes of it; shown in a form that does nothing to the terminal of whoever runs the tests.
struct Paste: CustomTestStringConvertible {
  let text: String
  let line: String

  init(_ text: String, _ line: String) {
    self.text = text
    self.line = line
  }

  var testDescription: String { text.debugDescription }
}

import LineEditing
import Testing

@Suite struct TerminalAppearanceTests {
  @Test(arguments: [
    (true, ["TERM": "xterm"], false, true),
    (true, ["TERM": "xterm", "NO_COLOR": ""], false, true),
    (true, ["TERM": "xterm", "NO_COLOR": "1"], false, false),
    (true, ["TERM": "xterm"], true, false),
    (true, ["TERM": "dumb"], false, false),
    (true, [:], false, false),
    (false, ["TERM": "xterm"], false, false),
  ])
  func color(isTerminal: Bool, environment: [String: String], noColorOption: Bool, expected: Bool) {
    let usesColor = ColorPolicy.usesColor(
      isTerminal: isTerminal, environment: environment, noColorOption: noColorOption)
    #expect(usesColor == expected)
  }

  @Test func styles() {
    #expect(Style.none("text") == "text")
    #expect(Style.bold("text") == "\u{1B}[1mtext\u{1B}[0m")
    #expect(Style.dim("text") == "\u{1B}[2mtext\u{1B}[0m")
  }

  @Test func whatIsNoTerminalHasNoSize() {
    #expect(TerminalSize.columns(of: -1) == nil)
  }
}

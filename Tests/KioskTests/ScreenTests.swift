import Foundation
import Kiosk
import TerminalSupport
import Testing

/// Screens as a person sees them on each kind of terminal, against what was recorded.
///
/// To record anew, remove the file and run the test: it writes the file and fails, so that somebody reads it.
@Suite struct ScreenTests {
  @Test(
    arguments: [
      ("linux", "C.UTF-8", 80, 24), ("xterm-256color", "C.UTF-8", 80, 24), ("vt100", "C", 80, 24),
      ("vt220", "C.UTF-8", 132, 43), ("dumb", "C", 80, 24), ("vt100", "C", 40, 24), ("linux", "C.UTF-8", 40, 16),
    ])
  func reads(terminal: String, locale: String, columns: Int, rows: Int) throws {
    let environment = ["TERM": terminal, "LANG": locale]
    let display = Display(rows: rows, columns: columns, environment: environment, usesBold: true)
    var visit = Visit(bot: SmallPharmacy.bot, display: display)
    var screens = [visit.opening]
    for event in [
      .line("i mised a doze"), .line("99"), .line("precautions"), .line(""), .absent, .line("help"), .line("menu"),
      .line("my throat is swelling up"),
    ] as [VisitEvent] {
      if let screen = visit.screen(after: event) { screens.append(screen) }
    }
    let seen = screens.map { screen in
      ScreenEmulator(showing: screen.output(for: display) + (screen.prompt ?? ""), columns: columns, rows: rows)
    }
    #expect(seen.allSatisfy { $0.unknown.isEmpty && $0.scrollback.isEmpty && $0.bells == 0 })
    if locale == "C" { #expect(seen.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x80 } }) }
    let rule = "\n" + String(repeating: "=", count: columns) + "\n"
    try compare(seen.map(\.text).joined(separator: rule) + "\n", recorded: "\(terminal)-\(locale)-\(columns)x\(rows)")
  }

  @Test func boldIsOnlyForTerminalsThatCanAndAreAllowed() {
    let lines = [Line(text: "a", isStrong: true)]
    let screen = Screen(page: lines, footer: [], prompt: nil, isPageKnown: false)
    func output(_ terminal: String, bold: Bool) -> String {
      screen.output(for: Display(rows: 24, columns: 80, environment: ["TERM": terminal], usesBold: bold))
    }
    #expect(output("vt100", bold: true).contains("\u{1B}[1ma"))
    #expect(!output("vt100", bold: false).contains("[1m") && !output("dumb", bold: true).contains("\u{1B}"))
  }

  @Test(arguments: ["xterm", "linux", "vt100", "vt220", "screen-256color", "tmux-256color"])
  func erasingLeavesNothing(terminal: String) {
    let display = Display(rows: 4, columns: 20, environment: ["TERM": terminal], usesBold: true)
    var emulator = ScreenEmulator(
      showing: (0..<30).map { "secret \($0)\r\n" }.joined(), columns: 20, rows: 4)
    emulator.take(Screen.erasing(display, blankLines: 0))
    #expect(emulator.everything.isEmpty && emulator.cursor == (0, 0))
  }

  @Test func whereNothingCanBeErasedItIsPushedAway() {
    let display = Display(rows: 4, columns: 20, environment: ["TERM": "dumb"], usesBold: true)
    var emulator = ScreenEmulator(showing: "secret", columns: 20, rows: 4)
    emulator.take(Screen.erasing(display, blankLines: 2_000))
    #expect(emulator.scrollback.suffix(1_900).allSatisfy(\.isEmpty) && emulator.text.isEmpty)
  }

  private func compare(_ text: String, recorded name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Screens/\(name).txt")
    guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
      try Data(text.utf8).write(to: file)
      Issue.record("“\(name)” was newly recorded. Read it, and run the test again.")
      return
    }
    #expect(text == recorded, "If this is better than what was recorded, remove \(name).txt and record it anew.")
  }
}

import Foundation
import TerminalSupport
import TestSupport
import Testing

/// No key leaves the kiosk, and nothing of the environment changes it.
@Suite struct LockTests {
  @Test(arguments: ["\u{03}", "\u{04}", "\u{1A}", "\u{1C}"])
  func keysThatLeaveEndInTheStartPageOfAnotherProcess(key: String) throws {
    let counter = try Counter()
    try counter.ask("storage")
    let first = counter.visit
    try counter.terminal.send("half a line" + key)
    try counter.terminal.read(until: "Type your question and press Enter.")
    try counter.terminal.read(until: Counter.prompt)
    #expect(first != nil && counter.visit != nil && counter.visit != first)
    #expect(counter.terminal.isInKeyMode && !counter.everything().contains("half a line"))
  }

  @Test func theOperatorEndsItBySignal() throws {
    let counter = try Counter()
    try counter.ask("storage")
    counter.terminal.signal(SIGTERM)
    #expect(try counter.terminal.waitForExit() == .code(143))
    #expect(counter.terminal.isInLineMode && counter.everything().isEmpty)
    #expect(counter.log.contains("The kiosk is closed."))
  }

  @Test(arguments: [SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE])
  func otherSignalsDoNothing(signal: Int32) throws {
    let counter = try Counter()
    counter.terminal.signal(signal)
    #expect(try counter.ask("storage").contains("cool, dry place"))
  }

  @Test func theExitPhraseEndsIt() throws {
    let counter = try Counter { place in
      try place.write("we close at six\n", to: "phrase")
      return ["--exit-phrase-file", place.path + "/phrase"]
    }
    try counter.ask("we close at seven")
    try counter.terminal.send("we close at six\r")
    #expect(try counter.terminal.waitForExit() == .code(0))
    #expect(counter.terminal.isInLineMode && counter.everything().isEmpty)
  }

  @Test func aTerminalThatHangsUpEndsIt() throws {
    let counter = try Counter()
    try counter.ask("storage")
    counter.terminal.hangUp()
    #expect(try counter.terminal.waitForExit() == .code(129))
    #expect(counter.log.contains("The kiosk is closed."))
  }

  @Test func aVisitThatCrashesIsFollowedByTheNext() throws {
    let counter = try Counter()
    try counter.ask("storage")
    let first = try #require(counter.visit)
    kill(first, SIGSEGV)
    try counter.terminal.read(until: Counter.prompt)
    #expect(try counter.ask("storage").contains("cool, dry place") && counter.visit != first)
    #expect(counter.log.contains("A visit has ended by itself with signal 11."))
  }

  @Test func aVisitGetsNothingOfTheEnvironmentButTheTerminal() throws {
    let counter = try Counter(
      environment: [
        "TERM": "xterm", "LANG": "C.UTF-8", "LC_TIME": "C", "INPUTRC": "/nowhere", "HOME": "/nowhere",
        "GALEN_KNOWLEDGE": "/nowhere",
        "PATH": "/bin", "XDG_CACHE_HOME": "/nowhere", "TERMINFO": "/nowhere", "READLINE_LINE": "x",
        "LD_DEBUG_OUTPUT": "x",
        "NO_COLOR": "1", "SHELL": "/bin/sh",
      ])
    let visit = try #require(counter.visit)
    let environment = try Data(contentsOf: URL(filePath: "/proc/\(visit)/environ"))
    let names = environment.split(separator: 0).map {
      String(decoding: $0.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
    }
    #expect(names.sorted() == ["LANG", "LC_TIME", "SWIFT_BACKTRACE", "TERM"])
    #expect(try counter.ask("storage").contains("cool, dry place"))
  }

  /// Keys that do something in other programs: completion, search, macros, other editors, files, the shell.
  @Test(arguments: [
    "\t\t", "\u{12}dose\u{07}", "\u{18}(x\u{18})\u{18}e", "\u{18}\u{05}", "\u{18}\u{12}", "\u{1B}!", "\u{1B}.",
    "\u{1B}*",
    "\u{16}\u{1B}", "\u{13}", "\u{1B}\u{0B}", "\u{1B}[200~a\rb\u{1B}[201~", "\u{1B}c", "\u{0}\u{0}", "\u{1B}]0;x\u{07}",
  ])
  func keysOfOtherProgramsDoNothing(keys: String) throws {
    let counter = try Counter()
    try counter.terminal.send(keys + "\u{15}")
    try counter.terminal.send("\u{03}")
    usleep(300_000)
    try counter.terminal.send("\u{15}storage\r")
    try counter.terminal.read(until: "cool, dry place")
    let seen = ScreenEmulator(showing: counter.terminal.transcript, columns: 80, rows: 24)
    #expect(seen.unknown.isEmpty && seen.bells == 0 && counter.terminal.isInKeyMode)
  }

  @Test func aLineOfMoreThanFiveHundredCharactersIsStoppedWithAHint() throws {
    let counter = try Counter()
    try counter.terminal.send(String(repeating: "why ", count: 130))
    try counter.terminal.read(until: "500 characters")
    try counter.terminal.read(until: Counter.prompt)
    #expect(try counter.ask("").contains("You asked: why why"))
  }

  @Test func aPasteOfAMegabyteIsOver() throws {
    let counter = try Counter()
    try counter.terminal.send(String(repeating: "a question\r", count: 100_000))
    usleep(300_000)
    try counter.terminal.send("\u{03}")
    try counter.terminal.read(until: "Type your question and press Enter.")
    try counter.terminal.read(until: Counter.prompt)
    #expect(try counter.ask("storage").contains("cool, dry place"))
  }

  /// readline divides by the width of the window.
  @Test(arguments: [(1, 1), (2, 24), (1, 200), (500, 1)]) func aWindowOfNoUseHurtsNothing(columns: Int, rows: Int)
    throws
  {
    let counter = try Counter()
    let visit = counter.visit
    // What is typed before the page stands in its new size is not taken for a question.
    try counter.terminal.resize(columns: columns, rows: rows)
    try counter.terminal.read(until: Counter.prompt)
    for line in ["storage of everything in one long line", "precautions", ""] { try counter.ask(line) }
    try counter.terminal.resize(columns: 80, rows: 24)
    try counter.terminal.read(until: Counter.prompt)
    try counter.terminal.send("storage\r")
    try counter.terminal.read(until: "cool, dry place")
    #expect(counter.visit == visit)
  }

  /// A short fuzz; `Tests/Kiosk/trial.py fuzz` is the long one.
  @Test(arguments: [1, 2] as [UInt64]) func anyKeysLeaveItAlive(seed: UInt64) throws {
    var random = RepeatableGenerator(seed: seed)
    let counter = try Counter()
    for _ in 0..<40 {
      try counter.terminal.send(random.bytes(count: 1...80))
    }
    usleep(300_000)
    try counter.terminal.send("\u{03}")
    usleep(300_000)
    try counter.terminal.send("\u{15}storage\r")
    try counter.terminal.read(until: "cool, dry place")
    let seen = ScreenEmulator(showing: counter.terminal.transcript, columns: 80, rows: 24)
    #expect(seen.unknown.isEmpty && seen.bells == 0, "\(seen.unknown)")
    #expect(counter.terminal.isInKeyMode && counter.visit != nil)
  }
}

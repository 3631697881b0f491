import Foundation
import Kiosk
import TerminalSupport
import TestSupport
import Testing

/// Nothing of a person is left: on the terminal, in memory, in files.
///
/// `Tests/Kiosk/trial.py secrets` tries more ways to leave something behind, on more terminals.
@Suite struct ForgettingTests {
  private static let secret = "zqxjvkw"

  @Test(arguments: ["xterm", "vt100"]) func startOverLeavesNothing(terminal: String) throws {
    let counter = try Counter(environment: ["TERM": terminal, "LANG": "C.UTF-8"])
    try counter.terminal.send("\(Self.secret)\u{15}\u{1B}[200~\(Self.secret)\u{1B}[201~\u{1F}\u{12}\(Self.secret)")
    try counter.ask(" \(Self.secret)?")
    try counter.terminal.send("and \(Self.secret)")
    try counter.terminal.read(until: "and \(Self.secret)")
    let before = try #require(counter.visit)
    #expect(try Self.isInMemory(of: before) && counter.everything().contains(Self.secret))
    try counter.ask("\u{15}start over")
    let after = try #require(counter.visit)
    #expect(after != before)
    for process in [counter.terminal.processID, after] { #expect(try !Self.isInMemory(of: process)) }
    #expect(!counter.everything().contains(Self.secret) && !counter.log.contains(Self.secret))
    #expect(kill(before, 0) != 0)
  }

  @Test func whoGoesAwayIsWarnedAndThenForgotten() throws {
    let counter = try Counter { _ in ["--idle", "1"] }
    try counter.ask("what of \(Self.secret)")
    try counter.terminal.read(until: "Are you still there?")
    // Any key goes on, and does nothing else.
    try counter.terminal.send("x")
    #expect(try counter.terminal.read(until: Counter.prompt).contains("You asked: what of \(Self.secret)"))
    let before = counter.visit
    try counter.terminal.read(until: "Are you still there?")
    try counter.terminal.read(until: "Type your question and press Enter.")
    try counter.terminal.read(until: Counter.prompt)
    let after = try #require(counter.visit)
    #expect(after != before && !counter.everything().contains(Self.secret))
    for process in [counter.terminal.processID, after] { #expect(try !Self.isInMemory(of: process)) }
  }

  @Test func nothingIsWritten() throws {
    let counter = try Counter()
    let before = counter.place.names(in: "")
    try counter.ask("storage of \(Self.secret)")
    counter.terminal.signal(SIGTERM)
    #expect(try counter.terminal.waitForExit() == .code(143))
    #expect(counter.place.names(in: "") == before && !counter.log.contains(Self.secret))
  }

  /// Whether the secret stands anywhere in the memory of a process.
  private static func isInMemory(of process: Int32) throws -> Bool {
    let maps = try String(contentsOfFile: "/proc/\(process)/maps", encoding: .utf8)
    let memory = try FileHandle(forReadingFrom: URL(filePath: "/proc/\(process)/mem"))
    for line in maps.split(separator: "\n") where !line.contains("[v") {
      let fields = line.split(separator: " ")
      let span = fields[0].split(separator: "-").compactMap { UInt64($0, radix: 16) }
      guard fields[1].hasPrefix("r"), span.count == 2, (try? memory.seek(toOffset: span[0])) != nil,
        let content = try? memory.read(upToCount: Int(span[1] - span[0]))
      else { continue }
      if content.range(of: Data(secret.utf8)) != nil { return true }
    }
    return false
  }
}

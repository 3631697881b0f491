import Foundation
import TerminalSupport
import TestSupport
import Testing

/// What the operator does: new knowledge, printing, the unit, mistakes on the command line.
@Suite struct OperationTests {
  @Test func newKnowledgeIsForTheNextPerson() throws {
    let counter = try Counter()
    try counter.ask("storage")
    try edit(counter, "pharmacy: Your pharmacy", "pharmacy: The Old Apothecary")
    counter.terminal.signal(SIGUSR1)
    #expect(counter.wait { counter.log.contains("The next visit has the new knowledge.") })
    #expect(try counter.ask("repeat").contains("cool, dry place"))
    #expect(try counter.ask("start over").contains("The Old Apothecary"))
  }

  @Test func aFreeTerminalShowsNewKnowledgeAtOnce() throws {
    let counter = try Counter()
    try edit(counter, "pharmacy: Your pharmacy", "pharmacy: The Old Apothecary")
    counter.terminal.signal(SIGUSR1)
    try counter.terminal.read(until: "The Old Apothecary")
  }

  /// What visits are served from is a copy: the file may go.
  @Test func anIndexServesInPlaceOfAFolder() throws {
    let counter = try Counter(index: "shelf.galen") { place in
      let index = try PseudoTerminal(
        running: try BuiltExecutable.path(of: "galen"),
        ["index", "--quiet", "--knowledge", place.path, "--output", place.path + "/shelf.galen"],
        environment: ["TERM": "xterm", "XDG_CACHE_HOME": place.path + "/.cache"])
      #expect(try index.waitForExit() == .code(0), "\(index.transcript)")
      return []
    }
    try FileManager.default.removeItem(atPath: counter.place.path + "/shelf.galen")
    #expect(try counter.ask("storage").contains("cool, dry place"))
    #expect(try counter.ask("start over").contains("Your pharmacy"))
    #expect(try counter.ask("storage").contains("cool, dry place"))
  }

  @Test(arguments: [
    ("kiosk.yaml", "topics: dose", "topics: doze"), ("kiosk.yaml", "pharmacy: ", "pharmacie: "),
    ("texts.yaml", "disclaimer: >-", "disclaimer: >- ["), ("leaflets/magnesium-glycinate.md", "", ""),
  ])
  func brokenKnowledgeIsToldAndTheOldStays(file: String, old: String, new: String) throws {
    let counter = try Counter()
    if old.isEmpty {
      try FileManager.default.removeItem(atPath: counter.place.path + "/" + file)
    } else {
      try edit(counter, old, new, in: file)
    }
    counter.terminal.signal(SIGUSR1)
    #expect(counter.wait { counter.log.contains("the old one stays in use") }, "\(counter.log)")
    #expect(counter.log.contains(file) || old.isEmpty, "\(counter.log)")
    try counter.ask("storage")
    #expect(try counter.ask("start over").contains("Your pharmacy"))
    #expect(try counter.ask("storage").contains("cool, dry place"))
  }

  @Test func printHandsTheAnswerToTheCommand() throws {
    let counter = try Counter { ["--print-command", "/usr/bin/tee \($0.path)/paper"] }
    try counter.ask("storage")
    try counter.terminal.send("print\r")
    try counter.terminal.read(until: "sent to the printer")
    let paper = String(decoding: counter.place.bytes(of: "paper") ?? [], as: UTF8.self)
    for text in ["Store in a cool, dry place", "Source: ", "Disclaimer: "] { #expect(paper.contains(text), "\(paper)") }
  }

  @Test func aPrinterThatDoesNotWorkIsToldKindly() throws {
    let counter = try Counter { _ in ["--print-command", "/bin/false"] }
    try counter.ask("storage")
    try counter.terminal.send("print\r")
    try counter.terminal.read(until: "The pharmacist can help you.")
  }

  /// The words after the program are its arguments and nothing else.
  @Test func noShellRunsTheCommand() throws {
    let counter = try Counter { ["--print-command", "/usr/bin/tee \($0.path)/a;touch \($0.path)/$HOME"] }
    try counter.ask("storage")
    try counter.terminal.send("print\r")
    try counter.terminal.read(until: "sent to the printer")
    let names = counter.place.names(in: "")
    #expect(names.contains("a;touch") && names.contains("$HOME") && !names.contains("a"))
  }

  @Test(arguments: [
    (["--idle", "0"], "--idle must be"), (["--explain"], "the kiosk does not"),
    (["--print-command", "lp"], "whole path"),
    (["--print-command", "/no/such"], "no program that can be run"),
    (["--exit-phrase-file", "/no/such"], "cannot be opened"),
    (["--knowledge", "/no/such"], "/no/such"),
    (["--index", "x", "--tally", "y", "--keep-unanswered"], "which an index does not hold"),
  ])
  func mistakesAreToldBeforeTheTerminalIsTaken(arguments: [String], message: String) throws {
    let place = try TemporaryFolder()
    try SmallPharmacy.write(into: place)
    let terminal = try PseudoTerminal(
      running: try BuiltExecutable.path(of: "galen"),
      ["kiosk"] + (arguments.contains("--index") ? [] : ["--knowledge", place.path]) + arguments,
      environment: ["TERM": "xterm", "LANG": "C.UTF-8"])
    let status = try terminal.waitForExit()
    #expect([.code(64), .code(66), .code(78)].contains(status) && terminal.isInLineMode)
    #expect(terminal.transcript.contains(message), "\(terminal.transcript)")
  }

  /// As in the guide, but with a program that is there.
  @Test func systemdAcceptsTheUnit() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze") else {
      print("SKIPPED: systemd-analyze is not installed here, so the unit was not verified.")
      return
    }
    let unit = try String(
      contentsOfFile: SmallPharmacy.root + "/Sources/Kiosk/Kiosk.docc/Resources/galen-kiosk.service", encoding: .utf8)
    #expect(unit.contains("ExecStart=/opt/galen/galen kiosk "))
    let place = try TemporaryFolder()
    try place.write(
      unit.replacing("/opt/galen/galen", with: try BuiltExecutable.path(of: "galen")), to: "galen-kiosk.service")
    let terminal = try PseudoTerminal(
      running: "/usr/bin/systemd-analyze", ["verify", place.path + "/galen-kiosk.service"])
    #expect(try terminal.waitForExit() == .code(0) && terminal.transcript.isEmpty, "\(terminal.transcript)")
  }

  private func edit(_ counter: Counter, _ old: String, _ new: String, in file: String = "kiosk.yaml") throws {
    let text = String(decoding: try #require(counter.place.bytes(of: file)), as: UTF8.self)
    #expect(text.contains(old))
    try counter.place.write(text.replacing(old, with: new), to: file)
  }
}

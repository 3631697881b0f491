import Glibc
import TerminalSupport

/// The probe, which prints what its line reader tells, at a terminal of its own.
struct Probe {
  static let prompt = "you> "
  let terminal: PseudoTerminal

  init(
    _ arguments: [String] = [], reader: String = "readline", environment: [String: String] = [:], columns: Int = 80
  ) throws {
    let surroundings = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent", "INPUTRC": "/dev/null"]
    terminal = try PseudoTerminal(
      running: try BuiltExecutable.path(of: "LineEditingProbe"), [reader] + arguments,
      environment: surroundings.merging(environment) { $1 }, columns: columns)
    if reader == "readline" { try prompt() }
  }

  /// Waits for the prompt.
  func prompt() throws {
    try terminal.read(until: Self.prompt)
  }

  /// Types a text and returns the next event.
  func event(after text: String) throws -> String {
    try terminal.send(text)
    return try event()
  }

  /// The next event, as the probe words it.
  func event() throws -> String {
    try terminal.read(until: "event ")
    return String(try terminal.read(until: "\r\n").dropLast())
  }

  /// Types a text, waits until it stands on the screen, and so knows that it was read.
  func type(_ text: String) throws {
    try terminal.send(text)
    try terminal.read(until: text)
  }

  /// Leaves with Ctrl-D.
  func leave() throws -> ExitStatus {
    try terminal.send(Key.controlD)
    return try terminal.waitForExit()
  }
}

/// What keys send.
enum Key {
  static let enter = "\r"
  static let tab = "\t"
  static let up = "\u{1B}[A"
  static let controlA = "\u{01}"
  static let controlC = "\u{03}"
  static let controlD = "\u{04}"
  static let controlR = "\u{12}"
  static let controlZ = "\u{1A}"

  static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}

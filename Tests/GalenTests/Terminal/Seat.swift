import LineEditing
import TerminalSupport
import TestSupport

/// A person at a terminal of their own in which Galen runs, in an empty folder and with an empty home.
struct Seat {
  static let prompt = "> "
  let terminal: PseudoTerminal
  /// The folder in which Galen runs.
  let place: TemporaryFolder

  /// Starts Galen and waits for its first prompt.
  init(_ arguments: [String] = [], changes: [String: String?] = [:], columns: Int = 80, place: TemporaryFolder? = nil)
    throws
  {
    self.place = try place ?? TemporaryFolder()
    let surroundings = Galen.changed(["HOME": self.place.path].merging(changes) { $1 })
    terminal = try PseudoTerminal(
      running: "/bin/sh",
      ["-c", #"cd "$0" && exec "$@""#, self.place.path, BuiltExecutable.path(of: "galen")] + arguments,
      environment: surroundings, columns: columns)
    try terminal.read(until: Self.prompt)
  }

  /// Everything that has appeared.
  var transcript: String { terminal.transcript }

  /// Types a line and returns what appears up to the next prompt, without the sequences that steer the terminal.
  func ask(_ question: String) throws -> String {
    try terminal.send(question + Key.enter)
    try terminal.read(until: "\r\n")
    return Self.plain(try terminal.read(until: "\r\n\r\n\u{1B}[?2004h" + Self.prompt))
  }

  /// Types something that is no whole line, and waits until it can be seen.
  func type(_ text: String, seeing seen: String? = nil) throws {
    try terminal.send(text)
    try terminal.read(until: seen ?? text)
  }

  /// Leaves with Ctrl-D.
  func leave() throws -> ExitStatus {
    try terminal.send(Key.controlD)
    return try terminal.waitForExit()
  }

  /// A text without the sequences that steer a terminal.
  static func plain(_ text: String) -> String {
    text.replacing(#/\u{1B}\[[0-?]*[ -\/]*[@-~]/#, with: "").replacing("\r\n", with: "\n").replacing("\r", with: "")
  }

  /// The widest line of a text, in columns; a carriage return goes back to the first of them.
  static func width(of text: String) -> Int {
    plain(text.replacing("\r", with: "\n")).split(separator: "\n").map { DisplayWidth.columns(of: $0) }.max() ?? 0
  }
}

/// What keys send.
enum Key {
  static let enter = "\r"
  static let tab = "\t"
  static let up = "\u{1B}[A"
  static let controlC = "\u{03}"
  static let controlD = "\u{04}"
  static let controlR = "\u{12}"

  static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}

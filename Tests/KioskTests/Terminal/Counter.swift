import Foundation
import TerminalSupport
import TestSupport

/// A public terminal in a pharmacy: the real program at a pseudo-terminal, with its operator's files.
struct Counter {
  static let prompt = "Your question: "
  let terminal: PseudoTerminal
  /// Where the knowledge, the log and the operator's other files are.
  let place: TemporaryFolder

  /// Opens the kiosk and waits for its start page.
  ///
  /// - Parameters:
  ///   - index: The name of an index in ``place`` to serve from; nil to serve from the folder.
  ///   - prepare: Puts files into ``place`` and gives the arguments that name them.
  init(
    columns: Int = 80, rows: Int = 24, environment: [String: String] = ["TERM": "xterm", "LANG": "C.UTF-8"],
    index: String? = nil, prepare: (TemporaryFolder) throws -> [String] = { _ in [] }
  ) throws {
    place = try TemporaryFolder()
    try SmallPharmacy.write(into: place)
    let arguments = try prepare(place)
    let folder = place.path
    let knowledge = index.map { ["--index", folder + "/" + $0] } ?? ["--knowledge", folder]
    terminal = try PseudoTerminal(
      running: "/bin/sh",
      ["-c", #"exec "$@" 2> "$0""#, place.path + "/log", try BuiltExecutable.path(of: "galen"), "kiosk"]
        + knowledge + [
          "--cache", place.path + "/.cache",
        ] + arguments,
      environment: environment, columns: columns, rows: rows)
    try terminal.read(until: Self.prompt)
  }

  /// Types a line and returns what appears up to the next prompt.
  @discardableResult
  func ask(_ line: String) throws -> String {
    try terminal.send(line + "\r")
    return try terminal.read(until: Self.prompt)
  }

  /// What the operator finds in the log.
  var log: String { String(decoding: place.bytes(of: "log") ?? [], as: UTF8.self) }

  /// Everything that the terminal shows and keeps to scroll back.
  func everything(columns: Int = 80, rows: Int = 24) -> String {
    ScreenEmulator(showing: terminal.transcript, columns: columns, rows: rows).everything
  }

  /// The process that serves the present person; nil when it is not the only one.
  var visit: Int32? {
    let path = "/proc/\(terminal.processID)/task/\(terminal.processID)/children"
    let children = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: " ").compactMap { Int32($0) }
    return children?.count == 1 ? children?.first : nil
  }

  /// Waits until something holds.
  func wait(until holds: () throws -> Bool) rethrows -> Bool {
    let deadline = ContinuousClock.now + PseudoTerminal.patience
    while ContinuousClock.now < deadline {
      if try holds() { return true }
      usleep(20_000)
    }
    return false
  }
}

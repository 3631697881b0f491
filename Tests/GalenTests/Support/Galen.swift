import TerminalSupport
import TestSupport

/// The real program, run as its users run it: a process of its own, in an empty folder, with a clean environment.
enum Galen {
  /// Where the whole test run keeps its cache, so that the model is fitted once.
  static let home = Home()

  /// The environment in which the program runs: a home, the repository's knowledge, and nothing of the person's own.
  static var environment: [String: String] {
    [
      "HOME": home.path, "XDG_CACHE_HOME": home.cache, "GALEN_KNOWLEDGE": Repository.knowledge, "LANG": "C.UTF-8",
      "TERM": "xterm-256color", "INPUTRC": "/dev/null", "PATH": "/usr/bin:/bin",
    ]
  }

  /// Runs the program with these arguments and this standard input.
  ///
  /// - Parameters:
  ///   - changes: What is different in the environment; nil takes a variable out of it.
  ///   - directory: Where it runs; an empty folder unless told otherwise.
  static func run(
    _ arguments: [String], input: String = "", changes: [String: String?] = [:], directory: String? = nil
  ) throws -> Run {
    try run(arguments, bytes: Array(input.utf8), changes: changes, directory: directory)
  }

  /// Runs the program with bytes that need not be text on its standard input.
  static func run(
    _ arguments: [String], bytes: [UInt8], changes: [String: String?] = [:], directory: String? = nil
  ) throws -> Run {
    let place = try TemporaryFolder()
    return try Process.run(
      try BuiltExecutable.path(of: "galen"), arguments, input: bytes, environment: changed(changes),
      directory: directory ?? place.path)
  }

  /// Runs a line of shell in which "$GALEN" is the program.
  static func shell(_ line: String, directory: String? = nil) throws -> Run {
    let place = try TemporaryFolder()
    let program = try BuiltExecutable.path(of: "galen")
    return try Process.run(
      "/bin/sh", ["-c", line], input: [], environment: changed(["GALEN": program]), directory: directory ?? place.path)
  }

  /// The environment with changes.
  static func changed(_ changes: [String: String?]) -> [String: String] {
    environment.mapValues(Optional.some).merging(changes) { $1 }.compactMapValues(\.self)
  }
}

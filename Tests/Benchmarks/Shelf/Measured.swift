import Foundation
import Glibc

/// What a process cost from its start to its end.
struct Measured {
  /// Seconds on the clock.
  var wall: Double
  /// Seconds on all processors together.
  var processor: Double
  /// The most memory that it held at a time, in megabytes.
  var peak: Double

  /// Runs a command and waits for its end.
  ///
  /// - Parameters:
  ///   - command: The program and its arguments.
  ///   - environment: The variables that it sees, besides those of this process.
  init(_ command: [String], environment: [String: String]) throws {
    let variables = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    var arguments = command.map { strdup($0) } + [nil]
    var values = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (arguments + values).forEach { free($0) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var process: pid_t = 0
    let start = ContinuousClock.now
    guard posix_spawn(&process, command[0], &actions, nil, &arguments, &values) == 0 else {
      throw Problem(description: "“\(command[0])” cannot be started. Build it, or name it as the second argument.")
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process, status & 0x7f == 0, [0, 1].contains(status >> 8 & 0xff) else {
      throw Problem(description: "“\(command.joined(separator: " "))” failed.")
    }
    let passed = start.duration(to: .now).components
    wall = Double(passed.seconds) + Double(passed.attoseconds) / 1e18
    processor = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    peak = Double(usage.ru_maxrss) / 1000
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}

/// Why the benchmark cannot go on, in a sentence.
struct Problem: Error, CustomStringConvertible {
  var description: String
}

import Foundation
import Glibc
import TestSupport

/// Runs a program to its end.
///
/// Its three streams are files, so no pipe can fill up and nothing is shared with other tests.
enum Process {
  /// How long a program may take on a machine that is busy with other things.
  private static let patience = Duration.seconds(120)

  /// Runs a program in a directory with exactly this environment.
  static func run(
    _ executable: String, _ arguments: [String], input: some Collection<UInt8>, environment: [String: String],
    directory: String
  ) throws -> Run {
    let desk = try TemporaryFolder()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, try desk.file("in", input), O_RDONLY, 0)
    for (descriptor, name) in [(STDOUT_FILENO, "out"), (STDERR_FILENO, "err")] {
      posix_spawn_file_actions_addopen(&actions, descriptor, desk.path + "/" + name, O_WRONLY | O_CREAT, 0o600)
    }

    // A shell goes to the directory first, which posix_spawn of the Glibc module cannot do.
    let words = ["/bin/sh", "-c", #"cd "$0" && exec "$@""#, directory, executable] + arguments
    var pointers = words.map { strdup($0) } + [nil]
    var variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (pointers + variables).forEach { free($0) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, "/bin/sh", &actions, nil, &pointers, &variables)
    guard error == 0 else { throw NotStarted(executable: executable, reason: String(cString: strerror(error))) }
    let code = try wait(for: process, doing: arguments)
    return Run(
      arguments: arguments, code: code, output: desk.bytes(of: "out") ?? [], errorOutput: desk.bytes(of: "err") ?? [])
  }

  private static func wait(for process: pid_t, doing arguments: [String]) throws -> Int32 {
    let deadline = ContinuousClock.now + patience
    var raw: Int32 = 0
    while waitpid(process, &raw, WNOHANG) != process {
      guard ContinuousClock.now < deadline else {
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
        throw Hanging(arguments: arguments)
      }
      usleep(1000)
    }
    return raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
  }

  /// The program could not be started.
  struct NotStarted: Error {
    var executable: String
    var reason: String
  }

  /// The program did not come to an end.
  struct Hanging: Error {
    var arguments: [String]
  }
}

import Glibc

/// A process that was started by this one.
struct ChildProcess {
  let id: pid_t

  /// Starts a program with exactly this environment.
  ///
  /// Descriptors that are closed on exec do not reach it; signals are not blocked in it; those that are ignored here are
  /// ignored there.
  ///
  /// - Parameters:
  ///   - descriptors: For descriptors of the new process, those of this one that they are copies of.
  ///   - silenced: Descriptors of the new process that lead nowhere.
  ///   - isApart: Whether it gets a session of its own, without this one's terminal.
  init?(
    _ words: [String], environment: [String: String], descriptors: [Int32: Int32] = [:], silenced: [Int32] = [],
    isApart: Bool = false
  ) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (its, ours) in descriptors.sorted(by: { $0.key < $1.key }) {
      posix_spawn_file_actions_adddup2(&actions, ours, its)
    }
    for descriptor in silenced { posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0) }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | (isApart ? Self.setSession : 0)))

    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var process: pid_t = 0
    guard let program = words.first,
      posix_spawn(&process, program, &actions, &attributes, &arguments, &variables) == 0
    else { return nil }
    id = process
  }

  /// How a process has ended.
  enum End: Equatable {
    case code(Int32)
    case signal(Int32)
  }

  /// How it has ended; nil when it has not.
  func end(waiting: Bool) -> End? {
    var status: Int32 = 0
    var found: pid_t
    repeat { found = waitpid(id, &status, waiting ? 0 : WNOHANG) } while found < 0 && errno == EINTR
    guard found != 0 else { return nil }
    // As the macros WIFEXITED, WEXITSTATUS and WTERMSIG of <sys/wait.h> do.
    let signal = status & 0x7F
    return signal == 0 ? .code((status >> 8) & 0xFF) : .signal(signal)
  }

  /// POSIX_SPAWN_SETSID, which the Glibc module does not have.
  private static let setSession: Int32 = 0x80
}

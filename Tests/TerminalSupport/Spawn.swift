import Glibc

/// Starts a program as the leader of a new session.
///
/// The first terminal that such a leader opens becomes its controlling terminal.
func spawn(
  _ executable: String, _ arguments: [String], environment: [String: String], terminal: String
) throws(PseudoTerminalError) -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0)
  posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
  posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)

  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // Whatever the tests do with signals, the program meets them as it would when started from a shell.
  var all = sigset_t()
  sigfillset(&all)
  posix_spawnattr_setsigdefault(&attributes, &all)
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  let flags = posixSpawnSetSession | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
  posix_spawnattr_setflags(&attributes, Int16(flags))

  var argumentPointers = ([executable] + arguments).map { strdup($0) } + [nil]
  var environmentPointers = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer { (argumentPointers + environmentPointers).forEach { free($0) } }

  var process: pid_t = 0
  let error = posix_spawn(&process, executable, &actions, &attributes, &argumentPointers, &environmentPointers)
  guard error == 0 else { throw PseudoTerminalError("\(executable) could not be started", errno: error) }
  return process
}

/// POSIX_SPAWN_SETSID, which the Glibc module does not have.
private let posixSpawnSetSession: Int32 = 0x80

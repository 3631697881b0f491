/// How a process ended.
package enum ExitStatus: Equatable, Sendable {
  /// By itself, with this code.
  case code(Int32)
  /// By this signal.
  case signal(Int32)

  init(waitStatus status: Int32) {
    // As the macros WIFEXITED, WEXITSTATUS and WTERMSIG of <sys/wait.h> do.
    let signal = status & 0x7F
    self = signal == 0 ? .code((status >> 8) & 0xFF) : .signal(signal)
  }
}

import Glibc
import Synchronization

/// One line on standard error that says how far a long piece of work is; only where a person watches.
final class Progress: Sendable {
  private let isShown: Bool
  private let shown = Mutex(-1)

  /// Shows progress on a terminal, unless the person wants quiet.
  init(isQuiet: Bool) { isShown = !isQuiet && isatty(STDERR_FILENO) != 0 }

  /// Says that so much of the whole is done; may be called from any thread.
  func report(_ what: String, _ done: Int, of whole: Int) {
    guard isShown, whole > 0 else { return }
    shown.withLock { last in
      // A line for each hundredth is as smooth as an eye can see.
      guard done * 100 / whole > last else { return }
      last = done * 100 / whole
      StandardError.write("\r\(what) \(done) of \(whole)", isLine: false)
      guard done == whole else { return }
      last = -1
      StandardError.write("\r\u{1B}[K", isLine: false)
    }
  }
}

import Batch
import Glibc
import LineEditing

/// One line on standard error that says how far a batch is; only where a person watches.
final class ProgressLine {
  private let isShown: Bool
  private var isThere = false
  private var last = ContinuousClock.now

  /// A line that is shown on a terminal only.
  init(isShown: Bool) { self.isShown = isShown && isatty(STDERR_FILENO) != 0 }

  /// Shows it, a few times a second at most.
  func show(_ summary: Summary) {
    guard isShown, ContinuousClock.now - last > .milliseconds(200) else { return }
    last = .now
    let columns = TerminalSize.columns(of: STDERR_FILENO) ?? 80
    StandardError.write("\r\u{1B}[K" + summary.progress.prefix(columns - 1), isLine: false)
    isThere = true
  }

  /// Takes it away.
  func clear() {
    if isThere { StandardError.write("\r\u{1B}[K", isLine: false) }
  }
}

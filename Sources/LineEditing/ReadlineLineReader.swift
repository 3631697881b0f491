import CReadline
import Glibc

/// Reads lines from the terminal with GNU readline: editing, Tab, Ctrl-R, the user's inputrc (`$if Galen`).
///
/// Only one can exist at a time, as readline has one state per process; use it from one thread at a time. While it
/// exists, Ctrl-C does not end the process but is told as ``LineEvent/interrupted``.
public final class ReadlineLineReader: LineReader {
  /// Another reader is in use.
  public struct InUse: Error {}

  /// Whether readline makes sense: somebody types at a terminal and sees what is typed.
  public static var isPossible: Bool {
    isatty(STDIN_FILENO) != 0 && (isatty(STDOUT_FILENO) != 0 || isatty(STDERR_FILENO) != 0)
  }

  /// The whole lines that Tab may complete to, in the order in which they are shown.
  public var candidates: [String] {
    get { completer.candidates }
    set { completer.candidates = newValue.map(Sanitizer.line) }
  }

  /// The first thing that went wrong with the history file, which is left alone since; nil when all is well.
  public private(set) var historyFailure: HistoryFailure?

  private let completer = Completer()
  private let history: HistoryFile?
  private let promptStyle: Style
  private let idleMilliseconds: Int32
  private var newestLine: String?
  private var hasEnded = false

  /// Takes the terminal on standard input.
  ///
  /// - Parameters:
  ///   - candidates: see ``candidates``.
  ///   - history: where lines are kept for the next conversation; nil: lines live in memory only.
  ///   - promptStyle: how the prompt looks; give `.none` where colour is not wanted.
  ///   - limit: the most bytes of a line.
  ///   - idleLimit: how long to wait for a key before ``LineEvent/idle``; nil: for ever.
  /// - Throws: ``InUse`` when there is another reader. A history file that cannot be read is no error, see ``historyFailure``.
  public init(
    candidates: [String] = [], history: HistoryFile? = nil, promptStyle: Style = .none,
    limit: Int = LineLimits.bytes, idleLimit: Duration? = nil
  ) throws(InUse) {
    // readline counts in Int32.
    let bytes = min(max(1, limit), 1 << 30)
    let context = Unmanaged.passUnretained(completer).toOpaque()
    // First of all: an object that is complete when its initialiser throws is deinitialised, which would stop the other
    // reader.
    guard galen_editor_start("Galen", bytes, Completer.complete, context) else { throw InUse() }
    self.history = history
    self.promptStyle = promptStyle
    self.idleMilliseconds = idleLimit?.pollMilliseconds ?? -1
    self.candidates = candidates
    galen_history_limit(Int32(HistoryFile.lineLimit))
    loadHistory()
  }

  deinit {
    galen_editor_stop()
  }

  /// Shows the prompt and waits for the next line, with whatever control characters it had taken out.
  public func nextLine(prompt: String) -> LineEvent {
    if hasEnded { return .end }
    switch galen_editor_read(promptStyle.prompt(Sanitizer.text(prompt)), idleMilliseconds) {
    case GALEN_EDITOR_LINE: return .line(takeLine())
    case GALEN_EDITOR_CUT_LINE: return .cutLine(takeLine())
    case GALEN_EDITOR_INTERRUPTED: return .interrupted
    case GALEN_EDITOR_RESIZED: return .resized
    case GALEN_EDITOR_IDLE: return .idle
    default:
      hasEnded = true
      return .end
    }
  }

  /// Forgets the lines in memory, so that the next person at a public terminal does not find them; a history file is
  /// left as it is.
  public func forgetHistory() {
    galen_history_clear()
    newestLine = nil
  }

  private func takeLine() -> String {
    let line = Sanitizer.line(String(cString: galen_editor_line()))
    remember(line)
    return line
  }

  /// As shells do, a line that begins with a blank is private, and a repeated line is kept once.
  private func remember(_ line: String) {
    guard let first = line.first, !first.isWhitespace, line != newestLine else { return }
    newestLine = line
    galen_history_add(line)
    guard let history, historyFailure == nil else { return }
    do throws(HistoryFailure) { try history.append(line) } catch { historyFailure = error }
  }

  private func loadHistory() {
    guard let history else { return }
    do throws(HistoryFailure) {
      for line in try history.load() { galen_history_add(Sanitizer.line(line)) }
    } catch {
      historyFailure = error
    }
  }
}

/// What readline's Tab key calls.
private final class Completer {
  var candidates: [String] = []

  static let complete: galen_completer = { context, typed in
    guard let context, let typed else { return }
    let completer = Unmanaged<Completer>.fromOpaque(context).takeUnretainedValue()
    guard let completion = Completion(of: String(cString: typed), among: completer.candidates) else { return }
    galen_editor_offer(completion.replacement)
    completion.choices.forEach { galen_editor_offer($0) }
  }
}

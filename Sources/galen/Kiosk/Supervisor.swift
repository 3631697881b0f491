import ArgumentParser
import Glibc
import Kiosk
import LineEditing

/// Holds the terminal and runs one visit after the other, each in a process of its own that ends with it.
///
/// It never reads what is typed, so there is nothing in its memory to find. All that happens to it are signals, and it
/// waits for them one by one; there are no handlers.
struct Supervisor: ~Copyable {
  private let display: Display
  private let blankLines: Int
  private let keys: KeyMode
  private var shelf: PinnedShelf
  private var visit: RunningVisit?
  private var isStopping: ExitCode?
  private var mishaps = 0

  /// Prepares for visits; the terminal is not touched yet.
  private init(display: Display, blankLines: Int, keys: KeyMode, shelf: PinnedShelf) {
    self.display = display
    self.blankLines = blankLines
    self.keys = keys
    self.shelf = shelf
  }

  /// Tries the knowledge, then serves people until the operator or the end of the terminal stops it.
  static func run(display: Display, blankLines: Int) throws(Failure) -> ExitCode {
    guard let keys = KeyMode(descriptor: STDIN_FILENO) else {
      throw Failure(message: "The settings of the terminal cannot be read.", code: Exit.inputOutput)
    }
    forbidCoreDumps()
    // It would end the process as long as nobody waits for it.
    SignalSet([SIGUSR1]).block()
    let place = try PrivateFolder.make()
    defer { place.remove() }
    var supervisor = Supervisor(
      display: display, blankLines: blankLines, keys: keys, shelf: try PinnedShelf(in: place))
    return supervisor.run()
  }

  private mutating func run() -> ExitCode {
    let signals = SignalSet([SIGCHLD, SIGTERM, SIGHUP, SIGUSR1])
    signals.block()
    for number in [SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE] { signal(number, SIG_IGN) }
    KioskLog.note("The kiosk is open.")
    while isStopping == nil {
      if visit == nil { admit() }
      if isStopping != nil { break }
      switch signals.next() {
      case SIGTERM: isStopping = Exit.terminated
      case SIGHUP: isStopping = Exit.hungUp
      case SIGUSR1: shelf.renew()
      default: reap()
      }
    }
    close()
    return isStopping ?? .success
  }

  /// Begins the next visit on a terminal that knows nothing of the last one.
  private mutating func admit() {
    guard keys.begin(), Terminal.write(Screen.erasing(display, blankLines: mishaps == 0 ? blankLines : 0)) else {
      isStopping = Exit.hungUp
      return
    }
    visit = RunningVisit(pin: shelf.current)
    if visit == nil { stumble("No process could be started for a visit.") }
  }

  /// Deals with the processes that have ended.
  private mutating func reap() {
    if shelf.settle() { visit?.tellOfNewKnowledge() }
    guard let running = visit, let end = running.process.end(waiting: false) else { return }
    running.letGo()
    visit = nil
    switch end {
    case .code(VisitEnding.over.rawValue): mishaps = 0
    case .code(VisitEnding.operatorLeft.rawValue): isStopping = .success
    case .code(VisitEnding.hungUp.rawValue): isStopping = Exit.hungUp
    case .code(let code): stumble("A visit has ended by itself with code \(code).", after: running.age)
    case .signal(let number): stumble("A visit has ended by itself with signal \(number).", after: running.age)
    }
  }

  /// Something went wrong: once is no reason to close, again and again is.
  private mutating func stumble(_ what: String, after age: Duration = .zero) {
    KioskLog.error(what)
    mishaps = age > Self.briefVisit ? 0 : mishaps + 1
    if mishaps > Self.mostMishaps { isStopping = Exit.internalError }
    if mishaps > 0 { sleep(1) }
  }

  /// A visit that ends by itself within this time has hardly begun.
  private static let briefVisit = Duration.seconds(10)
  /// So many such visits in a row are left to whoever watches over this process.
  private static let mostMishaps = 5

  /// Leaves a clean terminal behind.
  private mutating func close() {
    if let visit {
      kill(visit.process.id, SIGKILL)
      _ = visit.process.end(waiting: true)
      visit.letGo()
    }
    shelf.stop()
    _ = Terminal.write(Screen.erasing(display, blankLines: blankLines))
    keys.end()
    KioskLog.note("The kiosk is closed.")
  }

  /// A dump of memory would hold what a person typed.
  private static func forbidCoreDumps() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }
}

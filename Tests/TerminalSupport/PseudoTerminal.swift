import Glibc

/// A program that runs at a terminal of its own, and the hands and eyes of the person before it.
///
/// The program is the leader of a session with this controlling terminal, so Ctrl-C and changes of size reach it as
/// signals. All waiting is for something to happen; the timeouts only turn a hang into a failure with a transcript.
package final class PseudoTerminal {
  /// How long to wait for what is expected, on a machine that is busy with other things.
  package static let patience = Duration.seconds(60)

  private let master: Int32
  private let process: pid_t
  private var seen: [UInt8] = []
  /// How much of `seen` earlier reads have gone past.
  private var position = 0
  private var isClosed = false
  private var isUnplugged = false
  private var status: ExitStatus?

  /// Starts a program with exactly this environment.
  package init(
    running executable: String, _ arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws(PseudoTerminalError) {
    // What posix_openpt, unlockpt and ptsname do, none of which the Glibc module has; closed in programs that other
    // tests start.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (lock, number): (Int32, Int32) = (0, 0)
    guard master >= 0, ioctl(master, tiocsptlck, &lock) == 0, ioctl(master, tiocgptn, &number) == 0 else {
      throw PseudoTerminalError("No pseudo-terminal could be made", errno: errno)
    }
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    process = try spawn(executable, arguments, environment: environment, terminal: "/dev/pts/\(number)")
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if !isUnplugged { close(master) }
  }

  /// Everything that has appeared.
  package var transcript: String { String(decoding: seen, as: UTF8.self) }

  /// Whether the terminal is as a shell leaves it: whole lines, echo, signals from keys.
  package var isInLineMode: Bool {
    var settings = termios()
    guard tcgetattr(master, &settings) == 0 else { return false }
    let wanted = tcflag_t(ICANON | ECHO | ISIG)
    return settings.c_lflag & wanted == wanted
  }

  /// Whether every key reaches the program as a byte: no echo, no lines, no signals, and output as it should be.
  package var isInKeyMode: Bool {
    var settings = termios()
    guard tcgetattr(master, &settings) == 0 else { return false }
    return settings.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == 0 && settings.c_oflag & tcflag_t(OPOST) != 0
  }

  /// The process that was started.
  package var processID: Int32 { process }

  /// Unplugs the terminal; the program is told by SIGHUP.
  package func hangUp() {
    isClosed = true
    isUnplugged = true
    close(master)
  }

  /// Types text; `\r` is Enter.
  package func send(_ text: String) throws(PseudoTerminalError) { try send(Array(text.utf8)) }

  /// Types bytes.
  package func send(_ bytes: [UInt8]) throws(PseudoTerminalError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // Reading meanwhile: a program that cannot write its echo would not read either.
      receive(milliseconds: 0)
      let count = rest.prefix(1024).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw PseudoTerminalError("Typing failed", errno: errno, seen: seen) }
      rest.removeFirst(count)
    }
  }

  /// Reads until a text has appeared after the one waited for last, and returns what came up to its end.
  @discardableResult
  package func read(
    until text: String, timeout: Duration = PseudoTerminal.patience
  ) throws(PseudoTerminalError) -> String {
    let deadline = ContinuousClock.now + timeout
    while true {
      if let end = seen[position...].end(of: Array(text.utf8)) {
        defer { position = end }
        return String(decoding: seen[position..<end], as: UTF8.self)
      }
      if isClosed { throw PseudoTerminalError("The program ended before \(text.debugDescription) came", seen: seen) }
      if ContinuousClock.now > deadline {
        throw PseudoTerminalError("\(text.debugDescription) did not come within \(timeout)", seen: seen)
      }
      receive(milliseconds: 100)
    }
  }

  /// Gives the window another size, which the program is told by a signal.
  package func resize(columns: Int, rows: Int = 24) throws(PseudoTerminalError) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(master, UInt(TIOCSWINSZ), &size) == 0 else {
      throw PseudoTerminalError("The size could not be set", errno: errno)
    }
  }

  /// Sends the program a signal.
  package func signal(_ number: Int32) { kill(process, number) }

  /// Waits for the end of the program and reads its last words.
  package func waitForExit(timeout: Duration = PseudoTerminal.patience) throws(PseudoTerminalError) -> ExitStatus {
    if let status { return status }
    let deadline = ContinuousClock.now + timeout
    var raw: Int32 = 0
    while waitpid(process, &raw, WNOHANG) != process {
      guard ContinuousClock.now < deadline else {
        throw PseudoTerminalError("The program went on for more than \(timeout)", seen: seen)
      }
      // A terminal that its program has let go of is always ready; the pause keeps the loop from spinning.
      if isClosed { usleep(10_000) } else { receive(milliseconds: 20) }
    }
    let status = ExitStatus(waitStatus: raw)
    self.status = status
    while receive(milliseconds: 0) {}
    return status
  }

  /// Takes what has appeared, waiting a little for it; false when there was nothing.
  @discardableResult
  private func receive(milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard !isClosed, poll(&waiting, 1, milliseconds) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(master, &bytes, bytes.count)
    // Linux answers EIO when the last process has let go of the terminal.
    if count == 0 || (count < 0 && errno != EINTR) { isClosed = true }
    seen += bytes.prefix(max(0, count))
    return count > 0
  }
}

// Macros of <asm/ioctls.h> that Swift cannot read: setting the lock of a pseudo-terminal and asking for its number.
private let tiocsptlck: UInt = 0x4004_5431
private let tiocgptn: UInt = 0x8004_5430

extension ArraySlice<UInt8> {
  fileprivate func end(of wanted: [UInt8]) -> Int? {
    guard count >= wanted.count else { return nil }
    return (startIndex...(endIndex - wanted.count)).first { self[$0...].starts(with: wanted) }.map { $0 + wanted.count }
  }
}

import ArgumentParser
import Conversation
import Glibc
import Kiosk
import LineEditing

/// Runs one visit at the terminal on standard input and output; the process ends with the visit.
struct VisitRun: ~Copyable {
  /// The descriptor on which the supervisor is heard: a byte says that there is new knowledge, its end that the
  /// supervisor has gone.
  static let lifeline: Int32 = 3

  private let field: LineField
  private let printJob: PrintJob?
  private let makeDisplay: () -> Display
  private var observer: (any VisitObserver)?
  private var display: Display
  private var visit: Visit
  private var watch: IdleWatch
  private var decoder = KeyDecoder()
  private var ending: VisitEnding?
  /// Whether anything has been pressed that is to be forgotten.
  private var hasBegun = false
  /// Whether the person has been told that the line is full, so that a long paste is passed over quickly.
  private var isFull = false
  /// Seconds after which a visit that does nothing at all is ended by the system.
  private let longestSilence: UInt32
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant

  /// How often the size of the window is looked at, in milliseconds.
  private static let glance: Int32 = 500
  /// What a visit that hangs is given beyond the time of one that is left alone, in seconds.
  private static let graceForHanging: UInt32 = 10
  /// A key of several bytes has come whole within so many milliseconds.
  private static let keyTime: Int32 = 50

  /// Prepares a visit.
  init(
    bot: Bot, idleLimit: Duration, exitPhrase: ExitPhrase?, printJob: PrintJob?, observer: (any VisitObserver)?,
    display makeDisplay: @escaping () -> Display
  ) throws(Failure) {
    self.makeDisplay = makeDisplay
    self.printJob = printJob
    self.observer = observer
    display = makeDisplay()
    do throws(LineField.InUse) {
      field = try LineField(usesUTF8: display.charset == .utf8)
    } catch {
      throw Failure(message: "The terminal is in use by another line reader.", code: .failure)
    }
    visit = Visit(bot: bot, display: display, canPrint: printJob != nil, exitPhrase: exitPhrase)
    watch = IdleWatch(limit: idleLimit)
    longestSilence = UInt32((idleLimit + IdleWatch.grace).components.seconds) + Self.graceForHanging
    start = clock.now
  }

  /// Serves the person until the visit is over.
  mutating func run() -> VisitEnding {
    fit()
    show(visit.opening)
    while true {
      if let ending { return ending }
      wait()
    }
  }

  /// Waits for the next thing to happen and deals with it.
  private mutating func wait() {
    var sources = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: Self.lifeline, events: Int16(POLLIN), revents: 0),
    ]
    // A visit that hangs, as at a terminal whose output somebody has stopped, ends by itself: what was typed must not
    // stay longer than if the person had gone.
    alarm(longestSilence)
    let rest = watch.rest(at: clock.now - start)?.milliseconds ?? Self.glance
    let count = poll(&sources, 2, decoder.isWaiting ? Self.keyTime : min(rest, Self.glance))
    guard count >= 0 || errno == EINTR else { return end(.hungUp) }
    if count > 0, sources[1].revents != 0 { listen() }
    if count > 0, sources[0].revents != 0 {
      readKeys()
    } else if let key = decoder.pause() {
      press([key])
    }
    let size = makeDisplay()
    if size != display {
      display = size
      fit()
      tell(.resized(size))
    }
    look()
  }

  private mutating func listen() {
    var byte: UInt8 = 0
    let count = read(Self.lifeline, &byte, 1)
    if count == 1 {
      if !hasBegun { tell(.renewed) }
    } else if count == 0 || errno != EINTR {
      // Whoever would have cleared the screen has gone.
      _ = Terminal.write(Screen.erasing(display, blankLines: 0))
      end(.over)
    }
  }

  private mutating func readKeys() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    guard count > 0 else {
      if count == 0 || errno != EINTR { tell(.hungUp) }
      return
    }
    press(bytes.prefix(count).compactMap { decoder.take($0) })
  }

  /// Deals with keys that have come together.
  ///
  /// What stands behind an Enter was typed before the answer was there, or is part of a paste: it is not taken for the
  /// next question.
  private mutating func press(_ keys: [Key]) {
    guard !keys.isEmpty else { return }
    let wasWarned = watch.isWarning
    // Whatever was pressed may still be in memory, also what no key is made of or what was taken away again.
    hasBegun = hasBegun || keys.contains { $0 != .leave }
    if hasBegun { watch.keyPressed(at: clock.now - start) }
    // The key that answers the warning does nothing else.
    if wasWarned {
      discard()
      return tell(.redraw)
    }
    for key in keys where !edit(key) {
      // Before the answer is shown: what is typed after that counts.
      discard()
      return handle(key)
    }
    field.redraw()
  }

  /// Forgets what has been typed and not been looked at.
  private mutating func discard() {
    KeyMode.discardInput(of: STDIN_FILENO)
    _ = decoder.pause()
  }

  /// Does what a key does to the line; false when it does something else.
  private mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .text(let scalar):
      if isFull { return true }
      guard field.count < Visit.longestLine else { return false }
      for shown in display.charset.shown(String(Character(scalar))).unicodeScalars { field.insert(shown) }
      return true
    case .left: field.act(.left)
    case .right: field.act(.right)
    case .home: field.act(.home)
    case .end: field.act(.end)
    case .rubOut: field.act(.rubOut)
    case .delete: field.act(.delete)
    case .clearLine: field.act(.clear)
    case .ignored: return true
    case .enter, .pageDown, .pageUp, .redraw, .leave: return false
    }
    isFull = false
    return true
  }

  /// Does what a key does besides editing.
  private mutating func handle(_ key: Key) {
    isFull = false
    switch key {
    case .enter:
      let line = field.text
      // Where it stays to be seen, it is seen as it was typed.
      if display.kind == .lines { field.redraw() }
      field.act(.clear)
      tell(.line(line))
    case .text:
      isFull = true
      tell(.tooLong)
    case .pageDown: tell(.pageDown)
    case .pageUp: tell(.pageUp)
    case .leave:
      if hasBegun { end(.over) } else { tell(.leave) }
    default: tell(.redraw)
    }
  }

  private mutating func look() {
    let wasWarned = watch.isWarning
    switch watch.look(at: clock.now - start) {
    case .present: break
    case .absent: if !wasWarned { tell(.absent) }
    case .gone: tell(.gone)
    }
  }

  private mutating func tell(_ event: VisitEvent) {
    for effect in visit.handle(event) {
      switch effect {
      case .show(let screen): show(screen)
      case .answered(let reply, let decision, let question):
        observer?.noticed(reply, decision: decision, question: question)
      case .print(let text): tell(.printed(printJob?.run(text) ?? false))
      case .end(let ending): end(ending)
      }
    }
  }

  private mutating func end(_ ending: VisitEnding) { self.ending = self.ending ?? ending }

  private func fit() {
    // Where the window is low or cannot be drawn anew, a long line would push away what is to be read.
    let isOnOneRow = display.rows < 16 || display.kind == .lines
    field.resize(rows: display.rows, columns: display.columns, isOnOneRow: isOnOneRow)
  }

  private mutating func show(_ screen: Screen) {
    guard Terminal.write(screen.output(for: display)) else { return end(.hungUp) }
    if let prompt = screen.prompt { field.show(prompt: prompt) }
  }
}

extension Duration {
  /// Whole milliseconds, rounded up, for `poll`.
  fileprivate var milliseconds: Int32 {
    let (seconds, attoseconds) = components
    return Int32(clamping: seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}

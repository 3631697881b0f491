public import Conversation
import Knowledge
import Language
import Matching

/// One person's visit at the public terminal: events in, effects out.
///
/// A value without a terminal, a clock or a file, so that each of its rules can be tried by plain calls. A visit begins
/// with the start page and ends for good: what it knows of the person goes with the process in which it was.
public struct Visit: Sendable {
  /// The most characters (Unicode scalars) of a question.
  public static let longestLine = 500
  /// The most views to which a person can go back.
  private static let mostViews = 30

  private let maker: ViewMaker
  private let words: CommandWords
  private let exitPhrase: ExitPhrase?
  private var display: Display
  /// What was shown before, the oldest first.
  private var earlier: [View] = []
  private var view: View
  private var lastReply: Reply?
  private var isTouched = false
  private var isWarning = false

  /// Begins a visit.
  ///
  /// - Parameters:
  ///   - bot: Who answers.
  ///   - display: What is known of the terminal.
  ///   - canPrint: Whether the operator has set a command to print with.
  ///   - exitPhrase: The line by which the operator leaves; nil when there is none.
  public init(bot: Bot, display: Display, canPrint: Bool = false, exitPhrase: ExitPhrase? = nil) {
    maker = ViewMaker(bot: bot, canPrint: canPrint)
    let analyzer = bot.shelf.analyzer
    words = CommandWords(bot.shelf.texts) { analyzer.isKnownWord($0) }
    self.exitPhrase = exitPhrase
    self.display = display
    view = maker.start(topics: 0)
    view = startPage()
  }

  /// The start page.
  public var opening: Screen { screen() }

  /// Takes what happened and says what is to be done, in this order.
  public mutating func handle(_ event: VisitEvent) -> [VisitEffect] {
    switch event {
    case .line(let text): return take(text)
    case .pageDown: return turn(by: 1)
    case .pageUp: return turn(by: -1)
    case .tooLong:
      isTouched = true
      return note(sentence(.tooLong, ["limit": String(Self.longestLine)]))
    case .redraw:
      defer { isWarning = false }
      return [.show(screen(isPageKnown: isWarning))]
    case .leave: return isTouched ? [.end(.over)] : [.show(screen())]
    case .absent:
      isWarning = true
      return [.show(warning)]
    case .gone: return [.end(.over)]
    case .renewed: return isTouched ? [] : [.end(.over)]
    case .hungUp: return [.end(.hungUp)]
    case .resized(let size): return resize(to: size)
    case .printed(let isDone): return note(sentence(isDone ? .printed : .notPrinted))
    }
  }

  private func sentence(_ text: KioskText, _ values: [String: String] = [:]) -> String {
    maker.texts.kiosk(text, values)
  }
}

// What a typed line leads to.
extension Visit {
  private mutating func take(_ line: String) -> [VisitEffect] {
    isTouched = true
    let typed = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let exitPhrase, exitPhrase.isEqual(to: typed) { return [.end(.operatorLeft)] }
    guard !typed.isEmpty else { return page + 1 < pages.count ? turn(by: 1) : [.show(screen(isPageKnown: true))] }
    // What may be an emergency is never taken for a number or a command.
    var conversation = view.conversation
    let reply = conversation.reply(to: typed)
    if reply.urgency == .now {
      // An emergency goes on whatever is said, but "print" and "start over" must not be swallowed by it.
      guard let command = words.command(for: typed), !maker.isUrgent(typed), let effects = follow(command) else {
        return show(reply, to: typed, conversation)
      }
      return effects
    }
    if let number = Self.number(in: typed), let effects = choose(number, else: reply) { return effects }
    if let command = words.command(for: typed), let effects = follow(command) { return effects }
    return show(reply, to: typed, conversation)
  }

  private mutating func show(_ reply: Reply, to question: String, _ conversation: Conversation) -> [VisitEffect] {
    lastReply = reply
    return go(to: maker.reply(reply, to: question, conversation))
      + [.answered(reply, decision: conversation.lastReading?.decision, question: question)]
  }

  /// What a number stands for; nil when the conversation knows what to do with it.
  private mutating func choose(_ number: Int, else reply: Reply) -> [VisitEffect]? {
    guard view.choices.indices.contains(number - 1) else {
      guard view.choices.first != .number, reply.outcome == .unanswered else { return nil }
      return note(sentence(.noSuchNumber, ["number": String(number)]))
    }
    guard case .question(let question) = view.choices[number - 1] else { return nil }
    var conversation = view.conversation
    let reply = conversation.reply(to: question)
    return show(reply, to: question, conversation)
  }

  /// Does what a command says; nil when it means nothing here and may be a question.
  private mutating func follow(_ command: CommandWords.Command) -> [VisitEffect]? {
    switch command {
    case .startOver: return [.end(.over)]
    case .menu: return go(to: maker.menu(view.conversation))
    case .help: return go(to: maker.help(view.conversation))
    case .back: return back()
    case .more:
      if page + 1 < pages.count { return turn(by: 1) }
      return note(sentence(.allShown))
    case .repeat:
      guard let reply = seenReply else { return note(maker.texts.sentence(.nothingToRepeat)) }
      return go(to: maker.reply(reply, to: nil, view.conversation))
    case .print: return print()
    }
  }

  private func print() -> [VisitEffect] {
    guard maker.canPrint else { return note(sentence(.cannotPrint)) }
    guard let reply = seenReply else { return note(sentence(.nothingToPrint)) }
    return note(sentence(.printing)) + [.print(maker.printed(reply))]
  }

  /// The reply that is on the screen, or else the last one.
  private var seenReply: Reply? {
    if case .reply(let reply) = view.kind { reply } else { lastReply }
  }

  /// The number that a line is, as people write it (“3.”, “#3”, “number 3”); nil when it is something else.
  private static func number(in typed: String) -> Int? {
    let words = typed.lowercased().split { !$0.isLetter && !$0.isNumber }
    let isNamed = words.count == 2 && ["no", "nr", "number", "topic", "option"].contains(words[0])
    guard words.count == (isNamed ? 2 : 1), let digits = words.last, digits.count <= 3, digits.allSatisfy(\.isASCII)
    else { return nil }
    return Int(digits)
  }
}

// Where the person is.
extension Visit {
  private mutating func go(to next: View) -> [VisitEffect] {
    earlier = (earlier + [view]).suffix(Self.mostViews)
    view = next
    return [.show(screen())]
  }

  private mutating func back() -> [VisitEffect] {
    if page > 0 { return turn(by: -1) }
    view = earlier.popLast() ?? startPage()
    return [.show(screen())]
  }

  private mutating func turn(by pages: Int) -> [VisitEffect] {
    isTouched = true
    view.page = min(max(0, page + pages), self.pages.count - 1)
    return [.show(screen())]
  }

  /// With other lines and pages, the text begins anew, so that nothing of it is missed.
  private mutating func resize(to size: Display) -> [VisitEffect] {
    guard size != display else { return [] }
    display = size
    view.page = 0
    if view.kind == .start { view = startPage() }
    return [.show(isWarning ? warning : screen())]
  }

  /// As many topics as leave the start page on one screen.
  private func startPage() -> View {
    let most = maker.start(topics: .max).choices.count
    let fitting = (Self.fewestTopics..<max(most, Self.fewestTopics)).reversed().lazy.map { maker.start(topics: $0) }
    let whole = maker.start(topics: most)
    return ([whole] + fitting).first { pages(of: $0).count == 1 } ?? whole
  }

  private static let fewestTopics = 3
}

// What is to be seen.
extension Visit {
  private var paginator: Paginator { Paginator(display) }
  private var pages: [[Line]] { pages(of: view) }
  private var page: Int { min(view.page, pages.count - 1) }

  private func pages(of view: View) -> [[Line]] {
    if view.kind == .start {
      // On one page there is nothing to be said below it.
      let whole = paginator.pages(of: view.blocks, rows: display.rows - (isSmall ? 1 : 2))
      if whole.count == 1 { return whole }
    }
    return paginator.pages(of: view.blocks, rows: display.rows - rowsBelow(view))
  }

  /// The rows that are kept free below a page: for the hint or for "more", for the gaps, for the prompt, and where there
  /// is room for a second row of what is typed.
  private func rowsBelow(_ view: View) -> Int {
    isSmall ? 3 : (hint(for: view).map { paginator.lines(of: Block($0)).count } ?? 1) + 4
  }

  /// Whether rows are scarce.
  private var isSmall: Bool { display.rows < 20 }

  /// What can be done next, below a view; the start page says it itself.
  private func hint(for view: View) -> String? {
    guard view.kind != .start, !isSmall else { return nil }
    return sentence(maker.canPrint ? .nextWithPrint : .next)
  }

  /// What is to be seen stays, with a short note below it.
  private func note(_ sentence: String) -> [VisitEffect] { [.show(screen(note: sentence, isPageKnown: true))] }

  private func screen(note: String? = nil, isPageKnown: Bool = false) -> Screen {
    let pages = self.pages
    let isLast = page + 1 == pages.count
    var footer = (note ?? (isLast ? hint(for: view) : nil)).map { paginator.lines(of: Block($0)) } ?? []
    if !isLast {
      let values = ["page": String(page + 1), "pages": String(pages.count)]
      footer += paginator.lines(of: Block(sentence(.more, values), isStrong: true))
    }
    var screen = Screen(
      page: pages[page], footer: footer, prompt: prompt, isPageKnown: isPageKnown, isCompact: isSmall)
    // A note may need more rows than are kept free. It goes before the first rows, which have been read.
    let excess = screen.lines.count - (display.rows - 1)
    if note != nil, excess > 0 { screen.page.removeFirst(min(excess, screen.page.count)) }
    return screen
  }

  private var prompt: String { display.charset.shown(sentence(.prompt)) + " " }

  private var warning: Screen {
    let seconds = String(IdleWatch.grace.components.seconds)
    let blocks = [
      Block(sentence(.stillThere), isStrong: true), Block(sentence(.willForget, ["seconds": seconds])),
    ]
    let lines = paginator.pages(of: blocks, rows: .max).flatMap { $0 }
    return Screen(page: lines, footer: [], prompt: nil, isPageKnown: false)
  }
}

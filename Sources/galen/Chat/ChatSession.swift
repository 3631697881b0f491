import ArgumentParser
import Conversation
import Knowledge
import LineEditing
import Matching

/// A conversation at a terminal or on a pipe: takes lines, shows replies.
struct ChatSession: ~Copyable {
  private let bot: Bot
  private let printer: ReplyPrinter
  private let options: SharedOptions
  private var conversation: Conversation
  private var output = StandardOutput()
  /// What stands on the screen, to be shown again when its width changes.
  private var lastShown: Reply?

  private static let prompt = "> "

  /// Prepares a conversation.
  init(bot: Bot, options: SharedOptions) {
    self.bot = bot
    self.options = options
    printer = ReplyPrinter(texts: bot.shelf.texts, options: options)
    conversation = Conversation(bot)
  }

  /// Talks with a person at a terminal until they leave.
  mutating func runOnTerminal(history: String?) throws(Failure) {
    let candidates = ChatAction.commands.map(\.name) + ChatTopics.questions(of: bot)
    guard var reader = try? ReadlineLineReader(candidates: candidates, history: history.map(HistoryFile.init)) else {
      throw Failure(message: "The terminal is in use by another line reader.", code: .failure)
    }
    if !options.quiet { try show(printer.wrapped(bot.welcome)) }
    try run(&reader)
    if let failure = reader.historyFailure { StandardError.write("galen: \(failure)") }
    if !options.quiet { try show(printer.wrapped(bot.shelf.texts.sentence(.farewell))) }
  }

  /// Answers lines until there are no more.
  mutating func run(_ reader: inout some LineReader) throws(Failure) {
    while true {
      switch reader.nextLine(prompt: Self.prompt) {
      case .line(let line):
        guard try act(on: line) else { return }
      case .cutLine(let line):
        try show(printer.wrapped(bot.shelf.texts.sentence(.lineCut)))
        guard try act(on: line) else { return }
      case .resized:
        if let lastShown { try show(lastShown) }
      case .interrupted, .idle: continue
      case .end: return
      case .failed(let number): throw Failure(message: "Reading failed (error \(number)).", code: Exit.inputOutput)
      }
    }
  }

  /// Does what a line asks for; false when it asks to leave.
  private mutating func act(on line: String) throws(Failure) -> Bool {
    switch ChatAction(line: line) {
    case .quit: return false
    // What the program says of itself ends with the disclaimer like every reply.
    case .help: try show(bot.note(ChatHelp.text(bot.shelf.texts)))
    case .topics: try show(bot.note(ChatTopics.overview(of: bot)))
    case .why: try show(bot.note(Explaining.text(conversation, shelf: bot.shelf)))
    case .source: try show(bot.note(ChatSource.text(of: conversation.lastReply, texts: bot.shelf.texts)))
    case .repeat: try show(conversation.lastReply ?? bot.note(bot.shelf.texts.sentence(.nothingToRepeat)))
    case .unknown: try show(bot.note(bot.shelf.texts.sentence(.unknownCommand)))
    case .question(let text):
      try show(conversation.reply(to: text))
      if options.explain { Explaining.write(conversation, shelf: bot.shelf) }
    }
    return true
  }

  private mutating func show(_ reply: Reply) throws(Failure) {
    lastShown = reply
    try show(printer.text(of: reply))
  }

  private mutating func show(_ text: String) throws(Failure) {
    try output.line(text + "\n")
    try output.flush()
  }
}

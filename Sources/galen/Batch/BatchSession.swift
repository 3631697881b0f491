import ArgumentParser
import Batch
import Conversation
import Glibc
import Knowledge
import LineEditing
import Matching

/// A batch from the command line: options in, replies and a summary out, an exit code at the end.
struct BatchSession {
  private let command: BatchCommand

  /// Prepares a batch with the options of a command.
  init(_ command: BatchCommand) { self.command = command }

  /// Runs to the end.
  func run() throws(Failure) {
    try Failure.unless { () throws(BatchError) in
      for path in [command.junit, command.summaryJson].compactMap(\.self) { try WholeFile.checkPlace(of: path) }
    }
    let folder = try KnowledgeLocation.folder(named: command.options.knowledge)
    let bot = try command.options.bot()
    let format = command.format ?? command.output.flatMap(QuestionFormat.init(extensionOf:)) ?? .text
    let run = BatchRun(
      bot, options: try options(bot, format: format, knowledge: folder), format: replyFormat(format, bot),
      stop: Interruption.request)
    Interruption.isNoticed()
    let line = ProgressLine(
      isShown: !command.options.quiet && (command.output != nil || isatty(STDOUT_FILENO) == 0))
    let ending: BatchRun.Ending
    do throws(BatchError) {
      ending = try run.run { line.show($0) }
    } catch {
      throw Failure(error)
    }
    line.clear()
    // The process ends here: taking the knowledge apart, piece by piece, would only keep the person waiting.
    try withExtendedLifetime(bot) { () throws(Failure) in try end(ending) }
  }

  private func options(_ bot: Bot, format: QuestionFormat, knowledge: String) throws(Failure) -> BatchOptions {
    var options = BatchOptions(files: command.files)
    options.reading = ReadingOptions(
      format: command.inputFormat, column: command.column, longestRecord: command.maxLine)
    options.output = command.output
    options.resumes = command.resume
    options.jobs = command.jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    options.openSessions = command.sessions
    options.junit = command.junit
    options.identity = try identity(format: format, knowledge: knowledge)
    if command.options.explain {
      options.explain = { [shelf = bot.shelf] in Explaining.text($0, shelf: shelf) }
      options.showExplanation = { StandardError.write("\n" + $0) }
    }
    return options
  }

  /// What the replies depend on besides the questions.
  private func identity(format: QuestionFormat, knowledge: String) throws(Failure) -> String {
    let hash: String
    do throws(KnowledgeError) {
      hash = try FolderContents.load(knowledge).hash
    } catch {
      throw Failure(message: error.description, code: Exit.knowledge)
    }
    let shared = command.options
    return [
      Galen.configuration.version, hash, shared.leaflet ?? "", shared.region ?? "", "\(shared.width ?? 0)",
      format.rawValue, command.inputFormat?.rawValue ?? "", command.column, "\(command.sessions)",
      "\(command.maxLine)", command.junit ?? "", "\(command.files.count)",
    ].joined(separator: "\t")
  }

  private func replyFormat(_ format: QuestionFormat, _ bot: Bot) -> any ReplyFormat {
    switch format {
    case .text:
      TextFormat(
        printer: ReplyPrinter(texts: bot.shelf.texts, options: command.options, isForFile: command.output != nil))
    case .jsonl: JSONLinesFormat(bot)
    case .csv: TableFormat(delimiter: UInt8(ascii: ","))
    case .tsv: TableFormat(delimiter: UInt8(ascii: "\t"))
    }
  }

  /// Says what it came to and ends the process.
  private func end(_ ending: BatchRun.Ending) throws(Failure) {
    let failure = failure(ending)
    if ending.failure == .readerGone, failure == nil { return }
    let code = failure?.code ?? ExitCode.success
    if let path = command.summaryJson {
      do throws(BatchError) {
        try WholeFile.write(ending.summary.json(exitCode: code.rawValue) + "\n", to: path)
      } catch {
        throw Failure(error)
      }
    }
    let isWorthATelling = failure?.message == nil || ending.summary.tally.records > 0
    if isWorthATelling, !command.options.quiet {
      // It names files and columns, which may be called anything.
      let lines = ending.summary.text.split(separator: "\n").map { Sanitizer.line(String($0)) }
      StandardError.write(lines.joined(separator: "\n"))
    }
    if let failure { throw failure }
  }

  /// Why the process does not end well; nil when it does.
  private func failure(_ ending: BatchRun.Ending) -> Failure? {
    let summary = ending.summary
    let resuming = ending.isResumable ? " Run the same command with --resume to go on." : ""
    if !summary.isComplete, let signal = Interruption.request.signal {
      let word = signal == SIGINT ? "Interrupted" : "Terminated"
      return Failure(
        message: "\(word) after \(summary.tally.records) records.\(resuming)", code: ExitCode(128 + signal))
    }
    if let failure = ending.failure {
      guard failure != .readerGone else { return nil }
      var told = Failure(failure)
      // What is not the same as before cannot be gone on with.
      if case .changed = failure { return told }
      told.message?.append(resuming)
      return told
    }
    if summary.count([.error]) > 0 { return Failure(quietly: Exit.malformedInput) }
    let isFailed = summary.count(command.failOn?.outcomes ?? []) > 0
    return isFailed || command.expect && summary.tally.failed > 0 ? Failure(quietly: Exit.negative) : nil
  }
}

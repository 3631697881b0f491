import ArgumentParser
import Batch
import Conversation
import Glibc
import Kiosk
import Knowledge
import LineEditing
import Matching
import Tally

/// `galen kiosk`: the public terminal.
struct KioskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosk", abstract: "Serve people at a public terminal, one after the other.",
    discussion:
      "Each person gets a process of their own, and nothing of it stays. Only SIGTERM and the exit phrase end it. "
      + "SIGUSR1 makes it read the knowledge again. The knowledge is the folder named or the one installed beside the "
      + "program.")

  @OptionGroup var options: SharedOptions

  @Option(help: ArgumentHelp("Ask whether somebody is there after this time without a key.", valueName: "seconds"))
  var idle = 60

  @Option(
    name: .customLong("exit-phrase-file"),
    help: ArgumentHelp("The first line of this file, typed as a question, ends the kiosk.", valueName: "file"))
  var exitPhraseFile: String?

  @Option(
    name: .customLong("print-command"),
    help: ArgumentHelp(
      "“print” hands the last answer to this program on its standard input: its whole path, then its arguments.",
      valueName: "command"))
  var printCommand: String?

  @Option(help: ArgumentHelp("Keep the compiled knowledge here for the next start.", valueName: "dir"))
  var cache: String?

  @Option(
    name: .customLong("blank-lines"),
    help: ArgumentHelp(
      "Lines that push away what a person saw, on a terminal that cannot be cleared.", valueName: "count"))
  var blankLines = 3000

  @Option(
    help: ArgumentHelp(
      "Count in this file what is asked, by topic, outcome and day, for “galen insights”.", valueName: "file"))
  var tally: String?

  @Flag(
    name: .customLong("keep-unanswered"),
    help: "Keep in the tally, too, which known words unanswered questions had; nothing else of them.")
  var keepsUnanswered = false

  @Option(
    name: .customLong("keep-days"),
    help: ArgumentHelp("Forget what is in the tally after this time.", valueName: "days"))
  var keepDays = TallyRecorder.usualKeepDays

  @Option(help: .hidden)
  var duty: KioskDuty?

  @Option(help: .hidden)
  var pin: String?

  func validate() throws {
    guard (1...3600).contains(idle) else { throw ValidationError("--idle must be from 1 to 3600 seconds.") }
    guard (0...100_000).contains(blankLines) else { throw ValidationError("--blank-lines must be from 0 to 100000.") }
    let possible = TallyRecorder.possibleKeepDays
    guard possible.contains(keepDays) else {
      throw ValidationError("--keep-days must be from \(possible.lowerBound) to \(possible.upperBound).")
    }
    if keepsUnanswered, options.index != nil {
      throw ValidationError(
        "--keep-unanswered needs the words of a knowledge folder, which an index does not hold. Name one with --knowledge."
      )
    }
    if keepsUnanswered, tally == nil { throw ValidationError("--keep-unanswered needs a file: add --tally.") }
    if options.explain { throw ValidationError("--explain would write people's questions down; the kiosk does not.") }
    if let printCommand, CommandLineWords.split(printCommand) == nil {
      throw ValidationError("--print-command must begin with the whole path of a program, such as /usr/bin/lp.")
    }
  }

  func run() throws {
    do throws(Failure) {
      switch (duty, pin.map(KnowledgePin.init)) {
      case (.visit, let pin?): throw Failure(quietly: ExitCode(try visit(pin).rawValue))
      case (.check, let pin?): try check(pin, isFirst: true)
      case (.recheck, let pin?): try check(pin, isFirst: false)
      default: throw Failure(quietly: try supervise())
      }
    } catch {
      throw error.reported()
    }
  }

  /// The process that the operator starts.
  private func supervise() throws(Failure) -> ExitCode {
    guard isatty(STDIN_FILENO) != 0, isatty(STDOUT_FILENO) != 0 else {
      throw Failure(
        message: "The kiosk needs a terminal on standard input and output; a file or a pipe is for “galen batch”.",
        code: Exit.usage)
    }
    _ = try exitPhrase()
    if let program = printJob?.words.first, !Self.isProgram(program) {
      throw Failure(message: "“\(program)” of --print-command is no program that can be run.", code: Exit.usage)
    }
    try checkTally()
    return try Supervisor.run(display: display, blankLines: blankLines)
  }

  /// Whether a path is that of a file that can be run; a folder can be entered, but not run.
  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }

  /// The process that copies the knowledge and tries whether people can be served with it.
  private func check(_ pin: KnowledgePin, isFirst: Bool) throws(Failure) {
    do throws(Failure) {
      if let index = options.index {
        try pin.make(fromIndex: index)
      } else {
        try pin.make(
          from: try KnowledgeLocation.kioskFolder(named: options.knowledge), cache: cacheDirectory,
          keepingWords: keepsUnanswered, onProgress: options.progress(isQuiet: !isFirst))
      }
      let bot = try options.bot(of: try pin.shelf())
      try report(findingsIn: pin, isFirst: isFirst)
      let missing = bot.shelf.texts.missingForKiosk
      guard missing.isEmpty else {
        throw Failure(
          message: "The file “kiosk.yaml” of the knowledge folder lacks: \(missing.joined(separator: ", ")).",
          code: Exit.knowledge)
      }
    } catch {
      // At the start it stands on standard error like that of any command.
      if !isFirst, let message = error.message { KioskLog.error(message) }
      throw isFirst ? error : Failure(quietly: error.code)
    }
  }

  /// Tells what is wrong with the knowledge; at the start an error hinders nothing that it does not touch, later it is a
  /// reason to stay with the old knowledge.
  private func report(findingsIn pin: KnowledgePin, isFirst: Bool) throws(Failure) {
    let findings = (try? KnowledgeCheck.findings(in: pin.folder)) ?? []
    for finding in findings where finding.severity == .error {
      KioskLog.error(Sanitizer.line(finding.description))
    }
    if !isFirst, findings.contains(where: { $0.severity == .error }) { throw Failure(quietly: Exit.knowledge) }
  }

  /// The process that serves one person.
  private func visit(_ pin: KnowledgePin) throws(Failure) -> VisitEnding {
    ProcessMemory.forbidDumps()
    let bot = try options.bot(of: try pin.shelf())
    let recorder = recorder(keeping: keepsUnanswered ? pin.vocabulary() : nil)
    var run = try VisitRun(
      bot: bot, idleLimit: .seconds(idle), exitPhrase: try exitPhrase(), printJob: printJob,
      observer: recorder.map(VisitTally.init),
      display: { display })
    return run.run()
  }

  /// What counts questions; nil when the operator does not want that.
  ///
  /// It leaves the file alone until there is something to count: nothing that befalls a tally may close the kiosk.
  private func recorder(keeping vocabulary: Vocabulary?) -> TallyRecorder? {
    tally.map { TallyRecorder(path: $0, keepDays: keepDays, keepingUnanswered: vocabulary) }
  }

  /// Refuses a tally that can never be written; what may pass is only told.
  private func checkTally() throws(Failure) {
    guard let recorder = recorder(keeping: nil) else { return }
    do throws(TallyError) {
      try recorder.forget(on: .today)
    } catch {
      guard error.isPassing else {
        throw Failure(message: error.description, code: error.isMalformed ? Exit.malformedInput : Exit.inputOutput)
      }
      KioskLog.error(error.description)
    }
  }

  private var printJob: PrintJob? { printCommand.flatMap(CommandLineWords.split).map(PrintJob.init) }

  private func exitPhrase() throws(Failure) -> ExitPhrase? {
    guard let exitPhraseFile else { return nil }
    let bytes = try Failure.unless { () throws(BatchError) in try WholeFile.read(exitPhraseFile) }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let phrase = ExitPhrase(text: text) else {
      throw Failure(
        message: "The first line of “\(exitPhraseFile)” must have \(ExitPhrase.fewestCharacters) characters or more, "
          + "so that nobody types it by chance.",
        code: Exit.usage)
    }
    return phrase
  }

  /// The terminal as it is now; its window may have been resized.
  private var display: Display {
    let size = TerminalSize.size(of: STDOUT_FILENO)
    var display = Display(
      rows: size.rows, columns: size.columns, environment: CleanEnvironment.kept(of: Environment.all),
      usesBold: !options.noColor)
    if let width = options.width { display.columns = min(display.columns, width) }
    return display
  }

  /// The folder named, or the one that every user has by the system's own list, whatever the environment says.
  private var cacheDirectory: String? {
    cache ?? getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) + "/.cache/galen" }
  }
}

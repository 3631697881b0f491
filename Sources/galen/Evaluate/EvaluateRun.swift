import Batch
import Conversation
import Evaluation
import Glibc
import Knowledge
import LineEditing
import Matching

/// Asks, measures, compares and shows.
struct EvaluateRun {
  private let command: EvaluateCommand
  private let progress: Progress

  /// Prepares a run with the options of a command.
  init(_ command: EvaluateCommand) {
    self.command = command
    progress = Progress(isQuiet: command.options.quiet)
  }

  /// Runs to the end: the result goes to standard output and into the files that were asked for.
  func run() throws(Failure) {
    let set = try questions()
    for problem in set.problems { StandardError.write("galen: " + Sanitizer.line(problem)) }
    let earlier = try command.againstRun.map(savedRun)
    let bot = try command.options.bot()
    let judgements = judgements(of: set, by: bot)
    if !command.files.isEmpty, judgements.isEmpty {
      throw Failure(
        message: "No question says what is expected of its reply. Add “expect” or “expect_text” to the records.",
        code: Exit.malformedInput)
    }
    var report = Report(files: set.files)
    report.unreadable = set.problems.count
    report.unlabelled = set.questions.count { $0.expectation == nil }
    if !judgements.isEmpty { report.measures = Measures(judgements, shelf: bot.shelf) }
    report.comparison = try comparison(of: judgements, set: set, earlier: earlier)
    report.crossValidation = try crossValidation(shelf: bot.shelf)
    let failing = judgements.filter { $0.verdict != .right }
    // The files do not wait for a reader of standard output, who may go away, nor does the result wait for them.
    let kept = Result { () throws(Failure) in try keep(report, judgements: judgements) }
    try show(report, failing: failing)
    try kept.get()
    if !set.problems.isEmpty { throw Failure(quietly: Exit.malformedInput) }
    if command.expect, !failing.isEmpty { throw Failure(quietly: Exit.negative) }
  }

  private func questions() throws(Failure) -> QuestionSet {
    var set = QuestionSet()
    for file in command.files {
      try set.read(file: file, format: command.inputFormat)
    }
    return set
  }

  private func judgements(of set: QuestionSet, by bot: Bot) -> [Judgement] {
    Evaluator(bot).judgements(of: set.questions) { [progress] asked in
      progress.report("Asked", asked, of: set.questions.count)
    }
  }

  private func savedRun(at path: String) throws(Failure) -> SavedRun {
    let bytes = try Failure.unless { () throws(BatchError) in try WholeFile.read(path) }
    guard let run = SavedRun(json: bytes) else {
      throw Failure(
        message: "“\(path)” is no run that was kept. Make one with --save-run.", code: Exit.malformedInput)
    }
    return run
  }

  /// The comparison that was asked for: with a run that was kept, or with what another knowledge folder answers.
  private func comparison(
    of judgements: [Judgement], set: QuestionSet, earlier: SavedRun?
  ) throws(Failure) -> Comparison? {
    let run = SavedRun(judgements)
    if let earlier, let name = command.againstRun {
      return Comparison(of: run, against: earlier, name: QuestionSet.name(of: name))
    }
    guard let folder = command.against else { return nil }
    var options = command.options
    options.knowledge = folder
    let other = self.judgements(of: set, by: try options.bot())
    return Comparison(of: run, against: SavedRun(other), name: QuestionSet.name(of: folder))
  }

  private func crossValidation(shelf: Shelf) throws(Failure) -> CrossValidation? {
    guard let folds = command.folds else { return nil }
    let folder = try KnowledgeLocation.folder(named: command.options.knowledge)
    do throws(KnowledgeError) {
      return try CrossValidation(folder: folder, shelf: shelf, folds: folds) { [progress] done in
        progress.report("Guessed part", done, of: folds)
      }
    } catch {
      throw Failure(message: error.description, code: Exit.knowledge)
    }
  }

  /// Writes the result, with the words of as many questions as were asked for.
  private func show(_ report: Report, failing: [Judgement]) throws(Failure) {
    var report = report
    report.shown = Array(failing.prefix(command.show))
    var output = StandardOutput()
    switch command.format {
    case .text: try output.line(Sanitizer.text(TextReport(report).text))
    case .json: try output.line(ReportRecord(report).json())
    }
    try output.flush()
  }

  /// Writes the page and the verdicts, where they were asked for; the words of questions only if they were.
  private func keep(_ report: Report, judgements: [Judgement]) throws(Failure) {
    if let path = command.report {
      var report = report
      report.shown = command.showQuestions ? judgements.filter { $0.verdict != .right } : []
      try write(HTMLReport(report).html, to: path)
    }
    if let path = command.saveRun { try write(SavedRun(judgements).json(), to: path) }
  }

  private func write(_ text: String, to path: String) throws(Failure) {
    try Failure.unless { () throws(BatchError) in try WholeFile.write(text, to: path) }
  }
}

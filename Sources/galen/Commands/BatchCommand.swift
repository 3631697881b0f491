import ArgumentParser
import Conversation

/// `galen batch`: files of questions, one record each.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Answer files of questions, one record each, in their order.",
    discussion: "Plain text: one question a line; blank lines and lines that start with # are skipped. "
      + "JSON Lines: {\"question\": …} and, if you like, id, session, expect and keys of your own.")

  enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  @OptionGroup var options: SharedOptions

  @Option(help: "How replies are written.")
  var format = OutputFormat.text

  @Option(help: "How questions are written; without it, a file's extension tells.")
  var inputFormat: QuestionFormat?

  @Flag(help: "End with exit code 1 when a record's expectation is missed.")
  var expect = false

  @Option(help: ArgumentHelp("End with exit code 1 when one of these outcomes occurs.", valueName: "outcome,…"))
  var failOn: OutcomeList?

  @Argument(help: "Files of questions; - is standard input.")
  var files: [String]

  func run() throws {
    do throws(Failure) {
      try answer()
    } catch {
      throw error.reported()
    }
  }

  private func answer() throws(Failure) {
    var run = BatchRun(bot: try options.bot(), format: format, options: options)
    for file in files { try run.answer(file: file, input: QuestionFormat(named: inputFormat, file: file)) }
    let summary = run.summary
    if summary.outcomes[.error] != nil { throw Failure(quietly: Exit.malformedInput) }
    let isFailed = failOn?.outcomes.contains { summary.outcomes[$0] != nil } ?? false
    if isFailed || expect && summary.missedExpectations > 0 { throw Failure(quietly: Exit.negative) }
  }
}

/// Outcomes, joined by commas.
struct OutcomeList: ExpressibleByArgument {
  /// The outcomes.
  var outcomes: [Outcome]

  init?(argument: String) {
    let names = argument.filter { $0 != " " }.split(separator: ",").map(String.init)
    outcomes = names.compactMap(Outcome.init)
    guard !names.isEmpty, outcomes.count == names.count else { return nil }
  }
}

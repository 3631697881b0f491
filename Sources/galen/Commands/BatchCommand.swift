import ArgumentParser
import Conversation

/// `galen batch`: files of questions, one record each.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Answer files of questions, one record each, in their order.",
    discussion: "Plain text: one question a line; blank lines and lines that start with # are skipped. "
      + "JSON Lines: {\"question\": …} and, if you like, id, session, expect and keys of your own.")

  enum InputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  @OptionGroup var options: SharedOptions

  @Option(help: "How replies are written.")
  var format = OutputFormat.text

  @Option(help: "How questions are written; without it, a file's extension tells.")
  var inputFormat: InputFormat?

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
    for file in files { try run.answer(file: file, input: format(of: file)) }
    let summary = run.summary
    if summary.outcomes[.error] != nil { throw Failure(quietly: Exit.malformedInput) }
    let isFailed = failOn?.outcomes.contains { summary.outcomes[$0] != nil } ?? false
    if isFailed || expect && summary.missedExpectations > 0 { throw Failure(quietly: Exit.negative) }
  }

  private func format(of file: String) throws(Failure) -> InputFormat {
    if let inputFormat { return inputFormat }
    return try Self.inputFormat(of: file)
  }

  private static func inputFormat(of file: String) throws(Failure) -> InputFormat {
    if [".csv", ".tsv"].contains(where: file.lowercased().hasSuffix) {
      throw Failure(
        message: "“\(file)” looks like a table, and tables are not read yet. Save it as JSON Lines or plain text, "
          + "or say what it is with --input-format.",
        code: Exit.usage)
    }
    return [".jsonl", ".ndjson", ".json"].contains { file.lowercased().hasSuffix($0) } ? .jsonl : .text
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

import ArgumentParser
import Batch
import Conversation
import Glibc

/// `galen batch`: files of questions, one record each.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Answer files of questions, one record each, in their order.",
    discussion: "Plain text: one question a line; blank lines and lines that start with # are skipped. "
      + "JSON Lines: {\"question\": …} and, if you like, id, session, expect and keys of your own. "
      + "CSV and TSV: a header with “question” and, if you like, the same columns. "
      + "A name that ends in .gz is read or written compressed.")

  @OptionGroup var options: SharedOptions

  @Option(help: "How replies are written; without it, the extension of --output tells, or else it is text.")
  var format: QuestionFormat?

  @Option(help: "How questions are written; without it, a file's extension tells.")
  var inputFormat: QuestionFormat?

  @Option(help: ArgumentHelp("The column or key that holds the question.", valueName: "name"))
  var column = "question"

  @Option(
    help: ArgumentHelp("Write the replies to a file, which is there as a whole or not at all.", valueName: "file"))
  var output: String?

  @Flag(help: "Go on with a run to the same --output that was interrupted.")
  var resume = false

  @Option(help: ArgumentHelp("How many cores answer at a time (default: all).", valueName: "count"))
  var jobs: Int?

  @Option(help: ArgumentHelp("How many sessions are kept open at a time.", valueName: "count"))
  var sessions = BatchOptions.usualOpenSessions

  @Option(help: ArgumentHelp("How long a record may be.", valueName: "bytes"))
  var maxLine = ReadingOptions.longestLine

  @Flag(help: "End with exit code 1 when a record's expectation is missed.")
  var expect = false

  @Option(help: ArgumentHelp("End with exit code 1 when one of these outcomes occurs.", valueName: "outcome,…"))
  var failOn: OutcomeList?

  @Option(help: ArgumentHelp("Write what it came to as JSON.", valueName: "file"))
  var summaryJson: String?

  @Option(help: ArgumentHelp("Write the questions with an expectation as JUnit's XML.", valueName: "file"))
  var junit: String?

  @Argument(help: "Files of questions; - is standard input.")
  var files: [String]

  func validate() throws {
    if resume, output == nil { throw ValidationError("--resume goes on with a file: add --output FILE.") }
    if let jobs, !(1...Self.mostJobs).contains(jobs) {
      throw ValidationError("--jobs must be from 1 to \(Self.mostJobs).")
    }
    if sessions < 1 { throw ValidationError("--sessions must be 1 or more.") }
    if maxLine < 1 { throw ValidationError("--max-line must be 1 or more.") }
    if column.isEmpty { throw ValidationError("--column must be a name.") }
    let roles = FileRoles(inputs: files, output: output, junit: junit, summary: summaryJson)
    if let clash = roles.clash { throw ValidationError(clash) }
    if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input can be read only once.") }
  }

  private static let mostJobs = 1024

  func run() throws {
    do throws(Failure) {
      try BatchSession(self).run()
    } catch {
      throw error.reported()
    }
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

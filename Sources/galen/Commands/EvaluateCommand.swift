import ArgumentParser
import Batch
import Evaluation

/// `galen evaluate`: how well labelled questions are understood.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measure how well labelled questions are understood.",
    discussion: "Reads the files that batch reads, and dialogues: {\"turns\": [{\"say\": …, \"expect\": …}, …]}. "
      + "Questions are not shown unless you ask for it.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var options: SharedOptions

  @Option(help: "How the result is written.")
  var format = Format.text

  @Option(help: "How questions are written; without it, a file's extension tells.")
  var inputFormat: QuestionFormat?

  @Option(help: ArgumentHelp("Show this many questions that were not answered right.", valueName: "count"))
  var show = 0

  @Option(help: ArgumentHelp("Write the result as a page, too.", valueName: "file.html"))
  var report: String?

  @Flag(help: "Show all questions that were not answered right on that page.")
  var showQuestions = false

  @Option(help: ArgumentHelp("Measure unseen phrasings: leave out each of this many parts once.", valueName: "count"))
  var folds: Int?

  @Option(help: ArgumentHelp("Compare with the answers of another knowledge folder.", valueName: "dir"))
  var against: String?

  @Option(help: ArgumentHelp("Compare with a run that was kept.", valueName: "file.json"))
  var againstRun: String?

  @Option(help: ArgumentHelp("Keep the verdicts of this run, without the questions.", valueName: "file.json"))
  var saveRun: String?

  @Flag(help: "End with exit code 1 when a question is not answered right.")
  var expect = false

  @Argument(help: "Files of questions; - is standard input.")
  var files: [String] = []

  func validate() throws {
    if files.isEmpty, folds == nil {
      throw ValidationError("Name a file of questions, or measure unseen phrasings with --folds.")
    }
    if files.isEmpty, [against, againstRun, saveRun].contains(where: { $0 != nil }) {
      throw ValidationError("--against, --against-run and --save-run need a file of questions.")
    }
    if against != nil, againstRun != nil { throw ValidationError("Compare with --against or --against-run, not both.") }
    if showQuestions, report == nil { throw ValidationError("--show-questions is for a page: add --report FILE.html.") }
    if show < 0 { throw ValidationError("--show must be 0 or more.") }
    let possible = CrossValidation.possibleFolds
    if let folds, !possible.contains(folds) {
      throw ValidationError("--folds must be from \(possible.lowerBound) to \(possible.upperBound).")
    }
  }

  func run() throws {
    do throws(Failure) {
      try EvaluateRun(self).run()
    } catch {
      throw error.reported()
    }
  }
}

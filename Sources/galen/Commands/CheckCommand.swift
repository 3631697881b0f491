import ArgumentParser
import Knowledge
import LineEditing
import Matching

/// `galen check`: reads the knowledge and reports what its authors should know.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read a knowledge folder and report what is wrong with it.",
    discussion: "Findings come as file:line:column: error|warning: sentence. Exit code 1 when there is an error.")

  @OptionGroup var options: SharedOptions

  @Argument(help: "The knowledge folder, if not the usual one.")
  var folder: String?

  func run() throws {
    do throws(Failure) {
      try check()
    } catch {
      throw error.reported()
    }
  }

  private func check() throws(Failure) {
    let path = try KnowledgeLocation.folder(named: folder ?? options.knowledge)
    let findings: [Finding]
    do throws(KnowledgeError) {
      findings = try KnowledgeCheck.findings(in: path)
    } catch {
      throw Failure(message: error.description, code: Exit.knowledge)
    }
    var output = StandardOutput()
    for finding in findings { try output.line(Sanitizer.line(finding.description)) }
    try output.flush()
    let errors = findings.count { $0.severity == .error }
    if !options.quiet { StandardError.write("Errors: \(errors), warnings: \(findings.count - errors)") }
    if errors > 0 { throw Failure(quietly: Exit.negative) }
  }
}

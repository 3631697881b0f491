import Batch
import Glibc
import Knowledge
import LineEditing
import Tally

/// Reads a tally and shows what can be learnt from it.
struct InsightsRun {
  private let command: InsightsCommand

  /// Prepares a run with the options of a command.
  init(_ command: InsightsCommand) { self.command = command }

  /// Runs to the end: the result goes to standard output and, if that was asked for, into a page.
  func run() throws(Failure) {
    let contents = try contents()
    let insights = Insights(contents, names: try names())
    // The page does not wait for a reader of standard output, who may go away, nor does the text wait for the page.
    let kept = Result { () throws(Failure) in
      if let path = command.report {
        try Failure.unless { () throws(BatchError) in try WholeFile.write(insights.html, to: path) }
      }
    }
    let width = command.options.width ?? TerminalSize.columns(of: STDOUT_FILENO)
    let text = Sanitizer.text(insights.text(width: width))
    var output = StandardOutput()
    try output.line(width.map { TextWrapper(width: $0).wrap(text) } ?? text)
    try output.flush()
    try kept.get()
  }

  private func contents() throws(Failure) -> TallyContents {
    do throws(TallyError) {
      return try TallyContents.read(at: command.file)
    } catch {
      let code =
        error.isMalformed ? Exit.malformedInput : error.problem == .missing ? Exit.inputMissing : Exit.inputOutput
      throw Failure(message: error.description, code: code)
    }
  }

  /// The names of the knowledge folder; without one, a topic is called by its id, unless a folder was named.
  private func names() throws(Failure) -> TopicNames {
    do throws(Failure) {
      let folder = try KnowledgeLocation.folder(named: command.options.knowledge)
      return TopicNames(try topics(of: folder))
    } catch {
      guard command.options.knowledge == nil else { throw error }
      return TopicNames()
    }
  }

  private func topics(of folder: String) throws(Failure) -> [Topic] {
    do throws(KnowledgeError) {
      return TopicReader.topics(of: try FolderContents.load(folder))
    } catch {
      throw Failure(message: error.description, code: Exit.knowledge)
    }
  }
}

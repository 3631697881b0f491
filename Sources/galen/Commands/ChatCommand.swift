import ArgumentParser
import Conversation
import LineEditing

/// `galen` and `galen chat`: the conversation.
struct ChatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat", abstract: "Hold a conversation (the default).",
    discussion:
      "On a terminal with line editing: Tab completes commands and questions, Ctrl-R searches, Ctrl-C clears the line, "
      + "Ctrl-D leaves. On a pipe, each line is one turn of one conversation.")

  @OptionGroup var options: SharedOptions

  @Option(
    help: ArgumentHelp(
      "Keep what is typed in this file for the next conversation; without it, nothing is kept.", valueName: "file"))
  var history: String?

  func run() throws {
    do throws(Failure) {
      var session = ChatSession(bot: try options.bot(), options: options)
      if ReadlineLineReader.isPossible {
        try session.runOnTerminal(history: history)
      } else {
        var reader = PlainLineReader()
        try session.run(&reader)
      }
    } catch {
      throw error.reported()
    }
  }
}

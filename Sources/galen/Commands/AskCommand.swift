import ArgumentParser
import Batch
import Conversation
import Glibc
import Knowledge
import LineEditing
import Matching

/// `galen ask`: one question, one reply.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Answer one question.",
    discussion: "The question comes from the arguments or, when there are none, from standard input. "
      + "Exit code 0: answered; 1: not answered, or several answers are possible.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var options: SharedOptions

  @Option(help: "How the reply is written.")
  var format = Format.text

  @Argument(help: "The question; quotation marks are not needed.")
  var question: [String] = []

  func run() throws {
    do throws(Failure) {
      try answer()
    } catch {
      throw error.reported()
    }
  }

  private func answer() throws(Failure) {
    let bot = try options.bot()
    let text = question.isEmpty ? try StandardInput.text() : question.joined(separator: " ")
    var conversation = Conversation(bot)
    let reply = conversation.reply(to: text)
    var output = StandardOutput()
    switch format {
    case .text: try output.line(ReplyPrinter(texts: bot.shelf.texts, options: options).text(of: reply))
    case .json: try output.line(JSONLinesFormat(bot).line(reply, question: text))
    }
    try output.flush()
    if options.explain { Explaining.write(conversation, shelf: bot.shelf) }
    let isNegative = reply.outcome == .unanswered || reply.outcome == .clarify
    // The process ends here: taking the knowledge apart, piece by piece, would only keep the person waiting.
    withExtendedLifetime((bot, conversation)) { Glibc.exit(isNegative ? Exit.negative.rawValue : 0) }
  }
}

import ArgumentParser
import Conversation
import Knowledge
import Matching

/// `galen topics`: what can be asked.
struct TopicsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics", abstract: "Show what can be asked, by leaflet.")

  @OptionGroup var options: SharedOptions

  func run() throws {
    do throws(Failure) {
      let bot = try options.bot()
      var output = StandardOutput()
      let printer = ReplyPrinter(texts: bot.shelf.texts, options: options)
      try output.line(printer.text(of: bot.note(ChatTopics.text(of: bot))))
      try output.flush()
    } catch {
      throw error.reported()
    }
  }
}

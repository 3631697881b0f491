import Conversation
import Knowledge
import Matching

/// The example of the guide "Galen in a program of your own": answers the questions given as arguments.
@main
enum AskALeaflet {
  static func main() throws {
    let shelf = try Shelf.open(folder: "Knowledge", cache: nil)
    let bot = try Bot(shelf: shelf, region: "UK")
    var conversation = Conversation(bot)

    for question in CommandLine.arguments.dropFirst() {
      let reply = conversation.reply(to: question)
      if reply.urgency == .now { print("CALL NOW:") }
      if !reply.message.isEmpty { print(reply.message) }
      for quotation in reply.passages {
        let source = quotation.passage.source
        print(quotation.passage.text)
        print("(\(source.file), lines \(source.lines.lowerBound) to \(source.lines.upperBound))")
      }
      print(reply.disclaimer.text)
    }
  }
}

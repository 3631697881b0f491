import ArgumentParser
import Conversation
import Glibc
import Knowledge
import LineEditing
import Matching

/// The options that every command has.
struct SharedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The knowledge folder.", valueName: "dir"))
  var knowledge: String?

  @Option(help: ArgumentHelp("Answer from this leaflet only: its file's name without “.md”.", valueName: "stem"))
  var leaflet: String?

  @Option(help: ArgumentHelp("The region whose phone numbers are given, such as UK or US.", valueName: "code"))
  var region: String?

  @Flag(help: "Explain each answer on standard error.")
  var explain = false

  @Flag(help: "Say nothing but the answers.")
  var quiet = false

  @Flag(name: .customLong("no-color"), help: "No colour, even on a terminal.")
  var noColor = false

  @Option(help: ArgumentHelp("Wrap text at this many columns, 20 at least.", valueName: "columns"))
  var width: Int?

  func validate() throws {
    if let width, width < TextWrapper.minimumWidth {
      throw ValidationError("--width must be \(TextWrapper.minimumWidth) or more.")
    }
  }

  /// Opens the knowledge and makes the bot.
  func bot() throws(Failure) -> Bot {
    let folder = try KnowledgeLocation.folder(named: knowledge)
    let shelf: Shelf
    do throws(KnowledgeError) {
      shelf = try Shelf.open(
        folder: folder, cache: KnowledgeLocation.cache().map(ShelfCache.init), onLearning: sayThatItTakesAWhile)
    } catch {
      throw Failure(message: error.description, code: Exit.knowledge)
    }
    return try bot(of: shelf)
  }

  /// Makes the bot of a shelf.
  func bot(of shelf: Shelf) throws(Failure) -> Bot {
    do throws(Bot.Problem) {
      return try Bot(shelf: shelf, leaflet: leaflet, region: region)
    } catch {
      throw Failure(message: error.description, code: error.isOfKnowledge ? Exit.knowledge : Exit.usage)
    }
  }

  /// Tells a person who waits why; a program that waits is not told.
  func sayThatItTakesAWhile() {
    if !quiet, isatty(STDERR_FILENO) != 0 { StandardError.write("Reading the knowledge for the first time …") }
  }
}

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

  @Option(
    help: ArgumentHelp("A compiled shelf, made with “galen index --output”, in place of a folder.", valueName: "file"))
  var index: String?

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
    if index != nil, knowledge != nil {
      throw ValidationError("--index and --knowledge cannot both be given: the index holds the knowledge.")
    }
    if let width, width < TextWrapper.minimumWidth {
      throw ValidationError("--width must be \(TextWrapper.minimumWidth) or more.")
    }
  }

  /// Opens the knowledge and makes the bot.
  func bot() throws(Failure) -> Bot {
    if let index {
      return try bot(of: Failure.unlessKnown { () throws(ShelfIndex.Problem) in try ShelfIndex.open(index) })
    }
    let folder = try KnowledgeLocation.folder(named: knowledge)
    let shelf = try Failure.unlessKnown { () throws(KnowledgeError) in
      try Shelf.open(folder: folder, cache: KnowledgeLocation.shelfCache(), onProgress: progress())
    }
    if !quiet, !shelf.brokenFiles.isEmpty {
      let files = Sanitizer.line(shelf.brokenFiles.joined(separator: ", "))
      StandardError.write("galen: What is wrong in these files is not used: \(files). “galen check” tells what it is.")
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
  func progress(isQuiet: Bool = false) -> @Sendable (ShelfProgress) -> Void {
    let isShown = !quiet && !isQuiet && isatty(STDERR_FILENO) != 0
    let line = Progress(isQuiet: quiet || isQuiet)
    return { step in
      switch step {
      case .learning: if isShown { StandardError.write("Reading the knowledge for the first time …") }
      case .compiling(let done, let count): if count > Self.fewLeaflets { line.report("Leaflet", done, of: count) }
      }
    }
  }

  /// So many leaflets are compiled before anybody would read how far it is.
  private static let fewLeaflets = 100
}

import Conversation
import Knowledge
import Matching

/// The repository's knowledge inside the tests' own process, for laws that need thousands of replies.
enum Shelves {
  /// The shelf, from the same cache that the program fills.
  static let repository: Shelf = {
    do {
      return try Shelf.open(folder: Repository.knowledge, cache: ShelfCache(directory: Galen.home.shelves))
    } catch {
      fatalError("The repository's knowledge cannot be opened: \(error)")
    }
  }()

  /// A bot with that shelf.
  static let bot: Bot = {
    do {
      return try Bot(shelf: repository)
    } catch {
      fatalError("No bot can be made: \(error)")
    }
  }()

  /// The only leaflet.
  static var leaflet: Leaflet { repository.leaflets[0] }
}

import Conversation
import Matching
import TestSupport

extension SmallHouse {
  /// The folder, which lives as long as the tests.
  static let folder = Result {
    let folder = try TemporaryFolder()
    try write(into: folder)
    return folder
  }

  /// The bot that answers from it, learnt once for all tests.
  static let bot = Result { try Bot(shelf: try Shelf.open(folder: try folder.get().path, cache: nil)) }
}

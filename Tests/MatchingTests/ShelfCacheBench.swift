import Foundation
import Language
import Matching
import TestSupport
import Testing

/// A small knowledge folder and a place for its cache.
struct ShelfCacheBench {
  let folder: TemporaryFolder
  let place: TemporaryFolder
  /// The cache, in a folder that is not there yet.
  var cache: ShelfCache { ShelfCache(directory: place.path + "/shelves/here") }
  /// The names of the stored shelves.
  var stored: [String] { place.names(in: "shelves/here").filter { $0.hasPrefix("shelf-") } }

  init() throws {
    folder = try TemporaryFolder()
    place = try TemporaryFolder()
    try SmallKnowledge.write(to: folder)
  }

  /// Changes the leaflet's wording, and so the folder's hash.
  func rewordLeaflet() throws {
    try folder.write(SmallKnowledge.leaflet.replacing("one tablet", with: "two tablets"), to: "leaflets/biotin.md")
  }

  /// Opens the shelf with the cache.
  @discardableResult
  func open() throws -> Shelf { try Shelf.open(folder: folder.path, cache: cache) }

  /// Fills the cache and gives the path of its file in `place`.
  func fill() throws -> String {
    try open()
    return "shelves/here/" + (try #require(stored.first))
  }

  private static let questions = [
    "how many tablets a day", "Where do I keep biotin?", "can i take it with disprin", "hello", "hwo many tabelts",
    "qwxz", "",
  ]

  /// What a shelf holds and answers, to the last bit.
  static func answers(_ shelf: Shelf) -> [String] {
    ["\(Array(shelf.leaflets))"]
      + questions.map { question in
        let utterance = shelf.utterance(question, about: 0)
        let bits = shelf.matcher.probabilities(of: utterance).map(\.bitPattern)
        return "\(utterance.tokens) \(shelf.matcher.read(utterance, leaflet: 0).decision) \(bits)"
      }
  }

  /// What a shelf that was never in a cache answers.
  static let expected = Result { answers(try SmallKnowledge.shelf.get()) }

  /// Opens the folder with a cache and expects the answers that there are without one.
  func expectSameAnswers(_ cache: ShelfCache?, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let shelf = try Shelf.open(folder: folder.path, cache: cache)
    #expect(try Self.answers(shelf) == Self.expected.get(), sourceLocation: sourceLocation)
  }
}

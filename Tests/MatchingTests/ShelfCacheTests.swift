import Foundation
import Knowledge
import Language
import Matching
import TestSupport
import Testing

/// The cache costs or saves time; whatever is wrong with it, the answers are the same.
@Suite struct ShelfCacheTests {
  private let folder: TemporaryFolder
  private let place: TemporaryFolder
  private var cache: ShelfCache { ShelfCache(directory: place.path + "/shelves/here") }
  /// The names of the stored files.
  private var stored: [String] { place.names(in: "shelves/here") }

  init() throws {
    folder = try TemporaryFolder()
    place = try TemporaryFolder()
    try SmallKnowledge.write(to: folder)
  }

  private static let questions = [
    "how many tablets a day", "Where do I keep biotin?", "can i take it with disprin", "hello", "hwo many tabelts", "qwxz", "",
  ]

  /// What a shelf answers, to the last bit.
  private static func answers(_ shelf: Shelf) -> [String] {
    questions.map { question in
      let utterance = shelf.analyzer.analyze(question)
      let bits = shelf.matcher.probabilities(of: utterance).map(\.bitPattern)
      return "\(utterance.tokens) \(shelf.matcher.read(utterance, leaflet: 0).decision) \(bits)"
    }
  }

  private static let expected = Result { answers(try SmallKnowledge.shelf.get()) }

  private func expectSameAnswers(_ cache: ShelfCache?, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let shelf = try Shelf.open(folder: folder.path, cache: cache)
    #expect(try Self.answers(shelf) == Self.expected.get(), sourceLocation: sourceLocation)
  }

  /// Fills the cache and gives the path of its file in `place`.
  private func fill() throws -> String {
    _ = try Shelf.open(folder: folder.path, cache: cache)
    return "shelves/here/" + (try #require(stored.first))
  }

  @Test func coldAndWarm() throws {
    try expectSameAnswers(nil)
    #expect(stored.isEmpty)
    try expectSameAnswers(cache)
    #expect(stored.count == 1)
    let bytes = place.bytes(of: "shelves/here/" + stored[0])
    try expectSameAnswers(cache)
    #expect(place.bytes(of: "shelves/here/" + stored[0]) == bytes)
  }

  @Test func learningTwiceGivesTheSameBytes() throws {
    let bytes = place.bytes(of: try fill())
    try FileManager.default.removeItem(atPath: place.path + "/shelves")
    #expect(place.bytes(of: try fill()) == bytes)
  }

  @Test func aWarmShelfIsReadFromTheFile() throws {
    let path = try fill()
    // A file of another content under the right name would be believed if it were whole, so this one must not be.
    try folder.write(SmallKnowledge.leaflet.replacing("one tablet", with: "two tablets"), to: "leaflets/biotin.md")
    let shelf = try Shelf.open(folder: folder.path, cache: cache)
    #expect(shelf.leaflets[0].passages.contains { $0.text == "Adults take two tablets a day." })
    #expect(stored.count == 2 && stored.contains { path.hasSuffix($0) }, "each content has a file of its own")
  }

  @Test(arguments: 0..<16) func corrupted(sixteenth: Int) throws {
    let path = try fill()
    var bytes = try #require(place.bytes(of: path))
    for offset in [0, 7] {
      let at = min(bytes.count * sixteenth / 16 + offset, bytes.count - 1)
      bytes[at] ^= 0x41
      try place.write(bytes, to: path)
      try expectSameAnswers(cache)
      #expect(place.bytes(of: path) != bytes, "and the file is mended")
      bytes[at] ^= 0x41
    }
  }

  @Test(arguments: 0...16) func truncated(sixteenth: Int) throws {
    let path = try fill()
    let bytes = try #require(place.bytes(of: path))
    try place.write(bytes[..<min(bytes.count * sixteenth / 16, bytes.count - 1)], to: path)
    try expectSameAnswers(cache)
    #expect(place.bytes(of: path) == bytes)
  }

  @Test func theFileOfAnotherContent() throws {
    let path = try fill()
    try folder.write(SmallKnowledge.leaflet.replacing("one tablet", with: "two tablets"), to: "leaflets/biotin.md")
    _ = try Shelf.open(folder: folder.path, cache: cache)
    let other = try #require(stored.first { !path.hasSuffix($0) })
    try place.write(try #require(place.bytes(of: "shelves/here/" + other)), to: path)
    try folder.write(SmallKnowledge.leaflet, to: "leaflets/biotin.md")
    try expectSameAnswers(cache)
  }

  @Test func whereNothingCanBeWritten() throws {
    try place.write("no folder", to: "occupied")
    for directory in [place.path + "/occupied/below", "/proc/nowhere/at/all", "", "/dev/null"] {
      try expectSameAnswers(ShelfCache(directory: directory))
    }
    #expect(place.names(in: "") == ["occupied"])
  }

  @Test func aDraftThatWasLeftBehindIsNoHindrance() throws {
    let path = try fill()
    let whole = place.bytes(of: path)
    try FileManager.default.removeItem(atPath: "\(place.path)/\(path)")
    try place.write([1, 2, 3], to: "\(path).\(ProcessInfo.processInfo.processIdentifier).tmp")
    try expectSameAnswers(cache)
    #expect(place.bytes(of: path) == whole)
  }

  @Test func severalThreadsFillOneCache() async throws {
    let (path, cache) = (folder.path, cache)
    let answers = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<4 { group.addTask { Self.answers(try Shelf.open(folder: path, cache: cache)) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(try answers == [[String]](repeating: Self.expected.get(), count: 4))
    #expect(stored.count == 1)
    try expectSameAnswers(cache)
  }

  @Test func aFolderInPlaceOfTheFile() throws {
    let path = try fill()
    try FileManager.default.removeItem(atPath: "\(place.path)/\(path)")
    try place.write("x", to: path + "/inside")
    try expectSameAnswers(cache)
    #expect(stored.count == 1, "no draft is left behind")
  }
}

import Foundation
import Knowledge
import Matching
import Synchronization
import TestSupport
import Testing

/// The cache costs or saves time; the answers are the same.
@Suite struct ShelfCacheTests {
  private let bench: ShelfCacheBench

  init() throws { bench = try ShelfCacheBench() }

  @Test func coldAndWarm() throws {
    try bench.expectSameAnswers(nil)
    #expect(bench.stored.isEmpty)
    try bench.expectSameAnswers(bench.cache)
    #expect(bench.stored.count == 1)
    let path = "shelves/here/" + bench.stored[0]
    let bytes = bench.place.bytes(of: path)
    try bench.expectSameAnswers(bench.cache)
    #expect(bench.place.bytes(of: path) == bytes)
  }

  @Test func aWarmShelfLearnsNothing() throws {
    for isCold in [true, false] {
      let hasLearned = Mutex(false)
      _ = try Shelf.open(folder: bench.folder.path, cache: bench.cache) { step in
        if step == .learning { hasLearned.withLock { $0 = true } }
      }
      #expect(hasLearned.withLock { $0 } == isCold)
    }
  }

  @Test func learningTwiceGivesTheSameBytes() throws {
    let bytes = bench.place.bytes(of: try bench.fill())
    try FileManager.default.removeItem(atPath: bench.place.path + "/shelves")
    #expect(bench.place.bytes(of: try bench.fill()) == bytes)
  }

  @Test func eachContentHasAFileOfItsOwn() throws {
    let path = try bench.fill()
    try bench.rewordLeaflet()
    let shelf = try bench.open()
    #expect(shelf.leaflets[0].passages.contains { $0.text == "Adults take two tablets a day." })
    #expect(bench.stored.count == 2 && bench.stored.contains { path.hasSuffix($0) })
  }

  @Test func severalThreadsFillOneCache() async throws {
    let (path, cache) = (bench.folder.path, bench.cache)
    let answers = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<4 { group.addTask { ShelfCacheBench.answers(try Shelf.open(folder: path, cache: cache)) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(try answers == [[String]](repeating: ShelfCacheBench.expected.get(), count: 4))
    #expect(bench.stored.count == 1)
    try bench.expectSameAnswers(cache)
  }
}

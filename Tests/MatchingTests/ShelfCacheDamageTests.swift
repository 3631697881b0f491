import Foundation
import Matching
import TestSupport
import Testing

/// Whatever is wrong with the cache, the answers are the same.
@Suite struct ShelfCacheDamageTests {
  private let bench: ShelfCacheBench

  init() throws { bench = try ShelfCacheBench() }

  @Test(arguments: 0..<16) func corrupted(sixteenth: Int) throws {
    let path = try bench.fill()
    let whole = try #require(bench.place.bytes(of: path))
    for offset in [0, 7] {
      var bytes = whole
      bytes[min(bytes.count * sixteenth / 16 + offset, bytes.count - 1)] ^= 0x41
      try bench.place.write(bytes, to: path)
      try bench.expectSameAnswers(bench.cache)
    }
  }

  @Test(arguments: 0...16) func truncated(sixteenth: Int) throws {
    let path = try bench.fill()
    let whole = try #require(bench.place.bytes(of: path))
    try bench.place.write(whole[..<min(whole.count * sixteenth / 16, whole.count - 1)], to: path)
    try bench.expectSameAnswers(bench.cache)
    #expect(bench.place.bytes(of: path) == whole, "and the file is mended")
  }

  @Test func theFileOfAnotherContent() throws {
    let path = try bench.fill()
    try bench.rewordLeaflet()
    try bench.open()
    let other = try #require(bench.stored.first { !path.hasSuffix($0) })
    try bench.place.write(try #require(bench.place.bytes(of: "shelves/here/" + other)), to: path)
    try bench.folder.write(SmallKnowledge.leaflet, to: "leaflets/biotin.md")
    try bench.expectSameAnswers(bench.cache)
  }

  @Test func whereNothingCanBeWritten() throws {
    try bench.place.write("no folder", to: "occupied")
    for directory in [bench.place.path + "/occupied/below", "/proc/nowhere/at/all", "", "/dev/null"] {
      try bench.expectSameAnswers(ShelfCache(directory: directory))
    }
    #expect(bench.place.names(in: "") == ["occupied"])
  }

  @Test func aDraftThatWasLeftBehindIsNoHindrance() throws {
    let path = try bench.fill()
    let whole = bench.place.bytes(of: path)
    try FileManager.default.removeItem(atPath: "\(bench.place.path)/\(path)")
    try bench.place.write([1, 2, 3], to: "\(path).\(ProcessInfo.processInfo.processIdentifier).tmp")
    try bench.expectSameAnswers(bench.cache)
    #expect(bench.place.bytes(of: path) == whole)
  }

  @Test func aFolderInPlaceOfTheFile() throws {
    let path = try bench.fill()
    try FileManager.default.removeItem(atPath: "\(bench.place.path)/\(path)")
    try bench.place.write("x", to: path + "/inside")
    try bench.expectSameAnswers(bench.cache)
    #expect(bench.stored.count == 1, "no draft is left behind")
  }
}

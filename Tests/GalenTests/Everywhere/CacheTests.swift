import Foundation
import TestSupport
import Testing

/// The cache of compiled shelves: it costs or saves time, and changes no byte of a reply.
@Suite struct CacheTests {
  private static let input = AgreementTests.questions.joined(separator: "\n")

  private let knowledge: TemporaryFolder
  private let cache: TemporaryFolder

  init() throws {
    knowledge = try SmallKnowledge.folder()
    cache = try TemporaryFolder()
  }

  /// The replies when the cache is this folder, or is where the changes say.
  private func replies(changes: [String: String?] = [:]) throws -> Run {
    let surroundings: [String: String?] = ["GALEN_KNOWLEDGE": knowledge.path, "XDG_CACHE_HOME": cache.path]
    let run = try Galen.run(
      ["batch", "--quiet", "--format", "jsonl", "-"], input: Self.input, changes: surroundings.merging(changes) { $1 })
    #expect(run.code == 0 && run.errors.isEmpty && !run.output.isEmpty, "\(run)")
    return run
  }

  @Test func aColdAndAWarmCacheGiveTheSameBytes() throws {
    let cold = try replies()
    #expect(
      cache.everything.count == 3 && cache.everything.last?.hasPrefix("galen/shelf-") == true, "\(cache.everything)")
    let warm = try replies()
    #expect(warm.output == cold.output, "\(warm)")
  }

  @Test func theWholeKnowledgeLearntAfreshGivesTheSameBytes() throws {
    let cold = try replies(changes: ["GALEN_KNOWLEDGE": Repository.knowledge])
    let warm = try Galen.run(["batch", "--quiet", "--format", "jsonl", "-"], input: Self.input)
    #expect(warm.output == cold.output, "\(warm)")
  }

  @Test(arguments: [
    "truncated", "empty", "flipped at the start", "flipped in the middle", "flipped at the end", "longer", "zeros",
  ])
  func aDamagedCacheGivesTheSameBytes(damage: String) throws {
    let cold = try replies()
    let name = try #require(cache.everything.last)
    let whole = try #require(cache.bytes(of: name))
    var bytes = whole
    let middle = bytes.count / 2
    switch damage {
    case "truncated": bytes.removeLast(middle)
    case "empty": bytes = []
    case "flipped at the start": bytes[9] ^= 0xFF
    case "flipped in the middle": for place in middle..<(middle + 64) { bytes[place] ^= 0x55 }
    case "flipped at the end": bytes[bytes.count - 1] ^= 1
    case "longer": bytes += [1, 2, 3]
    default: bytes = [UInt8](repeating: 0, count: bytes.count)
    }
    try cache.write(bytes, to: name)
    let run = try replies()
    #expect(run.output == cold.output, "\(run)")
  }

  @Test(
    arguments: [
      ["XDG_CACHE_HOME": "/dev/null"], ["XDG_CACHE_HOME": "/proc/nowhere"], ["XDG_CACHE_HOME": nil, "HOME": nil],
      ["XDG_CACHE_HOME": "relative", "HOME": ""],
    ] as [[String: String?]])
  func whereNoCacheCanBeWrittenTheBytesAreTheSame(changes: [String: String?]) throws {
    let run = try replies(changes: changes)
    #expect(try run.output == replies().output, "\(run)")
  }

  @Test func anEditedKnowledgeIsLearntAnew() throws {
    let before = try replies()
    let texts = String(decoding: try #require(knowledge.bytes(of: "texts.yaml")), as: UTF8.self)
    try knowledge.write(
      texts.replacing("does not replace medical advice", with: "is no medical advice"), to: "texts.yaml")
    let after = try replies()
    #expect(!before.text.contains("is no medical advice") && after.text.contains("is no medical advice"), "\(after)")
  }

  @Test func withoutACacheHomeItIsInTheHome() throws {
    let home = try TemporaryFolder()
    _ = try replies(changes: ["XDG_CACHE_HOME": nil, "HOME": home.path])
    #expect(home.everything.contains(".cache/galen") && cache.everything.isEmpty, "\(home.everything)")
  }
}

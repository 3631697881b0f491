import Foundation
import TestSupport
import Testing

/// What is asked stays between the person and the screen.
@Suite struct PrivacyTests {
  /// A question that stands in no file of the knowledge.
  private static let secret = "my cousin Wlhzqmina has kidney trouble zqxjv"

  @Test func onlyTheCacheIsWrittenAndItHoldsNoQuestion() throws {
    let (home, place) = (try TemporaryFolder(), try TemporaryFolder())
    let knowledge = try SmallKnowledge.folder()
    let changes = [
      "GALEN_KNOWLEDGE": knowledge.path, "HOME": home.path, "XDG_CACHE_HOME": home.path + "/cache",
      "TMPDIR": place.path,
    ]
    for arguments in [["ask"], ["ask", "--format", "json"], ["batch", "-"], ["chat"], ["chat", "--explain"]] {
      let run = try Galen.run(arguments, input: Self.secret + "\n", changes: changes, directory: place.path)
      #expect(!run.output.isEmpty, "\(run)")
    }
    #expect(place.everything.isEmpty, "\(place.everything)")
    let written = home.everything.filter { !["cache", "cache/galen"].contains($0) }
    #expect(
      written.count == 2
        && written.allSatisfy { $0.hasPrefix("cache/galen/shelf-") || $0.hasPrefix("cache/galen/files-") }, "\(written)"
    )
    for name in written {
      let bytes = try #require(home.bytes(of: name))
      for word in ["Wlhzqmina", "wlhzqmina", "zqxjv"] {
        #expect(Data(bytes).range(of: Data(word.utf8)) == nil, "\(word)")
      }
    }
  }

  @Test(arguments: [
    ["ask"], ["batch", "--quiet", "-"], ["chat"], ["batch", "--quiet", "--input-format", "jsonl", "-"],
  ])
  func standardErrorHoldsNoQuestion(arguments: [String]) throws {
    let run = try Galen.run(arguments, input: Self.secret + "\n")
    #expect(run.errors.isEmpty, "\(run)")
    let tooLong = try Galen.run(arguments, input: Self.secret + String(repeating: " x", count: 100_000) + "\n")
    #expect(!tooLong.errors.contains("Wlhzqmina"), "\(tooLong)")
    let noText = try Galen.run(arguments, bytes: Array(Self.secret.utf8) + [0xFF, 0x00, 0x0A])
    #expect(!noText.errors.contains("Wlhzqmina"), "\(noText)")
  }

  @Test func theCacheIsTheOwnersOnly() throws {
    let home = try TemporaryFolder()
    let knowledge = try SmallKnowledge.folder()
    _ = try Galen.run(
      ["ask", "--knowledge", knowledge.path, "storage"],
      changes: ["HOME": home.path, "XDG_CACHE_HOME": home.path + "/cache"])
    for name in home.everything where name.hasSuffix(".bin") || name.hasSuffix("galen") {
      let mode = try FileManager.default.attributesOfItem(atPath: home.path + "/" + name)[.posixPermissions] as? Int
      #expect((mode ?? 0o777) & 0o077 == 0, "\(name)")
    }
  }
}

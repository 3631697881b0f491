import TestSupport
import Testing

/// Knowledge folders that are missing, empty, broken, or found in one of the places where they are looked for.
@Suite struct KnowledgeFolderTests {
  @Test func aMissingFolderIsToldPlainly() throws {
    for run in [
      try Galen.run(["ask", "storage"], changes: ["GALEN_KNOWLEDGE": nil]),
      try Galen.run(["ask", "--knowledge", "nowhere", "storage"]),
      try Galen.run(["chat"], input: "storage\n", changes: ["GALEN_KNOWLEDGE": "nowhere"]),
    ] {
      #expect(run.code == 78, "\(run)")
      #expect(
        run.output.isEmpty && run.errors.hasPrefix("galen: ") && run.errors.contains("knowledge folder"), "\(run)")
      #expect(run.errors.split(separator: "\n").count == 1, "\(run)")
    }
  }

  @Test func aFolderWithoutALeafletIsToldInOneClearSentence() throws {
    let folder = try TemporaryFolder()
    try folder.copy(Repository.knowledge + "/texts.yaml", as: "texts.yaml")
    try folder.file("leaflets/broken.md", [0xFF, 0xFE, 0x00])
    let run = try Galen.run(["ask", "--knowledge", folder.path, "storage"])
    #expect(run.code == 78 && run.output.isEmpty, "\(run)")
    #expect(run.errors.contains("no leaflet that can be used"), "\(run)")
    #expect(run.errors.split(separator: "\n").count == 1, "\(run)")
  }

  @Test func aBrokenLeafletBesideAGoodOneDoesNotStopTheAnswers() throws {
    let folder = try SmallKnowledge.folder()
    try folder.file("leaflets/aaa-broken.md", [0x23, 0x20, 0xC3, 0x28, 0x0A])
    try folder.file("leaflets/empty.md", [UInt8]())
    let run = try Galen.run(["ask", "--knowledge", folder.path, "--format", "json", "storage"])
    #expect(run.code == 0, "\(run)")
    #expect(try Record(json: run.text).passages.first?.topic == "storage", "\(run)")
  }

  @Test func aBrokenTopicIsToldEachTimeUntilItIsMended() throws {
    let folder = try SmallKnowledge.folder()
    #expect(try Galen.run(["ask", "--knowledge", folder.path, "storage"]).errors.isEmpty)
    try folder.file("topics/taking/broken.txt", Array("title: [Broken\n".utf8))
    for _ in 1...2 {
      let run = try Galen.run(["ask", "--knowledge", folder.path, "storage"])
      #expect(run.code == 0 && run.errors.contains("not used: topics/taking/broken.txt."), "\(run)")
    }
    let quiet = try Galen.run(["ask", "--quiet", "--knowledge", folder.path, "storage"])
    #expect(quiet.errors.isEmpty, "\(quiet)")
  }

  @Test func aFolderNamedKnowledgeHereIsFound() throws {
    let place = try TemporaryFolder()
    let knowledge = try SmallKnowledge.folder()
    try place.copy(knowledge.path, as: "Knowledge")
    let run = try Galen.run(["ask", "storage"], changes: ["GALEN_KNOWLEDGE": nil], directory: place.path)
    #expect(run.code == 0, "\(run)")
  }

  @Test func theOptionGoesBeforeTheEnvironment() throws {
    let run = try Galen.run(
      ["ask", "--knowledge", Repository.knowledge, "storage"], changes: ["GALEN_KNOWLEDGE": "nowhere"])
    #expect(run.code == 0, "\(run)")
  }
}

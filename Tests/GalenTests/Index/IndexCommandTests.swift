import Foundation
import Glibc
import TestSupport
import Testing

/// `galen index`, and an index that is taken to another machine.
@Suite struct IndexCommandTests {
  private let knowledge: TemporaryFolder
  private let cache: TemporaryFolder

  init() throws {
    knowledge = try SmallKnowledge.folder()
    cache = try TemporaryFolder()
    try knowledge.write(Self.leaflet, to: "leaflets/many/goldine.md")
  }

  private static let leaflet = """
    ---
    title: Goldine
    ---
    # Goldine
    ### Usage
    For tired legs.
    ### FAQs
    * **Q: How should I store it?** A: Keep it in a safe.

    """

  private func galen(_ arguments: [String]) throws -> Run {
    try Galen.run(arguments, changes: ["GALEN_KNOWLEDGE": knowledge.path, "XDG_CACHE_HOME": cache.path])
  }

  /// The folder and the file of an index made from it.
  private func index(_ arguments: [String] = []) throws -> (folder: TemporaryFolder, path: String) {
    let folder = try TemporaryFolder()
    let path = folder.path + "/shelf.galen"
    let run = try galen(["index", "--output", path] + arguments)
    #expect(run.code == 0 && run.errors.isEmpty, "\(run)")
    return (folder, path)
  }

  @Test func saysHowManyLeafletsAreReady() throws {
    let run = try galen(["index"])
    #expect(run.code == 0 && run.lines.count == 1, "\(run)")
    #expect(run.text.hasPrefix("2 leaflets are ready, in ") && run.text.hasSuffix(" MB.\n"), "\(run)")
    #expect(try galen(["index", "--quiet"]).output.isEmpty)
  }

  @Test func saysWhichFilesAreNoLeaflets() throws {
    try knowledge.write("Nothing.\n", to: "leaflets/many/nothing.md")
    let run = try galen(["index"])
    #expect(run.lines.last == "1 files could not be used as leaflets. Run “galen check” to see why.", "\(run)")
  }

  @Test func anIndexAnswersWithoutTheFolder() throws {
    let (folder, path) = try index()
    let question = ["ask", "--format", "json", "where do i store goldine"]
    let fromFolder = try galen(question)
    let elsewhere = try Galen.run(
      question + ["--index", path], changes: ["GALEN_KNOWLEDGE": nil, "XDG_CACHE_HOME": folder.path + "/none"])
    #expect(fromFolder.text.contains("Keep it in a safe."), "\(fromFolder)")
    #expect(elsewhere.output == fromFolder.output && elsewhere.errors.isEmpty, "\(elsewhere)")
    #expect(folder.everything == ["shelf.galen"], "nothing is written beside it")
  }

  @Test(arguments: [
    (["topics"], "Goldine"), (["chat"], "Goldine"), (["batch", "-", "--format", "jsonl"], "Keep it in a safe."),
  ]) func otherCommandsUseItToo(command: [String], text: String) throws {
    let (folder, path) = try index()
    let run = try Galen.run(command + ["--index", path], input: "where do i store goldine\n")
    #expect(run.code == 0 && run.text.contains(text), "\(run)")
    #expect(folder.everything == ["shelf.galen"])
  }

  @Test func oneOfAnotherVersionIsRefused() throws {
    let (folder, path) = try index()
    var bytes = try #require(folder.bytes(of: "shelf.galen"))
    let mark = try #require(bytes.firstRange(of: Array("galen shelf ".utf8)))
    bytes[mark.upperBound] = UInt8(ascii: "0")
    try folder.write(bytes, to: "shelf.galen")
    let run = try galen(["ask", "storage", "--index", path])
    #expect(run.code == 78 && run.output.isEmpty, "\(run)")
    #expect(run.errors.contains("version"), "\(run)")
  }

  @Test(arguments: ["cut", "flipped", "text", "empty", "missing"])
  func aDamagedOneIsRefused(damage: String) throws {
    let (folder, path) = try index()
    var bytes = try #require(folder.bytes(of: "shelf.galen"))
    switch damage {
    case "cut": bytes.removeLast(100)
    case "flipped": bytes[bytes.count - 10] ^= 0xFF
    case "text": bytes = Array("This is no index.\n".utf8)
    case "empty": bytes = []
    default: try FileManager.default.removeItem(atPath: path)
    }
    if damage != "missing" { try folder.write(bytes, to: "shelf.galen") }
    let run = try galen(["ask", "storage", "--index", path])
    #expect([66, 78].contains(run.code) && run.output.isEmpty && run.errors.contains(path), "\(run)")
    #expect(run.errors.split(separator: "\n").count == 1, "\(run)")
  }

  @Test func anIndexAndAFolderCannotBothBeGiven() throws {
    let run = try galen(["ask", "storage", "--index", "a", "--knowledge", "b"])
    #expect(run.code == 64 && run.errors.contains("--index and --knowledge cannot both be given"), "\(run)")
  }

  /// The time and size of a file say that it is as it was; only reading it tells that it is not.
  @Test func verifyReadsWhatLooksUnchanged() throws {
    #expect(try galen(["ask", "where do i store goldine"]).text.contains("Keep it in a safe."))
    let path = knowledge.path + "/leaflets/many/goldine.md"
    var times = stat()
    #expect(stat(path, &times) == 0)
    let handle = try #require(FileHandle(forUpdatingAtPath: path))
    let text = try #require(Self.leaflet.range(of: "safe"))
    try handle.seek(toOffset: UInt64(Self.leaflet[..<text.lowerBound].utf8.count))
    try handle.write(contentsOf: Data("cage".utf8))
    try handle.close()
    var pair = [times.st_atim, times.st_mtim]
    #expect(utimensat(AT_FDCWD, path, &pair, 0) == 0)
    #expect(try galen(["index", "--verify"]).code == 0)
    #expect(try galen(["ask", "where do i store goldine"]).text.contains("Keep it in a cage."))
  }

  @Test func aLeafletThatChangesIsReadAnewAndOthersStay() throws {
    #expect(try galen(["ask", "where do i store goldine"]).text.contains("Keep it in a safe."))
    try knowledge.write(Self.leaflet.replacing("safe", with: "locked box"), to: "leaflets/many/goldine.md")
    #expect(try galen(["ask", "where do i store goldine"]).text.contains("Keep it in a locked box."))
    try FileManager.default.removeItem(atPath: knowledge.path + "/leaflets/many/goldine.md")
    let gone = try galen(["ask", "where do i store goldine"])
    #expect(!gone.text.contains("box"), "\(gone)")
  }

  /// Only what was learned and the catalogue are checked at the start; a leaflet is when it is opened.
  @Test func aDamagedLeafletIsMadeAgainFromItsFile() throws {
    for number in 0..<70 {
      try knowledge.write(
        Self.leaflet.replacing("Goldine", with: "Medicine\(number)x"), to: "leaflets/many/m\(number).md")
    }
    #expect(try galen(["ask", "where do i store goldine"]).text.contains("Keep it in a safe."))
    let name = try #require(cache.everything.last { $0.hasPrefix("galen/shelf-") })
    var bytes = try #require(cache.bytes(of: name))
    for place in bytes.count - 4000..<bytes.count { bytes[place] ^= 0x55 }
    try cache.write(bytes, to: name)
    for number in [1, 50, 69] {
      let run = try galen(["ask", "where do i store medicine\(number)x"])
      #expect(run.code == 0 && run.text.contains("Keep it in a safe."), "\(run)")
    }
  }
}

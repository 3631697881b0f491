import Foundation
import Knowledge
import Testing

/// The knowledge that Galen comes with.
@Suite struct RealKnowledgeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The leaflet was reviewed by a pharmacist: whoever changes a byte of it must have it reviewed again.
  @Test func theReviewedLeafletIsUnchanged() throws {
    let bytes = try Data(contentsOf: Self.root.appending(path: "Knowledge/leaflets/magnesium-glycinate.md"))
    #expect(Fingerprint.sha256(bytes) == "eee168933f4f0f2ca100f61d15afa3facdfa0cb64055fa299dab8abc3a1f42e6")
  }

  @Test func everythingComesBackFromTheCacheAsItWas() throws {
    let folder = try KnowledgeFolder.read(at: Self.root.appending(path: "Knowledge").path)
    var writer = ByteWriter()
    writer.write(folder.leaflets)
    writer.write(folder.topics)
    writer.write(folder.lexicon.concepts)
    folder.texts.write(to: &writer)
    folder.safety.write(to: &writer)
    var reader = ByteReader(Blob(writer.bytes))
    #expect(try reader.readList() == folder.leaflets)
    let topics: [Topic] = try reader.readList()
    #expect(topics.map(\.id) == folder.topics.map(\.id))
    #expect(try reader.readList() == folder.lexicon.concepts)
    #expect(try Texts(from: &reader) == folder.texts)
    #expect(try Safety(from: &reader) == folder.safety)
  }

  /// "Gift" is poison in German and a present in English: an English question must keep its words.
  @Test func noWordOfAnotherLanguageIsEnglishToo() throws {
    let contents = try FolderContents.load(Self.root.appending(path: "Knowledge").path)
    let file = try #require(contents.files.first { $0.path == "lexicon/other-languages.yaml" })
    let folder = KnowledgeFolder(contents)
    let english = Set(
      folder.generalWords.withBytes { $0.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) } })
    let foreign = ShorthandReader.read(file).shorthand
    #expect(foreign.count > 500)
    #expect(foreign.filter { english.contains($0.short) }.map(\.short) == [])
    let named = Set(folder.lexicon.concepts.flatMap(\.words))
    #expect(foreign.filter { named.contains($0.short) }.map(\.short) == [])
  }
}

import Knowledge
import Testing

/// Texts in place of leaflets, and sentences in leaflets, whose writer declines to write.
@Suite struct RefusalTests {
  @Test func aTextWithoutSectionsIsNoLeaflet() {
    let text = "---\ntitle: Goldine\n---\n# Goldine\nI cannot provide information on a medicine called Goldine.\n"
    let (leaflet, findings) = LeafletReader.read(
      FolderContents.File(path: "leaflets/goldine.md", bytes: Array(text.utf8)))
    #expect(leaflet == nil)
    #expect(
      findings.contains { $0.severity == .error && $0.message.hasPrefix("No section of a leaflet") }, "\(findings)")
  }

  @Test(arguments: [
    "Please note: I cannot provide specific medical advice.", "As an AI, I do not know this medicine.",
    "I am unable to describe a medicine of this name.", "I can’t provide a dose.",
  ]) func whatTheWriterCannotDoIsNotQuoted(sentence: String) throws {
    let text = "---\ntitle: Goldine\n---\n# Goldine\n\(sentence)\n\n### Usage\nFor tired legs.\n"
    let (leaflet, findings) = LeafletReader.read(
      FolderContents.File(path: "leaflets/goldine.md", bytes: Array(text.utf8)))
    #expect(try #require(leaflet).passages.map(\.text) == ["For tired legs."])
    #expect(
      findings.map(\.description).contains(
        "leaflets/goldine.md:5:1: error: This says what its writer cannot do and nothing of the medicine, so patients do not "
          + "see it. Take it out."), "\(findings)")
  }

  @Test(arguments: ["It is used as an aid to sleep.", "You cannot buy it without a prescription."])
  func ordinarySentencesAreKept(sentence: String) throws {
    let text = "---\ntitle: Goldine\n---\n# Goldine\n### Usage\n\(sentence)\n"
    let (leaflet, _) = LeafletReader.read(FolderContents.File(path: "leaflets/goldine.md", bytes: Array(text.utf8)))
    #expect(try #require(leaflet).passages.map(\.text) == [sentence])
  }
}

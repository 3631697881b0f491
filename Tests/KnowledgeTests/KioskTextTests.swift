import Knowledge
import Testing

/// What the public terminal says, from `kiosk.yaml`.
@Suite struct KioskTextTests {
  private func folder(_ kiosk: String?) -> KnowledgeFolder {
    let files = kiosk.map { [FolderContents.File(path: "kiosk.yaml", bytes: Array($0.utf8))] } ?? []
    let texts = FolderContents.File(path: "texts.yaml", bytes: Array("disclaimer: Ask a doctor.\n".utf8))
    return KnowledgeFolder(FolderContents(files: files + [texts]))
  }

  private func findings(_ kiosk: String?) -> [String] {
    folder(kiosk).findings.map(\.description).filter { $0.hasPrefix("kiosk.yaml") }
  }

  @Test func sentencesAndListsAreRead() {
    let texts = folder(
      "pharmacy: The Old Apothecary\nasked: \"You: {question}\"\nword-back: back, go  back ,previous\n"
    ).texts
    #expect(texts.kiosk(.pharmacy) == "The Old Apothecary")
    #expect(texts.kiosk(.asked, ["question": "{why}"]) == "You: {why}")
    #expect(texts.list(.wordBack) == ["back", "go back", "previous"])
    #expect(!texts.missingForKiosk.contains("pharmacy") && texts.missingForKiosk.contains("greeting"))
  }

  /// Who has no public terminal needs no such file.
  @Test func aFolderWithoutItIsWhole() {
    #expect(findings(nil).isEmpty)
    #expect(folder(nil).texts.missingForKiosk.count == KioskText.allCases.count)
  }

  @Test(arguments: [
    ("topics: nowhere\n", "“topics” names “nowhere”, which is no file in “topics”."),
    ("greeting: Hello.\n", "lacks “{titles}”"), ("ask: Type {what}.\n", "“{what}” means nothing"),
    ("pharmacie: A\n", "Did you mean “pharmacy”?"), ("ask: Type.\n", "The sentence “pharmacy” is missing."),
  ])
  func mistakesAreTold(text: String, message: String) {
    #expect(findings(text).contains { $0.contains(message) }, "\(findings(text))")
  }

  /// A sentence of one file never stands for one of the other.
  @Test func theFilesDoNotMix() {
    let texts = folder("disclaimer: Mine.\nmenu: A menu.\n").texts
    #expect(texts.sentence(.disclaimer) == "Ask a doctor." && texts.kiosk(.menu) == "A menu.")
  }
}

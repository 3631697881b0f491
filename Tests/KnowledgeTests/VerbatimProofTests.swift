import Knowledge
import Testing

/// The proof notices every kind of change.
@Suite struct VerbatimProofTests {
  let bytes = Array("Take **one** tablet.\nA tablet a day.\n".utf8)

  private func passage(_ text: String, lines: ClosedRange<Int> = 1...1) -> Passage {
    let hash = Fingerprint.sha256(RawLines(bytes).bytes(of: 1...1) ?? [])
    return Passage(
      kind: .paragraph, section: "Dosage", heading: "Dosage", text: text,
      source: SourceLines(file: "a.md", lines: lines, sha256: hash))
  }

  @Test func theLeafletsOwnWordsAreProven() {
    #expect(VerbatimProof.failure(of: passage("Take one tablet."), in: bytes) == nil)
  }

  @Test(arguments: [
    ("Take two tablet.", "two"), ("tablet. Take", "Take"), ("Take on tablet.", "on"), ("Take one tablet. A", "A"),
  ])
  func otherWordsAreNot(_ text: String, missing word: String) {
    #expect(VerbatimProof.failure(of: passage(text), in: bytes) == .wordMissing(word))
  }

  @Test func otherLinesAreNot() {
    #expect(VerbatimProof.failure(of: passage("A tablet a day.", lines: 2...2), in: bytes) == .linesChanged)
    #expect(VerbatimProof.failure(of: passage("Take one tablet.", lines: 1...3), in: bytes) == .linesMissing)
  }

  @Test(
    arguments: zip(
      ["", "abc"],
      [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      ]))
  func fingerprint(of text: String, is hash: String) {
    #expect(Fingerprint.sha256(text.utf8) == hash)
    #expect(Fingerprint.sha256(Array(text.utf8).reversed().reversed()) == hash)
  }
}

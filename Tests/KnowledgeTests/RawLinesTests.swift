import Knowledge
import Testing

/// Line numbers and hashes are those of the raw file, whatever its line ends.
@Suite struct RawLinesTests {
  @Test(arguments: zip(["", "a", "a\n", "a\nb", "a\r\nb\r\n", "a\rb", "\n\n"], [0, 1, 1, 2, 2, 2, 2]))
  func count(of text: String, is count: Int) {
    #expect(RawLines(Array(text.utf8)).count == count)
  }

  @Test func linesKeepTheirEnds() {
    let lines = RawLines(Array("a\r\nb\n\rc".utf8))
    #expect(
      (1...4).map { String(decoding: lines.bytes(of: $0...$0) ?? [], as: UTF8.self) } == ["a\r\n", "b\n", "\r", "c"])
    #expect(lines.bytes(of: 4...5) == nil)
    #expect(String(decoding: lines.content(of: 1), as: UTF8.self) == "a")
  }

  @Test func positionsAreCountedFromOne() {
    let lines = RawLines(Array("ab\ncd".utf8))
    #expect(
      [0, 1, 2, 3, 4].map { "\(lines.position(of: $0))" }.map { $0.filter(\.isNumber) } == [
        "11", "12", "13", "21", "22",
      ])
  }

  static let variants = ["\n", "\r\n", "\r"].flatMap { [("", $0), ("\u{FEFF}", $0)] }

  @Test(arguments: variants) func leafletsReadAlike(mark: String, lineEnd: String) {
    let text = mark + Sample.complete.replacing("\n", with: lineEnd)
    let file = FolderContents.File("leaflets/biotin.md", text)
    let result = LeafletReader.read(file)
    let plain = LeafletReader.read(FolderContents.File("leaflets/biotin.md", Sample.complete))
    #expect(result.findings.isEmpty)
    #expect(result.leaflet?.title == "Biotin")
    #expect(result.leaflet?.passages.map(\.summary) == plain.leaflet?.passages.map(\.summary))
    for passage in result.leaflet?.passages ?? [] { #expect(VerbatimProof.failure(of: passage, in: file.bytes) == nil) }
    let usage = result.leaflet?.passages.first { $0.section == "Usage" }
    #expect(usage?.source.sha256 == Fingerprint.sha256(Array("For hair.\(lineEnd)".utf8)))
  }
}

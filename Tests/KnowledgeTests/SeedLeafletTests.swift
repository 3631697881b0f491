import Foundation
import Knowledge
import Testing

/// The reviewed leaflet that Galen came with, read whole.
@Suite struct SeedLeafletTests {
  static let path = "leaflets/magnesium-glycinate.md"
  let bytes: [UInt8]
  let leaflet: Leaflet?
  let findings: [Finding]

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    bytes = [UInt8](try Data(contentsOf: root.appending(path: "Knowledge/\(Self.path)")))
    (leaflet, findings) = LeafletReader.read(FolderContents.File(path: Self.path, bytes: bytes))
  }

  @Test func nothingIsFound() {
    #expect(findings.isEmpty)
  }

  @Test func namesItsMedicine() {
    #expect(leaflet?.stem == "magnesium-glycinate")
    #expect(leaflet?.title == "Magnesium Glycinate")
    #expect(leaflet?.disclaimer?.text.hasPrefix("This information is for general knowledge") == true)
  }

  @Test func holdsEighteenPassages() {
    let places = leaflet?.passages.map {
      "\($0.kind) | \($0.section) | \($0.heading) | \($0.source.lines.lowerBound)-\($0.source.lines.upperBound)"
    }
    #expect(
      places == [
        "paragraph | Generic Name | Generic Name | 8-8",
        "paragraph | Usage | Usage | 12-12",
        "paragraph | Dosage | Dosage | 16-16",
        "paragraph | Dosage | Dosage | 18-18",
        "list | Side Effects | Side Effects | 22-27",
        "list | Side Effects | Side Effects | 29-33",
        "paragraph | Side Effects | Side Effects | 35-35",
        "list | How it Works | How it Works | 39-45",
        "labelled | Precautions | Kidney disease | 50-50",
        "labelled | Precautions | Interactions with medications | 51-51",
        "labelled | Precautions | Pregnancy and breastfeeding | 52-52",
        "labelled | Precautions | Other health conditions | 53-53",
        "faq | FAQs | Can I take magnesium glycinate every day? | 57-57",
        "faq | FAQs | How should I store magnesium glycinate? | 58-58",
        "faq | FAQs | Is magnesium glycinate better than other forms of magnesium? | 59-59",
        "faq | FAQs | What should I do if I miss a dose? | 60-60",
        "faq | FAQs | Can magnesium glycinate cause constipation? | 61-61",
        "disclaimer | Disclaimer | Disclaimer | 63-63",
      ])
  }

  @Test func everyPassageIsProven() throws {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for passage in try #require(leaflet).passages {
      #expect(VerbatimProof.failure(of: passage, in: bytes) == nil)
      let own = passage.source.lines.flatMap { lines[$0 - 1] + [0x0A] }
      #expect(passage.source.sha256 == Fingerprint.sha256(own))
      #expect(passage.source.file == Self.path)
    }
  }

  @Test func wordingIsLiteral() throws {
    let leaflet = try #require(leaflet)
    #expect(
      leaflet.passages[4].text == """
        Common side effects of magnesium glycinate are generally mild and include:
        Diarrhea
        Nausea
        Stomach upset
        Vomiting
        """)
    #expect(
      leaflet.passages[7].text.hasSuffix("Energy production: It's a cofactor in many energy-producing reactions."))
    #expect(leaflet.passages[8].text.hasPrefix("Kidney disease: Individuals with kidney disease should use"))
    #expect(
      leaflet.passages[15].text
        == "If you miss a dose, take it as soon as you remember, unless it's close to the next scheduled dose. "
        + "Do not double the dose.")
  }
}

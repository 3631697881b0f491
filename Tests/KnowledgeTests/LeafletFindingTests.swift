import Knowledge
import Testing

/// What the author of a leaflet is told, word for word.
@Suite struct LeafletFindingTests {
  @Test func aCompleteLeafletHasNone() {
    #expect(Sample.findings(Sample.complete) == [])
  }

  /// An edit of the complete leaflet and the findings that it leads to, without the path before each.
  static let edits: [(old: String, new: String, findings: [String])] = [
    (
      "title: Biotin", "title:",
      [
        "2:7: error: The title is empty. Write the medicine's name there."
      ]
    ),
    (
      "title: Biotin", "titel: Biotin",
      ["2:1: warning: The header's “titel” means nothing here and is left out. Did you mean “title”?"]
    ),
    (
      "title: Biotin", "title: [Biotin",
      [
        "3:1: error: This is not valid YAML: did not find expected ',' or ']'. Check the indentation, and put text that "
          + "holds “: ” or “#” in quotes."
      ]
    ),
    (
      "title: Biotin\n---", "title: Biotin\n",
      [
        "1:1: error: The header that begins here has no end. Write a line “---” below its last line."
      ]
    ),
    (
      "# Biotin\n### Gen", "# Zinc\n### Gen",
      ["4:1: warning: This heading says “Zinc”, but the title in the header is “Biotin”. Make them the same."]
    ),
    (
      "### Dosage\nOne a day.\n", "",
      ["1:1: warning: The leaflet has no section “Dosage”. Add the heading “### Dosage” and its text."]
    ),
    ("One a day.\n", "", ["9:1: warning: The section “Dosage” is empty."]),
    (
      " A: Mostly.", "",
      ["18:3: error: The question “Is it safe?” has no answer, so patients do not see it. Write the answer after “A:”."]
    ),
    ("Q: Is it safe?", "Q:", ["18:3: error: This answer has no question. Write the question after “Q:”."]),
    ("* **Q: Is it safe?** A:", "* A:", ["18:3: error: This answer has no question. Write the question after “Q:”."]),
    (
      "Mostly.\n", "Mostly.\n* **Q: Is IT safe??** A: No.\n",
      ["19:1: warning: The question “Is IT safe??” stands here again; see line 18. Keep one of the two."]
    ),
    (
      "**Disclaimer:** Ask a doctor.\n", "",
      [
        "1:1: warning: The leaflet has no disclaimer, so the general one is shown. End it with a paragraph "
          + "“**Disclaimer:** …”."
      ]
    ),
    (
      "One a day.", "<p>One a day.</p>\n", ["10:1: error: Patients do not see this HTML. Write it in Markdown instead."]
    ),
    ("One a day.", "One a day.\n\n<!-- checked -->", []),
    (
      "One a day.", "One a day.\n\n[Note]: careful",
      ["12:1: warning: Markdown does not take this line for text, so patients do not see it. Reword it."]
    ),
    (
      "One a day.", "One **a day.",
      [
        "10:1: warning: Patients see two stars here: bold words that are not closed with “**”, or that begin or end "
          + "with a blank."
      ]
    ),
  ]

  @Test(arguments: edits) func findings(replacing old: String, with new: String, are findings: [String]) {
    let text = Sample.complete.replacing(old, with: new)
    #expect(text != Sample.complete)
    #expect(Sample.findings(text) == findings.map { "leaflets/biotin.md:" + $0 })
  }

  static let refused: [(bytes: [UInt8], finding: String)] = [
    ([], "1:1: error: This file is empty. Write it, or remove it."),
    (Array(" \n\n".utf8), "1:1: error: This file is empty. Write it, or remove it."),
    (
      Array("# A\nb ".utf8) + [0xE9],
      "2:3: error: This file is not saved as UTF-8 from here on, so nothing is read from it. Save it again with the "
        + "encoding UTF-8."
    ),
    (
      Array("# A\n\u{1B}[1m".utf8),
      "2:1: error: An invisible control character stands here, so nothing is read from this file. Delete it."
    ),
    (
      Array((Sample.header + "I am sorry.\n").utf8),
      "1:1: error: No section of a leaflet is found here. Write headings such as “### Generic Name”, “### Usage”, "
        + "“### Dosage”, “### Side Effects”, “### How it Works”, “### Precautions”, “### FAQs”."
    ),
    (
      Array("### Usage\nX\n".utf8),
      "1:1: error: The leaflet does not say which medicine it is about. Write “title: …” into its header."
    ),
    ([UInt8](repeating: 0x61, count: 1 << 20), "1:1: error: This file is larger than 256 kB, so it is no leaflet."),
  ]

  @Test(arguments: refused) func refuses(_ bytes: [UInt8], saying finding: String) {
    let result = LeafletReader.read(FolderContents.File(path: "leaflets/biotin.md", bytes: bytes))
    #expect(result.leaflet == nil)
    #expect(result.findings.map(\.description).contains("leaflets/biotin.md:" + finding))
  }

  @Test func aHeadingCanStandInForTheTitle() {
    let file = FolderContents.File("leaflets/biotin.md", "# Biotin\n### Usage\nX\n")
    let result = LeafletReader.read(file)
    #expect(result.leaflet?.title == "Biotin")
    #expect(
      result.findings.map(\.description).contains(
        "leaflets/biotin.md:1:1: warning: The leaflet has no header with the medicine's name. Begin the file with a line "
          + "“---”, a line “title: …” and another line “---”."))
  }
}

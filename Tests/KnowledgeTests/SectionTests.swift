import Knowledge
import Testing

/// Headings as authors write them.
///
/// Bodies begin on line 4.
@Suite struct SectionTests {
  static let headings: [(heading: String, passage: String)] = [
    ("### Usage\nX", "paragraph | Usage | Usage | 5-5 | X"),
    ("## usage\nX", "paragraph | Usage | usage | 5-5 | X"),
    ("### Dosage:\nX", "paragraph | Dosage | Dosage | 5-5 | X"),
    ("### Generic Name: A + B\n", "paragraph | Generic Name | Generic Name | 4-4 | A + B"),
    ("### Usage (Biotin)\nX", "paragraph | Usage | Usage (Biotin) | 5-5 | X"),
    ("### Biotin (Generic Name)\nX", "paragraph | Generic Name | Biotin (Generic Name) | 5-5 | X"),
    ("### Biotin Side Effects\nX", "paragraph | Side Effects | Biotin Side Effects | 5-5 | X"),
    ("### Side Effects of Biotin\nX", "paragraph | Side Effects | Side Effects of Biotin | 5-5 | X"),
    ("### Usage:  It helps.\n", "paragraph | Usage | Usage | 4-4 | It helps."),
    ("### How It Works\nX", "paragraph | How it Works | How It Works | 5-5 | X"),
    ("Usage\n-----\nX", "paragraph | Usage | Usage | 6-6 | X"),
    ("**Usage:** X", "paragraph | Usage | Usage | 4-4 | X"),
    ("**Usage**\n\nX", "paragraph | Usage | Usage | 6-6 | X"),
    ("* **Usage:** X", "paragraph | Usage | Usage | 4-4 | X"),
    ("### Dosage\n#### Adults\nX", "paragraph | Dosage | Adults | 6-6 | X"),
  ]

  @Test(arguments: headings) func passage(under heading: String, is passage: String) {
    #expect(Sample.passages(heading) == [passage])
  }

  @Test func labelsDoNotEndASectionWithAHeading() {
    #expect(
      Sample.passages("### Precautions\n* **Dosage:** Not more.\n") == [
        "labelled | Precautions | Dosage | 5-5 | Dosage: Not more."
      ])
  }

  @Test func labelsAreSectionsUnderAHeadingOfTheAuthorsOwn() {
    let body = "### Zinc\nA metal.\n\n**Usage:** Colds.\n\n**Side Effects:**\n* **Common:** Taste.\n* **Rare:** None.\n"
    #expect(
      Sample.passages(body) == [
        "paragraph | Zinc | Zinc | 5-5 | A metal.",
        "paragraph | Usage | Usage | 7-7 | Colds.",
        "labelled | Side Effects | Common | 10-10 | Common: Taste.",
        "labelled | Side Effects | Rare | 11-11 | Rare: None.",
      ])
  }

  @Test func sectionsMayBeRepeatedAndWordsMayComeFirst() {
    #expect(
      Sample.passages("# Biotin\nPlease note.\n### Usage\nX\n### Usage\nY\n") == [
        "paragraph | Biotin | Biotin | 5-5 | Please note.",
        "paragraph | Usage | Usage | 7-7 | X",
        "paragraph | Usage | Usage | 9-9 | Y",
      ])
  }
}

import Knowledge
import Testing

/// What makes a passage: paragraphs, labels and lists.
///
/// Bodies begin on line 4.
@Suite struct PassageTests {
  static let cases: [(body: String, passages: [String])] = [
    // Paragraphs stand alone; white space is folded, also across lines.
    (
      "### Usage\nFor  hair,\n\tand nails.\n\nFor more.\n",
      ["paragraph | Usage | Usage | 5-6 | For hair, and nails.", "paragraph | Usage | Usage | 8-8 | For more."]
    ),
    // A list belongs to the paragraph that introduces it, labels or not.
    (
      "### Usage\nIt helps:\n\n* **Hair:** grows\n* Nails\n\nAsk first.\n",
      [
        "list | Usage | Usage | 5-8 | It helps: / Hair: grows / Nails",
        "paragraph | Usage | Usage | 10-10 | Ask first.",
      ]
    ),
    // Without labels, any paragraph before it introduces a list.
    ("### Usage\nIt helps.\n* Hair\n* Nails\n", ["list | Usage | Usage | 5-7 | It helps. / Hair / Nails"]),
    // With labels, a paragraph that is complete in itself does not.
    (
      "### Precautions\nTake care.\n\n* **Liver:** Ask.\n* **Kidney:** Avoid.\n",
      [
        "paragraph | Precautions | Precautions | 5-5 | Take care.",
        "labelled | Precautions | Liver | 7-7 | Liver: Ask.",
        "labelled | Precautions | Kidney | 8-8 | Kidney: Avoid.",
      ]
    ),
    // Precautions that are sentences are passages of their own, even below a paragraph that introduces them …
    (
      "### Precautions\nTake care with:\n\n* **Liver disease:** Ask a doctor about it first.\n* **Kidney:** Your dose may be lower.\n",
      [
        "paragraph | Precautions | Precautions | 5-5 | Take care with:",
        "labelled | Precautions | Liver disease | 7-7 | Liver disease: Ask a doctor about it first.",
        "labelled | Precautions | Kidney | 8-8 | Kidney: Your dose may be lower.",
      ]
    ),
    // … or below a label that only says that they follow …
    (
      "### Precautions\n**Warnings:**\n* **Liver disease:** Ask a doctor about it first.\n",
      ["labelled | Precautions | Liver disease | 6-6 | Liver disease: Ask a doctor about it first."]
    ),
    // … but not below one that is needed to understand them, nor when one of them is a bare word.
    (
      "### Precautions\n**Biotin:**\n* **Liver disease:** Ask a doctor about it first.\n",
      ["list | Precautions | Biotin | 5-6 | Biotin: / Liver disease: Ask a doctor about it first."]
    ),
    (
      "### Precautions\nNot with:\n* **Liver disease:** Ask a doctor about it first.\n* **Age:** Under two.\n",
      [
        "list | Precautions | Precautions | 5-7 | Not with: / Liver disease: Ask a doctor about it first. / Age: Under two."
      ]
    ),
    // In other sections a list belongs to what introduces it.
    (
      "### Side Effects\nTake care with:\n* **Rash:** It goes away by itself.\n",
      ["list | Side Effects | Side Effects | 5-6 | Take care with: / Rash: It goes away by itself."]
    ),
    // A list that opens a section: one passage an item with labels, else one in all.
    (
      "### Precautions\n* **Liver**: Ask.\n* Plain words.\n",
      [
        "labelled | Precautions | Liver | 5-5 | Liver: Ask.",
        "paragraph | Precautions | Precautions | 6-6 | Plain words.",
      ]
    ),
    ("### Side Effects\n- Rash\n- Itch\n", ["list | Side Effects | Side Effects | 5-6 | Rash / Itch"]),
    // A label alone introduces what follows it.
    (
      "### Precautions\n**Do not use with:**\n* Gold\n\n**Children:**\n\nAsk first.\n\n**Elderly:** Fine.\n",
      [
        "list | Precautions | Do not use with | 5-6 | Do not use with: / Gold",
        "labelled | Precautions | Children | 8-10 | Children: / Ask first.",
        "labelled | Precautions | Elderly | 12-12 | Elderly: Fine.",
      ]
    ),
    // Nested lists and further paragraphs stay with their item.
    (
      "### Precautions\n* **Liver:**\n    * fat\n    * inflamed\n\n  Or else.\n* **Eye:** dry\n",
      [
        "labelled | Precautions | Liver | 5-9 | Liver: / fat / inflamed / Or else.",
        "labelled | Precautions | Eye | 10-10 | Eye: dry",
      ]
    ),
    // Numbered lists are lists.
    ("### Dosage\nDo this:\n1. Shake\n2. Drink\n", ["list | Dosage | Dosage | 5-7 | Do this: / Shake / Drink"]),
    // A label at the margin ends the list above it, blank line or not.
    (
      "### Side Effects\nMild:\n* Rash\n**Serious:**\n* Fits\n",
      [
        "list | Side Effects | Side Effects | 5-6 | Mild: / Rash",
        "list | Side Effects | Serious | 7-8 | Serious: / Fits",
      ]
    ),
    // Marks go, characters stay.
    (
      "### Dosage\n*About* `5` __mg__ (<10 kg) -- \"it's\" 10<sup>6</sup> H<sub>2</sub>O \\* &amp; [us](http://a.b)\n",
      ["paragraph | Dosage | Dosage | 5-5 | About 5 mg (<10 kg) -- \"it's\" 10⁶ H2O * & us"]
    ),
  ]

  @Test(arguments: cases) func passages(of body: String, are passages: [String]) {
    #expect(Sample.passages(body) == passages)
  }
}

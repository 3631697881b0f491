import Knowledge
import Testing

/// The disclaimer is told apart from the last answer.
///
/// The body below the heading begins on line 5.
@Suite struct DisclaimerTests {
  static let styles: [(style: String, lines: String)] = [
    ("\n**Disclaimer:** Ask a doctor.", "7-7"),
    ("**Disclaimer:** Ask a doctor.", "6-6"),
    ("\n**Disclaimer:** *Ask a doctor.*", "7-7"),
    ("\n*Disclaimer: Ask a doctor.*", "7-7"),
    ("*Disclaimer: Ask a doctor.*", "6-6"),
    ("\n**Disclaimer**: Ask a doctor.", "7-7"),
    ("\n**Important Disclaimer:** Ask\na doctor.", "7-8"),
    ("\n**DISCLAIMER: Ask a doctor.**", "7-7"),
    ("\nDisclaimer: Ask a doctor.", "7-7"),
    ("\n**Disclaimer:**\n\nAsk a doctor.", "7-9"),
    ("\n### Disclaimer\nAsk a doctor.", "7-8"),
  ]

  @Test(arguments: styles) func disclaimer(in style: String, on lines: String) {
    #expect(
      Sample.passages("### FAQs\n* **Q: Is it safe?** A: Mostly.\n" + style + "\n") == [
        "faq | FAQs | Is it safe? | 5-5 | Mostly.", "disclaimer | Disclaimer | Disclaimer | \(lines) | Ask a doctor.",
      ])
  }

  @Test func gluedToTheSameLine() {
    #expect(
      Sample.passages("### FAQs\n* **Q: Is it safe?** A: Mostly. **Disclaimer:** Ask a doctor.\n") == [
        "faq | FAQs | Is it safe? | 5-5 | Mostly.", "disclaimer | Disclaimer | Disclaimer | 5-5 | Ask a doctor.",
      ])
  }

  @Test func aClosingWarningIsOneToo() {
    let warning = "This information is for general knowledge and does not constitute medical advice."
    #expect(
      Sample.passages("### FAQs\n* **Is it safe?** Mostly.\n\n**\(warning)**\n").last
        == "disclaimer | Disclaimer | Disclaimer | 7-7 | \(warning)")
  }

  @Test func onlyTheLastOfSeveral() {
    #expect(
      Sample.passages("### Usage\nX\n\n**Disclaimer:** Old.\n### FAQs\n**Q: Y?** A: Z.\n\n**Disclaimer:** New.\n") == [
        "paragraph | Usage | Usage | 5-5 | X", "labelled | Usage | Disclaimer | 7-7 | Disclaimer: Old.",
        "faq | FAQs | Y? | 9-9 | Z.", "disclaimer | Disclaimer | Disclaimer | 11-11 | New.",
      ])
  }
}

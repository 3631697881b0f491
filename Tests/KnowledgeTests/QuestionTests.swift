import Knowledge
import Testing

/// Questions and answers in all the styles of public leaflets.
///
/// The body below the heading begins on line 5.
@Suite struct QuestionTests {
  static let styles: [(style: String, lines: String)] = [
    ("* **Q:  Is it safe?**  A:  Mostly.", "5-5"),
    ("*   **Q: Is it safe?** *A: Mostly.*", "5-5"),
    ("* **Q: Is it safe? A: Mostly.**", "5-5"),
    ("**Q: Is it safe?**\nA: Mostly.", "5-6"),
    ("**Q: Is it safe?**\n\nA: Mostly.", "5-7"),
    ("**Q: Is it safe?**\n\n**A:** Mostly.", "5-7"),
    ("**Q: Is it safe?** A: Mostly.", "5-5"),
    ("**Q: Is it safe?** Mostly.", "5-5"),
    ("* **Q: Is it safe?**\n   * **A:** Mostly.", "5-6"),
    ("* **Q: Is it safe?**\n\n    * A: Mostly.", "5-7"),
    ("* **Q: Is it safe?**\n    *A: Mostly.", "5-6"),
    ("* **Q: Is it safe?**\n    *A: Mostly.*", "5-6"),
    ("* **Q: Is it safe?**\n   A: Mostly.", "5-6"),
    ("* **Q: Is it safe?**\n* **A:** Mostly.", "5-6"),
    ("* **Is it safe?** Mostly.", "5-5"),
    ("* **Is it safe?**\n  Mostly.", "5-6"),
    ("**Is it safe?**\n\nMostly.", "5-7"),
    ("Q: Is it safe? A: Mostly.", "5-5"),
    ("Q: Is it safe?\nA: Mostly.", "5-6"),
    ("1. **Q1: Is it safe?** A1: Mostly.", "5-5"),
    ("#### Is it safe?\nMostly.", "5-6"),
    ("**Question: Is it safe?**\nAnswer: Mostly.", "5-6"),
    ("Is it safe?\n\nMostly.", "5-7"),
  ]

  @Test(arguments: styles) func pair(in style: String, on lines: String) {
    let expected = "faq | FAQs | Is it safe? | \(lines) | Mostly."
    #expect(Sample.passages("### FAQs\n" + style) == [expected])
    // The same once more, behind another pair of the same style: the first one's answer must not take it in.
    let twice = Sample.passages("### FAQs\n" + style + "\n\n" + style.replacing("safe", with: "good"))
    #expect(twice.count == 2)
    #expect(twice.first == expected)
    #expect(twice.last?.contains("Is it good?") == true)
  }

  @Test func pairsWithoutBlankLinesAreTwo() {
    #expect(
      Sample.passages("### FAQs\n**Q: Is it safe?** A: Mostly.\n**Q: Is it good?** A: Yes.\n") == [
        "faq | FAQs | Is it safe? | 5-5 | Mostly.", "faq | FAQs | Is it good? | 6-6 | Yes.",
      ])
  }

  @Test func answersMayHaveListsAndParagraphs() {
    #expect(
      Sample.passages(
        "### FAQs\n* **Q: Is it safe?** A: Not with:\n  * gold\n  * silver\n\n  Ask.\n* **Q: Why?** A: So.\n") == [
          "faq | FAQs | Is it safe? | 5-9 | Not with: / gold / silver / Ask.", "faq | FAQs | Why? | 10-10 | So.",
        ])
    #expect(
      Sample.passages("### FAQs\n**Q: Is it safe?**\nA: Not with:\n\n* gold\n\nAsk.\n") == [
        "faq | FAQs | Is it safe? | 5-10 | Not with: / gold / Ask."
      ])
  }

  @Test func wordsBelowAListOfQuestionsAreTheirOwn() {
    #expect(
      Sample.passages("### FAQs\n* **Q: Is it safe?** A: Mostly.\n\nAsk more.\n\nAnd more.\n") == [
        "faq | FAQs | Is it safe? | 5-5 | Mostly.", "paragraph | FAQs | FAQs | 7-7 | Ask more.",
        "paragraph | FAQs | FAQs | 9-9 | And more.",
      ])
  }

  @Test func markedQuestionsMayStandInAnySection() {
    #expect(
      Sample.passages("### Precautions\n* **Q: Is it safe?** A: Mostly.\n") == [
        "faq | Precautions | Is it safe? | 5-5 | Mostly."
      ])
  }
}

import Knowledge
import Language
import Matching
import Testing

/// Ages in headings and questions.
@Suite struct AgeSpanTests {
  private static let analyzer = Analyzer(
    lexicon: Lexicon(concepts: []), shorthand: [:], domainWords: DomainWords([:]),
    generalWords: WordList(lines: Blob([])))

  /// What a heading says, in years from and to, 200 being no end.
  private func years(_ heading: String) -> [String] {
    AgeSpan.spans(inHeading: Self.analyzer.analyzeReviewed(heading).words.map(\.text)).map {
      "\(Double($0.from) / 12) to \(Double($0.end) / 12)"
    }
  }

  @Test(arguments: [
    ("Children (2 to 11 years)", ["2.0 to 12.0"]), ("Children 6-12 years", ["6.0 to 13.0"]),
    ("6 months to 2 years", ["0.5 to 3.0"]), ("Infants under 6 months", ["0.0 to 0.5"]),
    ("Adults", ["12.0 to 200.0"]), ("Adults (12 years and older)", ["12.0 to 200.0"]),
    ("Adults and children (6 years and older)", ["6.0 to 200.0"]), ("Children over 12 years", ["12.0 to 200.0"]),
    ("Children younger than 2 years", ["0.0 to 2.0"]), ("Patients older than 65 years", ["65.0 to 200.0"]),
    ("Adults and children of 2 to 5 years", ["2.0 to 6.0", "12.0 to 200.0"]), ("Children", ["0.0 to 18.0"]),
    ("Children and Elderly", ["0.0 to 18.0", "60.0 to 200.0"]), ("Elderly", []),
    ("Pediatric dosage", ["0.0 to 18.0"]), ("Renal impairment", []), ("Pregnancy", []), ("After 2 years", []), ("", []),
  ]) func aHeadingSaysForWhom(heading: String, spans: [String]) { #expect(years(heading) == spans) }

  @Test(
    arguments: [
      ("for my 7 yr old", 84), ("my 18 month old", 18), ("a five year old boy", 60), ("she is aged 4", 48),
      ("8 weeks old", 2), ("he is 40 years of age", 480), ("3 yo", 36),
      ("i have taken it for 2 years", nil), ("two years now", nil), ("can i take 2", nil), ("5 tablets", nil),
      ("", nil),
    ] as [(String, Int?)]) func aQuestionSaysOfWhom(question: String, months: Int?)
  {
    #expect(AgeSpan.age(in: Self.analyzer.analyzeReviewed(question)) == months)
  }

  @Test func aSpanHoldsItsFirstMonthAndNotItsEnd() {
    let span = AgeSpan(24, 144)
    #expect([23, 24, 143, 144].map(span.contains) == [false, true, true, false])
  }
}

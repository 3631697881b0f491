import Testing

/// A question that asks two things gets both passages.
@Suite struct SeveralQuestionsTests {
  @Test(arguments: [
    "how should I store it and what if I miss a dose?", "how should I store it, what if I miss a dose",
    "storage and missed dose",
    "How should I store it? What if I miss a dose?", "what if I miss a dose and also where do I keep it",
    "storage, missed dose",
  ])
  func bothAreAnswered(question: String) throws {
    let run = try Galen.run(["ask", "--format", "json", question])
    let record = try Record(json: run.text)
    #expect(Set(record.passages.compactMap(\.topic)) == ["storage", "missed-dose"], "\(run)")
  }
}

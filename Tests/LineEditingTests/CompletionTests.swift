import LineEditing
import Testing

@Suite struct CompletionTests {
  private let candidates = [
    "/help", "/quit", "What is the usual dose?", "What if I miss a dose?", "Is it safe with kidney disease?",
    "Can I drink alcohol?",
  ]

  private func complete(_ typed: String) -> Completion? { Completion(of: typed, among: candidates) }

  @Test func oneCandidateIsPutInWhole() {
    #expect(complete("/h")?.replacement == "/help")
    #expect(complete("/h")?.choices == [])
    #expect(complete("what is the usual do")?.replacement == "What is the usual dose?")
    #expect(complete("  can i")?.replacement == "Can I drink alcohol?")
  }

  @Test func severalShareTheirBeginning() {
    #expect(complete("wha")?.replacement == "What i")
    #expect(complete("wha")?.choices == ["What is the usual dose?", "What if I miss a dose?"])
    #expect(complete("")?.replacement == "")
    #expect(complete("")?.choices == candidates)
  }

  @Test func otherwiseAllTypedWordsAreLookedFor() {
    #expect(complete("dise KIDNEY")?.replacement == "Is it safe with kidney disease?")
    #expect(complete("dose")?.replacement == "dose")
    #expect(complete("dose")?.choices == ["What is the usual dose?", "What if I miss a dose?"])
    #expect(complete("grapefruit") == nil)
  }

  @Test func aCommandIsNeverTakenForAWord() {
    #expect(Completion(of: "/or", among: ["and/or"]) == nil)
  }
}

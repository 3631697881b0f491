import Knowledge
import Language
import Testing

/// The chain from raw text to an utterance.
@Suite struct AnalyzerTests {
  private let analyzer = SmallAnalyzer(
    [Concept(id: "nausea", kind: "symptom", words: ["nausea", "i don't feel well"])],
    shorthand: ["u": ["you"], "whats": ["what", "is"], "dont": ["do", "not"], "mg": ["milligrams"]],
    domain: ["nausea": 5, "tablets": 9, "dont": 9, "take": 9, "you": 9, "how": 9, "many": 9], general: ["milk", "mill"]
  ).analyzer

  private func words(_ text: String) -> [String] { analyzer.analyze(text).tokens.map(\.text) }

  @Test(arguments: [
    ("can U take", "can you take"), ("What’s it", "what is it"), ("what's", "what is"), ("don't", "do not"),
    ("500mg", "500 milligrams"),
    ("u u", "you you"),
  ]) func shorthandStandsForItsWords(text: String, expected: String) {
    #expect(words(text).joined(separator: " ") == expected)
  }

  @Test func repairsRememberWhatWasTyped() {
    let tokens = analyzer.analyze("tabelts howmany milk").tokens
    #expect(tokens.map(\.text) == ["tablets", "how", "many", "milk"])
    #expect(tokens.map(\.typed) == ["tabelts", "howmany", "howmany", nil])
    #expect(tokens.map(\.stem) == ["tablet", "how", "mani", "milk"])
  }

  @Test func aRepairThatLeadsToAShortFormStandsForItsWords() {
    let tokens = analyzer.analyze("dnot take").tokens
    #expect(tokens.map(\.text) == ["do", "not", "take"])
    #expect(tokens.map(\.typed) == ["dnot", "dnot", nil])
  }

  @Test func reviewedTextStandsAsItIs() {
    let tokens = analyzer.analyzeReviewed("Tabelts? Don't.").tokens
    #expect(tokens.map(\.text) == ["tabelts", "?", "do", "not", "."])
    #expect(tokens.allSatisfy { $0.typed == nil })
  }

  @Test func thingsAreFoundUnderRepairsAndShortForms() {
    #expect(analyzer.analyze("nuasea").mentions == [ConceptMention(concept: 0, tokens: 0..<1)])
    #expect(analyzer.analyze("so i dont feel well").mentions == [ConceptMention(concept: 0, tokens: 1..<6)])
  }

  @Test func numbersAndMarksAreNeverRepaired() {
    let tokens = analyzer.analyze("4444 ?").tokens
    #expect(tokens == [Token(kind: .number, text: "4444", stem: "4444"), Token(kind: .mark, text: "?", stem: "?")])
  }

  @Test func knowsItsWords() {
    #expect(analyzer.isDomainWord("tablets") && !analyzer.isDomainWord("milk"))
    #expect(analyzer.isKnownWord("tablets") && analyzer.isKnownWord("milk") && !analyzer.isKnownWord("tabelts"))
  }

  @Test(arguments: ["", " ", "😀", "\u{0}"]) func nothingIsSaid(text: String) {
    let utterance = analyzer.analyze(text)
    #expect(utterance.tokens.isEmpty && utterance.mentions.isEmpty)
  }
}

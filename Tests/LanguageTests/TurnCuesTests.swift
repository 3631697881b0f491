import Knowledge
import Language
import Testing

/// The words by which a turn is known to go on with a conversation.
@Suite struct TurnCuesTests {
  private static let lexicon = Lexicon(concepts: [
    .turn("opener", "and", "what about"), .turn("light", "is", "it", "so", "safe then", "then", "the"),
    .turn("age", "he is"), .turn("with", "with"), .turn("nonsense", "dose"),
    Concept(id: "dose", kind: "medicine", words: ["the dose"]),
  ])
  private let small = SmallAnalyzer(lexicon.concepts)
  private var cues: TurnCues {
    TurnCues(lexicon: Self.lexicon, shorthand: [:])
  }

  @Test(arguments: [("what about it", 2), ("and it", 1), ("what it", 0), ("what", 0), ("", 0), ("it and", 0)])
  func theLongestPhraseCounts(text: String, length: Int) {
    #expect(cues.length(of: .opener, at: 0, in: small.analyzer.analyze(text).tokens) == length)
  }

  @Test(arguments: [
    ("it, what about", 2), ("and", 1), ("what about it", 0), ("about", 0), ("it is so and and", 1), ("", 0),
  ])
  func theLongestPhraseBeforeAPlaceCounts(text: String, length: Int) {
    let tokens = small.analyzer.analyze(text).tokens
    #expect(cues.length(of: .opener, before: tokens.count, in: tokens) == length)
  }

  @Test(arguments: [
    ("is it safe then", true), ("So, is it?", true), ("is it red", false), ("safe", false), ("?", false), ("", false),
  ])
  func aTurnMayHaveNoWordsBesides(text: String, isOnly: Bool) {
    #expect(cues.isOnly([.light], small.analyzer.analyze(text)) == isOnly)
  }

  @Test(arguments: [
    ("he is 6", true), ("it is 6", false), ("6", false), ("he is 6 6", false), ("so he is 6 then", true),
  ])
  func aNumberBelongsToAnAge(text: String, isOnly: Bool) {
    #expect(cues.isOnly([.light, .age], small.analyzer.analyze(text)) == isOnly)
    #expect(!cues.isOnly([.light], small.analyzer.analyze("he is 6")))
  }

  @Test func aPhraseIsFoundAnywhere() {
    let tokens = small.analyzer.analyze("it is so and so").tokens
    #expect(cues.first(.opener, in: tokens) == 3..<4)
    #expect(cues.first(.correction, in: tokens) == nil)
    #expect(cues.phrase(.with) == "with" && cues.phrase(.reason) == nil)
  }

  @Test func turnsAreNoThings() {
    #expect(small.named("what about the dose then") == ["medicine/dose: the dose"])
  }
}

extension Concept {
  /// Words of a turn.
  fileprivate static func turn(_ id: String, _ words: String...) -> Concept {
    Concept(id: id, kind: ConceptKind.turn, words: words)
  }
}

import Knowledge
import Language
import Matching
import Testing

/// A passage answers only when it names what the question names.
@Suite struct FocusResolverTests {
  private static let passages = [
    Passage("Side Effects", "Some feel nausea."), Passage("Side Effects", "A rash is rare."),
    Passage("How it Works", "It feeds the hair."),
    Passage("Precautions", "Tell us of any medication.", heading: "Other medicines"),
    Passage("Precautions", "Warfarin and a headache need care.", heading: "Blood"),
    Passage("Dosage", "One for adults."), Passage("Dosage", "Half for a child."),
  ]
  private static let side = [Topic.Place(section: "Side Effects")]
  private static let other = [Topic.Place(section: "Precautions", says: ["medic*"])]
  private let bench = Bench(
    lexicon: Concept.small,
    topics: [
      Topic("effects", places: side, focus: ["symptom"]),
      Topic("effect", places: side, focus: ["symptom"], needsFocus: true),
      Topic("together", places: other, focus: ["medicine"], isGeneral: true),
      Topic("together-strict", places: other, focus: ["medicine"]),
      Topic("works", places: [Topic.Place(section: "How it Works")]),
      Topic("dose", places: [Topic.Place(section: "Dosage")], preferred: ["person"]),
      Topic("price", focus: ["medicine"]),
      Topic("hello", kind: .smalltalk, places: side),
    ],
    passages: passages, commonStems: ["doe", "it", "caus", "a"])

  @Test(arguments: [
    ("does it cause nausea", "effects", "[0]"), ("do i feel sick", "effects", "[0]"),
    ("side effects", "effects", "[0, 1]"),
    ("how does it work", "works", "[2]"),
  ]) func whatIsNamedIsAnswered(question: String, topic: String, resolution: String) {
    #expect(bench.resolve(question, topic) == resolution)
  }

  @Test(arguments: [
    ("does it cause a sore head", "effects", "unnamed: sore head"),
    ("can i have warfarin with biotin", "price", "silent"),
    ("how much", "price", "silent"),
  ]) func whatIsNotNamedIsNot(question: String, topic: String, resolution: String) {
    #expect(bench.resolve(question, topic) == resolution)
  }

  @Test func aPassageOfTheSectionIsNearEnough() {
    #expect(bench.resolve("with warfarin", "together") == "[4]", "which its place does not hold")
    #expect(bench.resolve("with a blood thinner", "together-strict") == "[4]")
  }

  @Test func theBroaderClassAnswersWhenTheTopicIsGeneral() {
    #expect(bench.resolve("biotin with disprin", "together") == "[3]")
    #expect(bench.resolve("biotin with disprin", "together-strict") == "unnamed: disprin")
  }

  @Test func aBareWordAsksForAllThatIsSaidOfIt() {
    #expect(bench.resolve("headache?", "effects") == "[4]")
    #expect(bench.resolve("headaches", "effects") == "[4]")
    #expect(bench.resolve("a headache", "effects") == "unnamed: headache")
  }

  @Test func withoutAThingTheWordsThemselvesMustBeSaid() {
    #expect(bench.resolve("does it cause a rash", "effect") == "[1]")
    #expect(bench.resolve("does it cause a cough", "effect") == "silent")
    #expect(bench.resolve("does it", "effect") == "silent")
  }

  @Test func whatTheWordsMeanTellsWhichPassageComesFirst() {
    let bench = Bench(
      lexicon: Concept.small, topics: [Topic("effect", places: Self.side, needsFocus: true)],
      passages: [Passage("Side Effects", "Red spots glow."), Passage("Side Effects", "Dark water.")],
      vectors: WordVectors.leaning(["red": 0, "spots": 0, "glow": 0, "dark": 1, "water": 2, "wee": 2]))
    #expect(bench.resolve("dark wee", "effect") == "[1]")
    #expect(bench.resolve("wee", "effect") == "silent", "no word of it is said")
    #expect(bench.resolve("spots glow on the water", "effect") == "[0, 1]")
    #expect(bench.resolve("wee spots on the water", "effect") == "[1, 0]", "as many words, but another meaning")
  }

  @Test func preferredKindsDecideTheOrder() {
    #expect(bench.resolve("how much", "dose") == "[5, 6]")
    #expect(bench.resolve("how much for my son", "dose") == "[6, 5]")
  }

  @Test func aTopicThatNoLeafletAnswersIsSilent() { #expect(bench.resolve("nausea", "hello") == "silent") }

  @Test(
    arguments: [
      ("nausea?", 0), ("feel sick", 0), ("headaches", 4), ("warfarin", 4), ("aspirin", nil), ("the headache", nil),
      ("biotin", nil),
      ("this", nil), ("child", 6), ("", nil), ("warfarin, headache", 4), ("warfarin, nausea", nil),
    ] as [(String, Int?)]) func aBareWordThatOnePassageSpeaksOfLeadsToIt(question: String, passage: Int?)
  {
    #expect(bench.resolver.onlyPassage(on: bench.utterance(question), in: bench.index) == passage)
  }

  @Test(arguments: [
    ("how does aspirin work", "other subject"), ("how does it work", "[2]"), ("does it work like aspirin", "[2]"),
    ("how does biotin work with aspirin", "[2]"), ("how does medicine work", "[2]"),
  ]) func anotherMedicineIsAnotherSubject(question: String, resolution: String) {
    #expect(bench.resolve(question, "works") == resolution)
  }
}

import Knowledge
import Language
import TestSupport
import Testing

/// Misspelt words are repaired, and nothing else is.
@Suite struct SpellerTests {
  static let domain = [
    "alcohol": 7, "breastfeeding": 5, "can": 50, "constipation": 5, "diarrhoea": 8, "dosage": 4, "dose": 30, "food": 20,
    "how": 60,
    "kidney": 9, "magnesium": 20, "many": 20, "miss": 9, "pregnant": 6, "rare": 2, "storage": 8, "tablet": 10,
    "tablets": 10,
    "take": 50, "with": 50,
  ]
  static let general = ["bread", "doze", "fool", "lake", "many", "rate", "sable", "slate", "taken"]
  private let speller = Speller(domain: DomainWords(domain), general: WordList(general))

  @Test(arguments: [
    ("magnesum", "magnesium"), ("magneisum", "magnesium"), ("magnessium", "magnesium"), ("magnezium", "magnesium"),
    ("tabelt", "tablet"), ("tablrts", "tablets"), ("constipaton", "constipation"), ("constapation", "constipation"),
    ("diarhoea", "diarrhoea"), ("diarrea", "diarrhoea"), ("pregnat", "pregnant"), ("brestfeeding", "breastfeeding"),
    ("kidny", "kidney"), ("alchohol", "alcohol"), ("doseage", "dosage"), ("stroage", "storage"), ("misss", "miss"),
  ]) func typos(typed: String, meant: String) { #expect(speller.repair(typed) == [meant]) }

  @Test(arguments: [
    ("howmany", ["how", "many"]), ("withfood", ["with", "food"]), ("cantake", ["can", "take"]),
    ("howmnay", ["how", "many"]),
  ])
  func wordsRunTogether(typed: String, meant: [String]) { #expect(speller.repair(typed) == meant) }

  @Test func rareWordsAreNotCutOut() { #expect(speller.repair("rarefood") == nil) }

  @Test(arguments: domain.keys.sorted() + general) func aKnownWordStays(word: String) {
    #expect(speller.isKnown(word))
    #expect(speller.repair(word) == nil)
  }

  @Test(arguments: ["", "d", "ds", "dse", "hwo"]) func shortWordsStay(word: String) {
    #expect(speller.repair(word) == nil)
  }

  @Test(arguments: ["zebra", "xylophone", "привет", "qwxz", String(repeating: "tablet", count: 6)])
  func whatIsFarFromEverythingStays(word: String) { #expect(speller.repair(word) == nil) }

  @Test func anOrdinaryWordThatIsNearerIsNotMadeMedical() {
    let words = ["splat": 9]
    #expect(Speller(domain: DomainWords(words), general: WordList([])).repair("slat") == ["splat"])
    #expect(Speller(domain: DomainWords(words), general: WordList(["salt"])).repair("slat") == nil)
  }

  @Test func ofEquallyNearWordsTheMoreCommonIsMeant() {
    #expect(
      Speller(domain: DomainWords(["carb": 5, "carp": 5, "cart": 6]), general: WordList([])).repair("carx") == ["cart"])
    #expect(Speller(domain: DomainWords(["fimr": 1, "form": 9]), general: WordList([])).repair("fomr") == ["form"])
    #expect(Speller(domain: DomainWords(["fimr": 9, "form": 1]), general: WordList([])).repair("fomr") == ["fimr"])
  }

  @Test func aWordThatIsFarMoreCommonMayBeALittleFarther() {
    #expect(EditCost().cost(from: Array("dosge".utf8), to: Array("dodge".utf8), limit: 2) == 0.75)
    #expect(EditCost().cost(from: Array("dosge".utf8), to: Array("dosage".utf8), limit: 2) == 1)
    for (count, meant) in [(50, "dosage"), (3, "dodge")] {
      let domain = DomainWords(["dodge": 2, "dosage": count])
      #expect(Speller(domain: domain, general: WordList([])).repair("dosge") == [meant])
    }
  }

  @Test func ofEquallyCommonOnesTheFirstInTheAlphabet() {
    for words in [["carb", "carp", "cart"], ["cart", "carp", "carb"], ["carp", "cart", "carb"]] {
      let domain = Dictionary(uniqueKeysWithValues: words.map { ($0, 5) })
      #expect(Speller(domain: DomainWords(domain), general: WordList([])).repair("carx") == ["carb"])
    }
  }

  @Test(arguments: UInt64(1)...5) func repairsLeadToTheDomain(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)
    for _ in 0..<300 {
      var typed = Array(Self.domain.keys.sorted()[Int.random(in: 0..<Self.domain.count, using: &generator)].utf8)
      for _ in 0...1 {
        let letter = letters[Int.random(in: letters.indices, using: &generator)]
        typed.insert(letter, at: Int.random(in: 0...typed.count, using: &generator))
        typed.remove(at: Int.random(in: typed.indices, using: &generator))
      }
      let word = String(decoding: typed, as: UTF8.self)
      let repaired = speller.repair(word)
      #expect(repaired?.allSatisfy(speller.isDomainWord) ?? true, "\(word)")
      #expect(repaired == nil || !speller.isKnown(word), "\(word)")
    }
  }
}

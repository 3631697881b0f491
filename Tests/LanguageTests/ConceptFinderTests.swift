import Knowledge
import Language
import TestSupport
import Testing

/// What a text names, and by which of several names.
@Suite struct ConceptFinderTests {
  private let small = SmallAnalyzer([
    Concept(id: "insomnia", kind: "symptom", words: ["insomnia", "cannot sleep"]),
    Concept(id: "sleep", kind: "symptom", words: ["sleep", "sleepiness"]),
    Concept(id: "insomnia", kind: "condition", words: ["insomnia"]),
    Concept(id: "magnesium-glycinate", kind: ConceptKind.ownName, words: ["magnesium glycinate", "magnesium"]),
    Concept(id: "magnesium", kind: "supplement", words: ["magnesium"]),
    Concept(id: "magnesium-oxide", kind: "supplement", words: ["magnesium oxide"]),
    Concept(id: "tablet", kind: "form", words: ["tablet"]),
    Concept(id: "b12", kind: "supplement", words: ["vitamin b12", "b-12"]),
    Concept(id: "appetite", kind: "symptom", words: ["no appetite", "not hungry"]),
    Concept(id: "absence", kind: ConceptKind.cue, words: ["no", "not"]),
    Concept(id: "question", kind: ConceptKind.cue, words: ["no", "is this"]),
    Concept(id: "this-medicine", kind: ConceptKind.cue, words: ["this tablet"]),
  ])

  @Test(arguments: [
    ("I cannot sleep well", ["symptom/insomnia: cannot sleep"]), ("I sleep well", ["symptom/sleep: sleep"]),
    ("cannot, sleep", ["symptom/sleep: sleep"]), ("magnesium oxide", ["supplement/magnesium-oxide: magnesium oxide"]),
  ]) func theLongestNameIsMeant(text: String, named: [String]) { #expect(small.named(text) == named) }

  @Test(arguments: ["tablet", "tablets", "TABLET'S", "tàblets"]) func formsOfAWordAreOneName(text: String) {
    #expect(small.named(text).map { $0.prefix(11) } == ["form/tablet"])
  }

  @Test(arguments: ["vitamin B12", "vitamin b 12", "Vitamin-B12", "b12"]) func numbersBelongToNames(text: String) {
    #expect(small.named(text).map { $0.prefix(14) } == ["supplement/b12"])
  }

  @Test func aNameOfSeveralKindsIsAllOfThem() {
    #expect(small.named("insomnia") == ["symptom/insomnia: insomnia", "condition/insomnia: insomnia"])
  }

  @Test func aNameOfTheMedicineIsNothingElse() {
    let concepts = small.analyzer.concepts
    for (text, place) in [("is magnesium good", 1..<2), ("magnesium glycinate", 0..<2)] {
      let seen = small.analyzer.analyze(text).seenAsOwn(by: concepts)
      #expect(seen.mentions == [ConceptMention(concept: concepts.thisMedicine, tokens: place)])
    }
  }

  @Test func cuesAndThingsDoNotHideEachOther() {
    #expect(small.named("no appetite") == ["symptom/appetite: no appetite", "cue/absence: no", "cue/question: no"])
    #expect(small.named("not hungry") == ["symptom/appetite: not hungry", "cue/absence: not"])
  }

  @Test func wordsForTheMedicineAreHiddenByNothingAndNameNothingElse() {
    #expect(small.named("is this tablet good") == ["cue/question: is this", "cue/this-medicine: this tablet"])
    #expect(small.named("is this a tablet") == ["cue/question: is this", "form/tablet: tablet"])
    let concepts = small.analyzer.concepts
    let seen = small.analyzer.analyze("is this tablet good").seen(namingThis: [], andOthers: [2..<3], by: concepts)
    #expect(!seen.mentions.contains { $0.concept == concepts.anotherMedicine }, "it is the one talked about")
  }

  @Test func mentionsComeInTheOrderOfTheText() {
    #expect(
      small.named("sleep and tablets, then insomnia").map { $0.prefix { $0 != ":" } } == [
        "symptom/sleep", "form/tablet", "symptom/insomnia", "condition/insomnia",
      ])
  }

  @Test func broaderConceptsAreFoundHoweverFarUp() {
    let finder = SmallAnalyzer([
      Concept(id: "medicine", kind: "medicine", words: ["medicine"]),
      Concept(id: "antibiotic", kind: "medicine", words: ["antibiotic"], broader: ["medicine"]),
      Concept(id: "amoxicillin", kind: "medicine", words: ["amoxicillin"], broader: ["antibiotic", "medicine"]),
      Concept(id: "antibiotic", kind: "symptom", words: ["ill"]),
      Concept(id: "lost", kind: "medicine", words: ["lost"], broader: ["nowhere"]),
    ]).analyzer.concepts
    #expect((0..<5).map { finder.broaderConcepts(of: $0).sorted() } == [[], [0], [0, 1], [], []])
  }

  @Test(arguments: UInt64(1)...10) func mentionsOfThingsOverlapOnlyWhereTheyAreTheSame(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let words = ["a", "b", "c", "d"]
    let concepts = (0..<12).map { number in
      Concept(id: "\(number)", kind: "thing", words: [generator.list(of: words, count: 1...3).joined(separator: " ")])
    }
    let small = SmallAnalyzer(concepts)
    for _ in 0..<50 {
      let utterance = small.analyzer.analyze(generator.list(of: words, count: 0...10).joined(separator: " "))
      for (one, other) in zip(utterance.mentions, utterance.mentions.dropFirst()) {
        #expect(one.tokens == other.tokens || one.tokens.upperBound <= other.tokens.lowerBound)
      }
      for mention in utterance.mentions {
        #expect(small.analyzer.concepts.concept(mention.concept).words == [utterance.text(of: mention.tokens)])
      }
    }
  }
}

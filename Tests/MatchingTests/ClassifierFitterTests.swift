import Knowledge
import Language
import Matching
import Testing

/// What is learned from phrasings.
@Suite struct ClassifierFitterTests {
  private let shelf: Shelf
  private let topics: [Topic]
  private let fitter: ClassifierFitter

  init() throws {
    shelf = try SmallKnowledge.shelf.get()
    topics = SmallKnowledge.topics.map { topic in
      let phrasings = SmallKnowledge.phrasings(of: topic).map { Topic.Phrasing(text: $0, line: 1) }
      return Topic(
        id: topic.id, group: "all", title: "", kind: topic.id == "world" ? .none : .leaflet, phrasings: phrasings,
        file: "")
    }
    fitter = ClassifierFitter(topics: topics, analyzer: shelf.analyzer)
  }

  @Test func neighbouringLinesShareAFold() {
    let examples = fitter.examples()
    #expect(examples.prefix(12).map(\.fold) == [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
    #expect(examples.map(\.label) == topics.indices.flatMap { [Int](repeating: $0, count: 12) })
  }

  @Test(arguments: [1, 2, 3, 12]) func phrasingsAreDealtOutToAnyNumberOfFolds(folds: Int) {
    let examples = fitter.examples(folds: folds)
    #expect(Set(examples.map(\.fold)) == Set(0..<min(folds, 2)), "twelve phrasings a topic, six neighbours together")
  }

  @Test func everyPhrasingIsGuessedByAModelThatHasNotSeenIt() throws {
    let guesses = fitter.guesses(folds: 2) { _ in }
    let examples = fitter.examples(folds: 2)
    #expect(guesses.map(\.label).sorted() == examples.map(\.label).sorted())
    #expect(guesses.map(\.fold) == guesses.map(\.fold).sorted(), "fold after fold")
    let right = guesses.count { $0.best == $0.label }
    #expect(right > guesses.count / 3 && right < guesses.count, "better than chance, and not what was learned by heart")
    #expect(guesses.allSatisfy { topics[$0.best].kind == .leaflet || fitter.calibrationCase($0) == nil })
  }

  @Test func phrasingsAreRecognised() throws {
    let classifier = try #require(fitter.fit())
    for (label, topic) in topics.enumerated() {
      for phrasing in topic.phrasings {
        let utterance = shelf.analyzer.analyze(phrasing.text.replacing("{drug}", with: "biotin"))
        let opinion = classifier.opinion(on: utterance)
        #expect(opinion.topics.indices.max { opinion.topics[$0] < opinion.topics[$1] } == label, "\(phrasing.text)")
        #expect(topic.kind == .none || opinion.relevance > 0.5, "\(phrasing.text): \(opinion.relevance)")
      }
    }
  }

  @Test(arguments: [
    ("how many tablets should he take", true), ("can i store them in the car", true), ("does it cost a lot", true),
    ("tell me about the weather in rome", false), ("book me a flight to rome", false),
  ]) func whatIsAboutTheMedicineIsKnownFromWhatIsNot(question: String, isRelevant: Bool) throws {
    let relevance = try #require(fitter.fit()).opinion(on: shelf.analyzer.analyze(question)).relevance
    #expect((relevance > 0.5) == isRelevant, "\(relevance)")
  }

  @Test func withoutPhrasingsAllTopicsAreEqual() throws {
    let empty = topics.map { topic in
      var topic = topic
      topic.phrasings = []
      return topic
    }
    let classifier = try #require(ClassifierFitter(topics: empty, analyzer: shelf.analyzer).fit())
    let opinion = classifier.opinion(on: shelf.analyzer.analyze("how much"))
    #expect(opinion.topics.allSatisfy { abs($0 - 1 / Float(topics.count)) < 1e-6 } && opinion.relevance == 0.5)
  }

  @Test func withoutTopicsThereIsNothingToLearn() {
    #expect(ClassifierFitter(topics: [], analyzer: shelf.analyzer).fit() == nil)
  }
}

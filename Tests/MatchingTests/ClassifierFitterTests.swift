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
    topics = shelf.topics.map { topic in
      var topic = topic
      let text = SmallKnowledge.topics.first { $0.id == topic.id }
      topic.phrasings = text.map(SmallKnowledge.phrasings(of:))?.map { Topic.Phrasing(text: $0, line: 1) } ?? []
      return topic
    }
    fitter = ClassifierFitter(topics: topics, analyzer: shelf.analyzer)
  }

  private func classifier(for topics: [Topic]) throws -> Classifier {
    try #require(ClassifierFitter(topics: topics, analyzer: shelf.analyzer).fit()).classifier
  }

  @Test func neighbouringLinesShareAFold() {
    let examples = fitter.examples()
    #expect(examples.prefix(12).map(\.fold) == [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
    #expect(examples.map(\.label) == topics.indices.flatMap { [Int](repeating: $0, count: topics[$0].phrasings.count) })
  }

  @Test(arguments: [1, 2, 3, 12]) func phrasingsAreDealtOutToAnyNumberOfFolds(folds: Int) {
    let examples = fitter.examples(folds: folds)
    #expect(Set(examples.map(\.fold)) == Set(0..<min(folds, 6)), "36 phrasings a topic, six neighbours together")
  }

  @Test func everyPhrasingIsGuessedByAModelThatHasNotSeenIt() throws {
    let guesses = shelf.matcher.guesses(by: fitter, folds: 2) { _ in }
    let examples = fitter.examples(folds: 2)
    #expect(guesses.map(\.label).sorted() == examples.map(\.label).sorted())
    #expect(guesses.map(\.fold) == guesses.map(\.fold).sorted(), "fold after fold")
    let right = guesses.count { $0.best == $0.label }
    #expect(right > guesses.count / 3 && right < guesses.count, "better than chance, and not what was learned by heart")
    for guess in guesses where topics[guess.label].kind != .leaflet {
      #expect(!guess.trial.isRight, "no passage answers \(topics[guess.label].id)")
    }
  }

  @Test func whatIsLeftOutIsUnseenByThePartialClassifierAlone() throws {
    let fit = try #require(fitter.fit())
    #expect(fit.unseen.map(\.features.wording) == fitter.examples().filter { $0.fold == 0 }.map(\.features.wording))
    for example in fit.unseen {
      #expect(fit.classifier.opinion(on: fitter.utterance(of: example)).topics[example.label] > 0.97)
    }
    #expect(fit.unseen.contains { fit.partial.opinion(on: fitter.utterance(of: $0)).topics[$0.label] < 0.9 })
  }

  @Test func phrasingsAreRecognised() throws {
    let classifier = try classifier(for: topics)
    for (label, topic) in topics.enumerated() {
      for phrasing in topic.phrasings {
        let utterance = shelf.utterance(phrasing.text.replacing("{drug}", with: "biotin"), about: 0)
        let opinion = classifier.opinion(on: utterance)
        #expect(opinion.topics.indices.max { opinion.topics[$0] < opinion.topics[$1] } == label, "\(phrasing.text)")
        #expect(
          [.none, .smalltalk].contains(topic.kind) || opinion.relevance > 0.5, "\(phrasing.text): \(opinion.relevance)")
      }
    }
  }

  @Test(arguments: [
    ("how many tablets should he take", true), ("can i store them in the car", true), ("does it cost a lot now", true),
    ("she swallowed all the tablets", true),
    ("tell me about the weather in paris", false), ("book me a flight to rome", false), ("hello you", false),
    ("well good morning", false),
  ]) func whatIsAboutMedicinesIsKnownFromEverydayTalk(question: String, isRelevant: Bool) throws {
    let relevance = try classifier(for: topics).opinion(on: shelf.utterance(question, about: 0)).relevance
    #expect((relevance > 0.5) == isRelevant, "\(relevance)")
  }

  /// A topic that no leaflet answers is everyday talk unless its header says otherwise.
  @Test(arguments: [false, true]) func whatIsAboutHealthIsSoByItsTopic(isAboutHealth: Bool) throws {
    let phrasings = """
      how long does a cold last; how long does the flu last; what is the flu; is a cold catching; is the flu catching;
      how do i know i have the flu; do i have a cold or the flu; can i work with a cold; can i work with the flu;
      what helps against a cold; what helps against the flu; who gets the flu
      """
    let illness = Topic(
      id: "illness", group: "all", title: "", kind: .none, isAboutHealth: isAboutHealth,
      phrasings: phrasings.replacing("\n", with: " ").split(separator: "; ").map {
        Topic.Phrasing(text: "\($0)", line: 1)
      },
      file: "")
    let relevance = try classifier(for: topics + [illness]).opinion(
      on: shelf.utterance("how long does my cold or flu last", about: 0)
    ).relevance
    #expect((relevance > 0.5) == isAboutHealth, "\(relevance)")
  }

  @Test func withoutPhrasingsAllTopicsAreEqual() throws {
    let empty = topics.map { topic in
      var topic = topic
      topic.phrasings = []
      return topic
    }
    let opinion = try classifier(for: empty).opinion(on: shelf.utterance("how much", about: 0))
    #expect(opinion.topics.allSatisfy { abs($0 - 1 / Float(topics.count)) < 1e-6 })
    // Half by the model that has learned nothing, and by the topics as many as are not everyday talk.
    let everyday = topics.count { $0.kind == .none || $0.kind == .smalltalk }
    let implied = 1 - Float(everyday) / Float(topics.count)
    #expect(opinion.relevance > min(0.5, implied) && opinion.relevance < max(0.5, implied), "\(opinion.relevance)")
  }

  @Test func withoutTopicsThereIsNothingToLearn() {
    #expect(ClassifierFitter(topics: [], analyzer: shelf.analyzer).fit() == nil)
  }
}

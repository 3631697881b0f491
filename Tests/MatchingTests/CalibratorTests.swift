import Knowledge
import Language
import Matching
import TestSupport
import Testing

/// What counts as right when confidence is calibrated: the passage, whichever topic led to it.
@Suite struct CalibratorTests {
  /// The small knowledge with the phrasings of the dose dealt out to two topics, which both lead to its passage.
  private static let folder = Result {
    let folder = try TemporaryFolder()
    try SmallKnowledge.write(to: folder)
    let dose = SmallKnowledge.topics[0]
    let phrasings = SmallKnowledge.phrasings(of: dose)
    for (turn, id) in ["dose", "twin"].enumerated() {
      let own = phrasings.indices.filter { $0 % 2 == turn }.map { phrasings[$0] }
      let text = "---\ntitle: About \(id)\n\(dose.header)\n---\n" + own.joined(separator: "\n")
      try folder.write(text, to: "topics/all/\(id).txt")
    }
    return folder
  }

  @Test func theRightPassageCountsWhicheverTopicLedToIt() throws {
    let folder = try Self.folder.get()
    let shelf = try Shelf.open(folder: folder.path, cache: nil)
    let topics = try KnowledgeFolder.read(at: folder.path).topics
    let fitter = ClassifierFitter(topics: topics, analyzer: shelf.analyzer)
    let guesses = shelf.matcher.guesses(by: fitter, folds: 5) { _ in }
    let twins = guesses.filter { Set([topics[$0.label].id, topics[$0.best].id]) == ["dose", "twin"] }
    #expect(!twins.isEmpty, "the two cannot be told apart")
    for guess in twins { #expect(guess.trial.isRight) }
  }

  /// The votes of both topics stand behind the passage, so that neither makes the other less sure.
  @Test func topicsThatLeadToOnePassageAddUp() throws {
    let shelf = try Shelf.open(folder: try Self.folder.get().path, cache: nil)
    let own = shelf.topics.indices.filter { ["dose", "twin"].contains(shelf.topics[$0].id) }
    let utterances = SmallKnowledge.phrasings(of: SmallKnowledge.topics[0]).map {
      shelf.utterance($0.replacing("{drug}", with: "it") + " now", about: 0)
    }
    let torn = utterances.filter { utterance in
      let probabilities = own.map { shelf.matcher.probabilities(of: utterance)[$0] }
      return probabilities.allSatisfy { $0 < 0.7 } && probabilities.reduce(0, +) > 0.9
    }
    #expect(!torn.isEmpty, "some lie between the two")
    for utterance in torn {
      guard case .passages(let found) = shelf.matcher.read(utterance, leaflet: 0).decision else {
        return #expect(Bool(false), "“\(utterance.text(of: utterance.tokens.indices))” is not answered")
      }
      #expect(found.map { shelf.leaflets[0].passages[$0.passage].section } == ["Dosage"])
    }
  }
}

import Knowledge
import Language
import Matching
import TestSupport
import Testing

/// What counts as right when confidence is calibrated: the passage, whichever topic led to it.
@Suite struct CalibratorTests {
  /// The small knowledge with a second topic that leads to the dose's passage, asked for in the same words.
  private static let folder = Result {
    let folder = try TemporaryFolder()
    try SmallKnowledge.write(to: folder)
    let dose = SmallKnowledge.topics[0]
    let twins = SmallKnowledge.phrasings(of: dose).map { "so \($0)" }
    let header = "---\ntitle: Twin\n\(dose.header)\n---\n"
    try folder.write(header + twins.joined(separator: "\n"), to: "topics/all/twin.txt")
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
    for guess in twins { #expect(!guess.cases.isEmpty && guess.cases.allSatisfy(\.isRight)) }
  }

  /// The votes of both topics stand behind the passage, so that neither makes the other less sure.
  @Test func topicsThatLeadToOnePassageAddUp() throws {
    let shelf = try Shelf.open(folder: try Self.folder.get().path, cache: nil)
    let utterance = shelf.analyzer.analyze("so how many tablets does an adult take")
    let probabilities = shelf.matcher.probabilities(of: utterance)
    let own = shelf.topics.indices.filter { ["dose", "twin"].contains(shelf.topics[$0].id) }.map { probabilities[$0] }
    #expect(own.allSatisfy { $0 < 0.9 } && own.reduce(0, +) > 0.9, "\(own)")
    guard case .passages(let found) = shelf.matcher.read(utterance, leaflet: 0).decision else {
      return #expect(Bool(false), "not answered")
    }
    #expect(shelf.leaflets[0].passages[found[0].passage].section == "Dosage")
  }
}

import Knowledge
import Matching
import TestSupport
import Testing

/// What only shows when a knowledge folder is put to use.
@Suite struct KnowledgeCheckTests {
  private func findings(changing change: (TemporaryFolder) throws -> Void) throws -> [String] {
    let folder = try TemporaryFolder()
    try SmallKnowledge.write(to: folder)
    try change(folder)
    return try KnowledgeCheck.findings(in: folder.path).map(\.description)
  }

  @Test func aCueWithoutWordsIsMissed() throws {
    let cues = "kind: cue\nconcepts:\n  dismisal: {words: [not the]}\n"
    let found = try findings { try $0.write(cues, to: "lexicon/cues.yaml") }
    let missing = found.filter { $0.contains("lexicon/cues.yaml:1:1: error: The words of “dismissal” are missing") }
    #expect(missing.count == 1, "\(found)")
  }

  @Test(arguments: [(19, true), (20, false)]) func fewWordingsAreTooFew(count: Int, isWarned: Bool) throws {
    let words = ["sun", "rain", "snow", "wind", "fog"]
    let wordings = (0..<count).map { "\(words[$0 % 5]) in \(words[$0 / 5 % 5]) number \($0)" }.joined(separator: "\n")
    let topic = "---\ntitle: Weather\nsilent: It says nothing of the weather.\n---\n\(wordings)\n"
    let found = try findings { try $0.write(topic, to: "topics/all/weather.txt") }
    let warned = found.contains { $0.contains("topics/all/weather.txt") && $0.contains("wordings are too few") }
    #expect(warned == isWarned, "\(found)")
  }
}

import Foundation
import Knowledge
import Tally
import Testing

/// The words of the knowledge that Galen comes with.
@Suite struct OwnVocabularyTests {
  private static let reducer = Result {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return QuestionReducer(Vocabulary(try KnowledgeFolder.read(at: root.appending(path: "Knowledge").path)))
  }

  @Test(
    arguments: [
      ("can Rose Brown of 12 Hill Street take it with warfarin", "can … of … take it with warfarin"),
      (
        "i am penny jones and i am eighty two, is it safe with my kidneys",
        "i am … and i am … is it safe with my kidneys"
      ),
      ("my husband bill is on Ramipril, ring 07700 900123", "my husband … is on ramipril ring …"),
      ("does it make your hair fall out", "does it make your hair fall out"),
    ] as [(String, String)])
  func peopleAreLeftOutAndTheMatterStays(question: String, reduced: String) throws {
    #expect(try Self.reducer.get().reduced(question) == reduced)
  }
}

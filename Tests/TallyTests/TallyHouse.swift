import Conversation
import Glibc
import Knowledge
import Tally
import TestSupport

/// Days, words and questions that the tests share.
enum TallyHouse {
  /// Thursday, 26 November 2026.
  static let today = Day(year: 2026, month: 11, day: 26) ?? .today

  /// Words as a knowledge folder has them.
  static let vocabulary = Vocabulary(
    topics: [
      Topic(
        id: "talk", group: "all", title: "Talk",
        phrasings: [
          "can i take it with the pills my doctor gave me", "Can I take it with food, and what about my pills",
          "may I take it with alcohol when I am on the pills", "i will take one of my pills and can i hope",
          "is it called a pill? i am on pills and hope, may i",
          "when will i and the doctor, may i hope, my name, she is",
          "when will it do the good that the doctor said she may hope of", "she is rose, my name is rose, rose is it",
          "rose is my name", "rose may be called rose", "is she seventy or five", "seventy and five",
          "seventy five or not",
        ].enumerated().map { Topic.Phrasing(text: $1, line: $0 + 1) }, file: "topics/all/talk.txt"),
      Topic(
        id: "world", group: "all", title: "World", kind: .none,
        phrasings: ["who won in paris", "paris in spring", "paris", "fly to paris"].enumerated().map {
          Topic.Phrasing(text: $1, line: $0 + 1)
        }, file: "topics/all/world.txt"),
    ],
    lexicon: Lexicon(concepts: [
      Concept(id: "warfarin", kind: "medicine", words: ["warfarin", "blood thinner"]),
      Concept(id: "kidney", kind: "condition", words: ["kidney disease", "kidneys", "5 year old"]),
    ]))

  /// The permissions of a file; 0 when it is not there.
  static func mode(of path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }
}

extension TallyRecorder {
  /// A recorder on the tests' present day.
  init(
    at path: String, keepDays: Int = usualKeepDays, keepingUnanswered vocabulary: Vocabulary? = nil
  ) throws(TallyError) {
    try self.init(path: path, keepDays: keepDays, keepingUnanswered: vocabulary, today: TallyHouse.today)
  }
}

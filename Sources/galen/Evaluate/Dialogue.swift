import Batch
import Evaluation

/// A record that holds a whole conversation: `{"id": …, "turns": [{"say": …, "expect": …}, …]}`.
struct Dialogue {
  private let members: [JSONText.Member]
  private let turns: [[JSONText.Member]]

  /// Reads a record; nil when it has no turns and so is a single question.
  init?(members: [JSONText.Member]) throws(RecordProblem) {
    guard let value = members.first(where: { $0.name == "turns" })?.value else { return nil }
    guard let elements = value.elements else { throw Self.malformed }
    self.members = members
    turns = elements.compactMap(\.members)
    guard turns.count == elements.count else { throw Self.malformed }
  }

  /// The turns as questions of one conversation.
  func questions(
    at place: LabelledQuestion.Place, session: String
  ) throws(RecordProblem) -> [LabelledQuestion] {
    var questions: [LabelledQuestion] = []
    for (number, turn) in turns.enumerated() {
      guard let text = turn.first(where: { $0.name == "say" })?.value, text.kind == .string else {
        throw Self.malformed
      }
      // What the dialogue is called and what kind it is holds for each of its turns.
      let own = turn + [JSONText.Member(name: "question", value: text)]
      let shared = members.filter { member in !own.contains { $0.name == member.name } }
      var question = LabelledQuestion(try QuestionRecord(members: shared + own), at: place)
      question.place.turn = number + 1
      question.session = session
      questions.append(question)
    }
    return questions
  }

  private static let malformed = RecordProblem(
    message: "“turns” must be a list of records, each with a text under “say”.")
}

extension LabelledQuestion {
  /// The question of a record.
  init(_ question: QuestionRecord, at place: Place) {
    func name(_ key: String) -> String? { question.carried.first { $0.name == key }?.value.name }
    var place = place
    place.id = name("id")
    self.init(
      place: place, text: question.question, session: question.session, kind: name("kind"),
      expectation: question.expectation)
  }
}

import Evaluation

/// A record that holds a whole conversation: `{"id": …, "turns": [{"say": …, "expect": …}, …]}`.
struct Dialogue {
  private let fields: [String: JSONValue]
  private let turns: [[String: JSONValue]]

  /// Reads a record; nil when it has no turns and so is a single question.
  init?(fields: [String: JSONValue]) throws(BatchQuestion.Problem) {
    guard let value = fields["turns"] else { return nil }
    guard case .array(let values) = value else { throw Self.malformed }
    self.fields = fields
    turns = values.compactMap { if case .object(let turn) = $0 { turn } else { nil } }
    guard turns.count == values.count else { throw Self.malformed }
  }

  /// The turns as questions of one conversation.
  func questions(
    at place: LabelledQuestion.Place, session: String
  ) throws(BatchQuestion.Problem) -> [LabelledQuestion] {
    var questions: [LabelledQuestion] = []
    for (number, turn) in turns.enumerated() {
      guard case .string(let text)? = turn["say"] else { throw Self.malformed }
      // What the dialogue is called and what kind it is holds for each of its turns.
      var question = LabelledQuestion(
        try BatchQuestion(fields: fields.merging(turn) { $1 }.merging(["question": .string(text)]) { $1 }), at: place)
      question.place.turn = number + 1
      question.session = session
      questions.append(question)
    }
    return questions
  }

  private static let malformed = BatchQuestion.Problem(
    message: "“turns” must be a list of records, each with a text under “say”.")
}

extension LabelledQuestion {
  /// The question of a record.
  init(_ question: BatchQuestion, at place: Place) {
    var place = place
    place.id = question.carried["id"]?.name
    self.init(
      place: place, text: question.question, session: question.session, kind: question.carried["kind"]?.name,
      expectation: question.expectation)
  }
}

extension JSONValue {
  /// A text, or a whole number as text; nil when it is anything else.
  fileprivate var name: String? {
    switch self {
    case .string(let text): text
    case .integer(let number): String(number)
    default: nil
    }
  }
}

import Evaluation

extension QuestionRecord {
  /// The members of the object on a line of JSON; nil for blank lines.
  public static func members(ofJSONLine line: [UInt8]) throws(RecordProblem) -> [JSONText.Member]? {
    let text = try text(line)
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    switch JSONText.object(line) {
    case .failure(.noJSON):
      throw RecordProblem(message: "This line is not valid JSON. Each line must be one JSON object.")
    case .failure(.tooBig):
      throw RecordProblem(message: "A number in this record is more than 1e308. Write it as a text.")
    case .failure(.halfPair):
      throw RecordProblem(
        message: "A text in this record holds half a character: \\ud800 to \\udfff only come in pairs.")
    case .failure(.otherJSON):
      throw RecordProblem(message: "This line is not a JSON object. Write it as {\"question\": \"…\"}.")
    case .success(let members):
      // By their bytes: Swift takes two spellings of one letter for equal, JSON does not.
      for (number, member) in members.enumerated()
      where members[..<number].contains(where: { $0.name.utf8.elementsEqual(member.name.utf8) }) {
        throw RecordProblem(message: "A key stands twice in this record, so it is not clear which one counts.")
      }
      return members
    }
  }

  /// The question that an object asks.
  public init(members: [JSONText.Member], column: String = "question") throws(RecordProblem) {
    guard let question = members.first(where: { $0.name == column })?.value.string else {
      throw RecordProblem(message: "This record has no text under “\(column)”. Add it as {\"\(column)\": \"…\"}.")
    }
    self.question = question
    session = try members.first { $0.name == "session" }.flatMap { member throws(RecordProblem) in
      try Self.session(member.value)
    }
    expectation = try Expectation(members: members)
    carried = Self.carried(members, column: column)
  }

  private static func session(_ value: JSONText) throws(RecordProblem) -> String? {
    if value.kind == .null || value.string == "" { return nil }
    guard let name = value.name else { throw RecordProblem(message: "“session” must be a text or a whole number.") }
    return try session(name)
  }

  /// The name of a session, which is remembered as long as the session is.
  static func session(_ name: String) throws(RecordProblem) -> String {
    guard name.utf8.count <= longestSession else {
      throw RecordProblem(message: "“session” is longer than \(longestSession) bytes. Give it a shorter name.")
    }
    return name
  }

  static func carried(_ members: [JSONText.Member], column: String) -> [JSONText.Member] {
    members.filter { ![column, "expect", "expect_text"].contains($0.name) }
  }
}

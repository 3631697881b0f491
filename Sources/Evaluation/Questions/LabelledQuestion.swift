/// A question to be asked, with what its reply should be.
public struct LabelledQuestion: Sendable, Hashable {
  /// Where it stands.
  public var place: Place
  /// What is asked.
  public var text: String
  /// The conversation that it belongs to; nil when it stands alone.
  public var session: String?
  /// The kind of question, by which results are told apart; nil when the record names none.
  public var kind: String?
  /// What the reply should be; nil when it is only asked because later turns of the conversation need it.
  public var expectation: Expectation?

  /// Makes a question.
  public init(
    place: Place, text: String, session: String? = nil, kind: String? = nil, expectation: Expectation? = nil
  ) {
    self.place = place
    self.text = text
    self.session = session
    self.kind = kind
    self.expectation = expectation
  }

  /// Where a question stands: enough to find it again, without its words.
  public struct Place: Sendable, Hashable, Codable {
    /// The file's name without its folder.
    public var file: String
    /// The line, 1-based.
    public var line: Int
    /// The record's own id; nil when it has none.
    public var id: String?
    /// The turn of a dialogue, 1-based; nil when the record is a single question.
    public var turn: Int?

    /// Makes a place.
    public init(file: String, line: Int, id: String? = nil, turn: Int? = nil) {
      self.file = file
      self.line = line
      self.id = id
      self.turn = turn
    }

    /// What stays the same when other lines come and go: the id where there is one, else the line.
    var identity: String { "\(file)\t\(id ?? String(line))\t\(turn.map(String.init) ?? "")" }

    /// The place as a person reads it.
    public var description: String {
      "\(file):\(line)" + (turn.map { ", turn \($0)" } ?? "") + (id.map { " (\($0))" } ?? "")
    }
  }
}

public import Conversation
public import Knowledge

/// What matters of a reply to its verdict.
public struct Answer: Sendable, Hashable {
  /// What became of the question.
  public var outcome: Outcome
  /// The passages that were quoted, the best first.
  public var passages: [Quoted]

  /// A passage that was quoted, or might have been.
  public struct Quoted: Sendable, Hashable {
    /// The id of the topic that led to it; nil when none did.
    public var topic: String?
    /// Its heading in the leaflet.
    public var heading: String
    /// Its section, heading and text, folded.
    public var words: String

    /// A passage, with the topic that led to it.
    public init(_ passage: Passage, topic: String?) {
      self.topic = topic
      heading = passage.heading
      words = Answer.folded("\(passage.section) \(passage.heading) \(passage.text)")
    }

    func holds(oneOf texts: [String]) -> Bool { texts.contains(where: words.contains) }

    /// The topic or, where none led to the passage, its heading in quotation marks.
    var label: String { topic ?? "“\(heading)”" }
  }

  /// Makes an answer from its parts.
  public init(outcome: Outcome, passages: [Quoted] = []) {
    self.outcome = outcome
    self.passages = passages
  }

  /// The answer that a reply gives.
  public init(_ reply: Reply) {
    self.init(
      outcome: reply.outcome, passages: reply.passages.map { Quoted($0.passage, topic: $0.topic) })
  }

  /// The topic answered, `none`, `urgent` or `smalltalk`; nil when a choice was offered, which commits to nothing.
  var label: String? {
    switch outcome {
    case .answered: passages.first?.label
    case .unanswered, .error: Expectation.none
    case .urgent: Expectation.urgent
    case .smalltalk: Expectation.smalltalk
    case .clarify: nil
    }
  }

  /// Without Markdown marks and with single blanks, as leaflets are quoted in labels.
  static func folded(_ text: String) -> String {
    text.filter { !"*_`".contains($0) }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

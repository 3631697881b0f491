public import Matching

/// What became of one question.
public struct Judgement: Sendable, Hashable {
  /// The question.
  public var question: LabelledQuestion
  /// How good the reply was.
  public var verdict: Verdict
  /// What was expected and what was given, in the words of labels.
  public var labelling: Labelling
  /// The passage that decides between an answer and silence; nil when no passage came into question or something else
  /// decided, such as an alarm.
  public var candidate: Candidate?
  /// Whether the reply is one that confidence decides: an answer from the leaflet, a choice or silence.
  public var isDecidedByConfidence: Bool

  /// The passage that was quoted first or would have been, with its confidence.
  public struct Candidate: Sendable, Hashable {
    /// How probable it was said to be that the passage answers the question.
    public var confidence: Confidence
    /// Whether it does.
    public var isRight: Bool

    /// Makes a candidate.
    public init(confidence: Confidence, isRight: Bool) {
      self.confidence = confidence
      self.isRight = isRight
    }
  }

  /// Makes a judgement.
  public init(
    question: LabelledQuestion, verdict: Verdict, labelling: Labelling, candidate: Candidate? = nil,
    isDecidedByConfidence: Bool = false
  ) {
    self.question = question
    self.verdict = verdict
    self.labelling = labelling
    self.candidate = candidate
    self.isDecidedByConfidence = isDecidedByConfidence
  }
}

/// What was expected of a question and what was given, each as a topic's id, `none`, `urgent` or `smalltalk`.
public struct Labelling: Sendable, Hashable {
  /// The first label that was expected; nil when the expected text stands in no leaflet.
  public var expected: String?
  /// What was given; nil when a choice was offered.
  public var given: String?
  /// Whether that was right.
  public var isRight: Bool

  /// Makes a labelling.
  public init(expected: String?, given: String?, isRight: Bool) {
    self.expected = expected
    self.given = given
    self.isRight = isRight
  }
}

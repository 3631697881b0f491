public import Knowledge

/// What Galen says to a question.
///
/// It cannot exist without a disclaimer.
public struct Reply: Sendable, Hashable {
  /// What became of the question.
  public let outcome: Outcome
  /// How soon help is needed; `now` for the outcome `urgent` and only there.
  public let urgency: Urgency
  /// The passages that answer, the best first; empty unless the outcome is `answered` or `urgent`.
  public let passages: [Quotation]
  /// What is said besides the passages; empty when they say it all.
  public let message: String
  /// What the person might have meant or might ask next.
  public let suggestions: [Suggestion]
  /// The medical disclaimer with which the reply ends.
  public let disclaimer: Disclaimer

  /// Makes a reply; the outcome follows from the urgency where that is `now`.
  init(
    outcome: Outcome, urgency: Urgency = .none, passages: [Quotation] = [], message: String = "",
    suggestions: [Suggestion] = [], disclaimer: Disclaimer
  ) {
    self.outcome = urgency == .now ? .urgent : outcome
    self.urgency = urgency
    self.passages = passages
    self.message = message
    self.suggestions = suggestions
    self.disclaimer = disclaimer
  }
}

/// What became of a question.
public enum Outcome: String, Sendable, Hashable, CaseIterable {
  /// One or more passages answer it.
  case answered
  /// Two to four passages might; the person chooses.
  case clarify
  /// The leaflet is silent, or the question was not understood.
  case unanswered
  /// Somebody may need help now.
  case urgent
  /// Greetings, thanks, questions about the bot.
  case smalltalk
  /// The question could not be read; only in a batch.
  case error
}

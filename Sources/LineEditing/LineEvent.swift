/// What came of asking for a line.
public enum LineEvent: Sendable, Equatable {
  /// A whole line, without its line end.
  case line(String)
  /// The beginning of a line that was longer than the reader's limit; the rest is skipped.
  case cutLine(String)
  /// Ctrl-C: what was typed is gone; ask again.
  case interrupted
  /// The terminal has another width: show the last reply again, then ask again; what was typed comes back by itself.
  case resized
  /// Nothing was typed for as long as the reader's idle limit; an unfinished line is gone.
  case idle
  /// Ctrl-D on an empty line, or the end of the input; every later call gives this again.
  case end
  /// The input could not be read, with the system's error number; every later call gives ``end``.
  case failed(errno: Int32)
}

public import Conversation

/// What a batch reads, writes and keeps in mind.
public struct BatchOptions: Sendable {
  /// The files of questions; `-` is standard input.
  public var files: [String]
  /// How they are read.
  public var reading = ReadingOptions()
  /// The file for the replies; nil for standard output.
  public var output: String?
  /// Whether to go on with an unfinished run, if there is one.
  public var resumes = false
  /// How many cores answer at a time, at least 1.
  public var jobs = 1
  /// How many sessions are open at a time, at least 1.
  public var openSessions = Self.usualOpenSessions
  /// The file for JUnit's XML; nil for none.
  public var junit: String?
  /// What the replies depend on besides the questions, as a text that is equal only if all of it is.
  public var identity = ""
  /// Explains the last reply of a conversation; nil when nobody asks.
  public var explain: (@Sendable (Conversation) -> String)?
  /// Takes each explanation, in the order of the records.
  public var showExplanation: @Sendable (String) -> Void = { _ in }

  /// A batch of files, with all else as usual.
  public init(files: [String]) { self.files = files }

  /// How many sessions are open at a time unless it is told otherwise.
  public static let usualOpenSessions = 10_000
}

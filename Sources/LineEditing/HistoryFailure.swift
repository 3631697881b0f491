import Glibc

/// Why a history file could not be used.
///
/// A conversation goes on without it.
public struct HistoryFailure: Error, Equatable, CustomStringConvertible {
  /// What was tried.
  public enum Action: String, Sendable {
    /// Opening the file, or making it.
    case open = "opened"
    /// Reading the earlier lines.
    case read = "read"
    /// Adding a line.
    case write = "written"
  }

  /// The file, as it was named.
  public let path: String
  /// What was tried.
  public let action: Action
  /// The system's error number; nil when the path names something that is not a plain file.
  public let errno: Int32?

  /// One plain sentence for the person at the terminal.
  public var description: String {
    let reason = errno.map { String(cString: strerror($0)) } ?? "it is not a plain file"
    return "The history file \(path) could not be \(action.rawValue) (\(reason)); what is typed now is not kept in it."
  }
}

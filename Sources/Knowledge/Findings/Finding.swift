/// Something that the author of a knowledge file should know, with the place where it stands.
public struct Finding: Sendable, Hashable, CustomStringConvertible {
  /// How much a finding matters.
  public enum Severity: String, Sendable, Hashable {
    /// Something is lost or wrong until it is mended.
    case error
    /// Galen can work with it, but the author should look.
    case warning
  }

  /// The file's path relative to the knowledge folder.
  public var file: String
  /// The line, 1-based; 1 when the finding is about the whole file.
  public var line: Int
  /// The column in bytes, 1-based.
  public var column: Int
  /// How much it matters.
  public var severity: Severity
  /// One plain sentence: what is wrong and what to do about it.
  public var message: String

  /// Makes a finding at a place.
  public init(file: String, line: Int = 1, column: Int = 1, severity: Severity, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
  }

  /// `file:line:column: severity: message`, as compilers print it and editors understand it.
  public var description: String { "\(file):\(line):\(column): \(severity.rawValue): \(message)" }
}

extension Finding: Comparable {
  /// By file, line and column, then errors first; files by the bytes of their paths.
  public static func < (left: Finding, right: Finding) -> Bool {
    guard left.file == right.file else { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
    let keys = (
      (left.line, left.column, left.severity.rawValue, left.message),
      (right.line, right.column, right.severity.rawValue, right.message)
    )
    return keys.0 < keys.1
  }
}

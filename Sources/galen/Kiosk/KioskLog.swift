import Glibc
import Logging

/// What the public terminal tells its operator.
///
/// It goes to standard error, from where systemd takes it to the journal; nothing that a person typed is ever in it. On a
/// standard error that is the public terminal itself, nothing is told.
enum KioskLog {
  private static let logger = Logger(label: "galen.kiosk") { label -> any LogHandler in
    if isatty(STDERR_FILENO) != 0 { return SwiftLogNoOpLogHandler() }
    return StreamLogHandler.standardError(label: label)
  }

  /// Something that was to be expected.
  static func note(_ sentence: String) { logger.notice("\(sentence)") }

  /// Something that the operator should look at.
  static func error(_ sentence: String) { logger.error("\(sentence)") }
}

import ArgumentParser

/// The exit codes that scripts rely on; those from 64 on are the ones of BSD's sysexits.
enum Exit {
  /// An unanswered question, an expectation missed, findings of severity error.
  static let negative = ExitCode(1)
  /// The command line is wrong.
  static let usage = ExitCode(64)
  /// Input that could not be read as what it says it is.
  static let malformedInput = ExitCode(65)
  /// An input file is not there.
  static let inputMissing = ExitCode(66)
  /// A mistake of the program's own.
  static let internalError = ExitCode(70)
  /// Reading or writing failed.
  static let inputOutput = ExitCode(74)
  /// The knowledge folder cannot be used.
  static let knowledge = ExitCode(78)
  /// The terminal has gone: 128 and the number of SIGHUP, as shells say it.
  static let hungUp = ExitCode(129)
  /// Told to end by SIGTERM.
  static let terminated = ExitCode(143)
}

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
  /// Reading or writing failed.
  static let inputOutput = ExitCode(74)
  /// The knowledge folder cannot be used.
  static let knowledge = ExitCode(78)
}

/// Something that ends the command: one sentence for standard error and an exit code.
struct Failure: Error {
  /// What is wrong and what to do about it; nil when the output has said it already.
  var message: String?
  /// What the process ends with.
  var code: ExitCode

  /// An end with a sentence.
  init(message: String, code: ExitCode) {
    self.message = message
    self.code = code
  }

  /// An end whose reason the output has shown.
  init(quietly code: ExitCode) { self.code = code }

  /// Prints the sentence and gives the code to throw.
  func reported() -> ExitCode {
    if let message { StandardError.write("galen: \(message)") }
    return code
  }
}

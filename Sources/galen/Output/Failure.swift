import ArgumentParser
import Batch
import LineEditing

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

extension Failure {
  /// What stands in the way of reading or writing.
  init(_ error: BatchError) {
    let code =
      switch error {
      case .missing: Exit.inputMissing
      case .damaged, .changed: Exit.malformedInput
      case .reading, .writing, .busy: Exit.inputOutput
      case .readerGone: ExitCode.success
      }
    self.init(message: Sanitizer.line(error.description), code: code)
  }

  /// Does what opens the knowledge; what is wrong with that ends the command.
  static func unlessKnown<Value, Problem: Error & CustomStringConvertible>(
    _ work: () throws(Problem) -> Value
  ) throws(Failure) -> Value {
    do throws(Problem) {
      return try work()
    } catch {
      throw Failure(message: Sanitizer.line(error.description), code: Exit.knowledge)
    }
  }

  /// Does what reads or writes; what stands in the way ends the command.
  static func unless<Value>(_ work: () throws(BatchError) -> Value) throws(Failure) -> Value {
    do throws(BatchError) {
      return try work()
    } catch {
      throw Failure(error)
    }
  }
}

/// What a process left when it was over.
struct Run: CustomStringConvertible {
  /// The arguments with which it was started.
  var arguments: [String]
  /// Its exit code; for a signal, 128 and the signal's number, as shells say it.
  var code: Int32
  /// What it wrote to standard output.
  var output: [UInt8]
  /// What it wrote to standard error.
  var errorOutput: [UInt8]

  /// Standard output as text.
  var text: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text.
  var errors: String { String(decoding: errorOutput, as: UTF8.self) }
  /// The lines of standard output, without their ends.
  var lines: [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.last == "" ? lines.dropLast() : lines
  }

  /// Everything that one needs to see when a test fails.
  var description: String {
    """
    galen \(arguments.map(Self.shown).joined(separator: " "))
    exit code: \(code)
    standard output: \(Self.shown(text))
    standard error: \(Self.shown(errors))
    """
  }

  /// A text as it does no harm to a terminal, and not without end.
  private static func shown(_ text: String) -> String {
    let beginning = text.prefix(3000)
    return String(beginning).debugDescription + (beginning.endIndex < text.endIndex ? "…" : "")
  }
}

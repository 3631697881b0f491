/// The words of a command that runs without a shell.
public enum CommandLineWords {
  /// The program and its arguments, which blanks separate; nil when the program is not named by its whole path.
  ///
  /// Nothing else has a meaning: no quotation marks, no variables, no pipes.
  public static func split(_ command: String) -> [String]? {
    let words = command.split(whereSeparator: \.isWhitespace).map(String.init)
    return words.first?.hasPrefix("/") == true ? words : nil
  }
}

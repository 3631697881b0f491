import Knowledge

/// What `/help` shows.
enum ChatHelp {
  /// How to ask, then the commands, one a line.
  static func text(_ texts: Texts) -> String {
    let longest = ChatAction.commands.map(\.name.count).max() ?? 0
    let commands = ChatAction.commands.map { command in
      command.name + String(repeating: " ", count: longest + 2 - command.name.count)
        + texts.sentence(command.explanation)
    }
    return ([texts.sentence(.howToAsk)] + commands).joined(separator: "\n")
  }
}

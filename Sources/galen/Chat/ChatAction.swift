import Knowledge

/// What a typed line asks for: a command that starts with a slash, or an answer.
enum ChatAction: Equatable {
  case help, topics, why, source, `repeat`, quit
  case unknown
  case question(String)

  /// The commands, as they are typed, with the sentences that explain them.
  static let commands: [(name: String, action: ChatAction, explanation: TextKey)] = [
    ("/help", .help, .commandHelp), ("/topics", .topics, .commandTopics), ("/why", .why, .commandWhy),
    ("/source", .source, .commandSource), ("/repeat", .repeat, .commandRepeat), ("/quit", .quit, .commandQuit),
  ]

  /// What a line asks for.
  ///
  /// What only begins like a command is taken as a question, so that nothing typed is lost.
  init(line: String) {
    let typed = line.split(separator: " ").joined(separator: " ").lowercased()
    if let command = Self.commands.first(where: { $0.name == typed }) {
      self = command.action
    } else if typed.hasPrefix("/"), !typed.contains(" "), typed.dropFirst().allSatisfy(\.isLetter), typed.count > 1 {
      self = .unknown
    } else {
      self = .question(line)
    }
  }
}

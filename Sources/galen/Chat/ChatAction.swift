/// What a typed line asks for: a command that starts with a slash, or an answer.
enum ChatAction: Equatable {
  case help, topics, why, source, `repeat`, quit
  case question(String)

  /// The commands, as they are typed and as `/help` explains them.
  static let commands: [(name: String, action: ChatAction, explanation: String)] = [
    ("/help", .help, "Show this help."),
    ("/topics", .topics, "Show what the leaflet can answer."),
    ("/why", .why, "Explain the last answer."),
    ("/source", .source, "Show where the last answer stands in the leaflet."),
    ("/repeat", .repeat, "Show the last answer again."),
    ("/quit", .quit, "Leave. Ctrl-D does the same."),
  ]

  /// What a line asks for. What only looks like a command is taken as a question, so that nothing typed is lost.
  init(line: String) {
    let typed = line.split(separator: " ").joined(separator: " ").lowercased()
    self = Self.commands.first { $0.name == typed }?.action ?? .question(line)
  }
}

import ArgumentParser

/// The command `galen`: options in, one call, an exit code out.
@main
struct Galen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "galen",
    abstract: "Answers questions about a medicine from its leaflet, word for word, or says that the leaflet is silent.",
    version: "0.1.0",
    subcommands: [
      ChatCommand.self, AskCommand.self, BatchCommand.self, KioskCommand.self, EvaluateCommand.self, CheckCommand.self,
      TopicsCommand.self, IndexCommand.self, InsightsCommand.self,
    ],
    defaultSubcommand: ChatCommand.self)

  static func main() {
    StandardStreams.fill()
    main(nil)
  }
}

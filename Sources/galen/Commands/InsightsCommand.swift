import ArgumentParser

/// `galen insights`: what a terminal counted.
struct InsightsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "insights", abstract: "Show what was asked at a kiosk, from its tally.",
    discussion: "Counts under 5 are shown as <5. Titles of topics come from the knowledge folder, where there is one.")

  @OptionGroup var options: SharedOptions

  @Option(help: ArgumentHelp("Write the same as a page with plots, too.", valueName: "file.html"))
  var report: String?

  @Argument(help: "The tally: the file that the kiosk was given with --tally.")
  var file: String

  func run() throws {
    do throws(Failure) {
      try InsightsRun(self).run()
    } catch {
      throw error.reported()
    }
  }
}

import ArgumentParser
import Batch
import Glibc
import Knowledge
import Matching

/// `galen index`: compiles the shelf ahead of time.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Compile the leaflets, so that every start is quick.",
    discussion:
      "Other commands do this by themselves when leaflets have changed. With --output the compiled shelf goes "
      + "into a file that answers on other machines, by --index, without the knowledge folder.")

  @OptionGroup var options: SharedOptions

  @Option(help: ArgumentHelp("Write the compiled shelf to this file, too.", valueName: "file"))
  var output: String?

  @Flag(help: "Read and check every file and every compiled leaflet, whatever the system says of their times.")
  var verify = false

  func run() throws {
    do throws(Failure) {
      try compile()
    } catch {
      throw error.reported()
    }
  }

  private func compile() throws(Failure) {
    let folder = try KnowledgeLocation.folder(named: options.knowledge)
    let summary = try Failure.unlessKnown { () throws(KnowledgeError) in
      try ShelfIndex.build(
        folder: folder, cache: KnowledgeLocation.shelfCache(), isVerifying: verify, onProgress: options.progress())
    }
    if let output {
      let bytes = summary.bytes.withBytes { Array($0) }
      try Failure.unless { () throws(BatchError) in try WholeFile.write(bytes, to: output) }
    }
    guard !options.quiet else { return }
    let size = (summary.bytes.count + 500_000) / 1_000_000
    var lines = StandardOutput()
    try lines.line("\(summary.leaflets) leaflets are ready, in \(size) MB.")
    if summary.files > summary.leaflets {
      try lines.line(
        "\(summary.files - summary.leaflets) files could not be used as leaflets. Run “galen check” to see why.")
    }
    try lines.flush()
  }
}

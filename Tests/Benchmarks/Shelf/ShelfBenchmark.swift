import Foundation

/// What a shelf of leaflets costs as it grows: to compile it, to start with it, and to ask it.
///
///     swift build -c release --static-swift-stdlib
///     swift run -c release ShelfBenchmark FOLDER [GALEN]
///
/// FOLDER holds leaflets, in folders of their own if you like; from them come shelves of 1, 10, 100 and 1,000 leaflets and
/// one of all, each with the leaflet of this repository, which the questions are about. GALEN is the program to measure,
/// `.build/release/galen` if it is not named. Each figure is the best of some runs, but for the first answer, which is the
/// median; what else the machine does only makes them worse. Nothing is asserted.
@main
enum ShelfBenchmark {
  static func main() throws {
    do {
      try run(CommandLine.arguments)
    } catch let problem as Problem {
      FileHandle.standardError.write(Data((problem.description + "\n").utf8))
      exit(1)
    }
  }

  private static func run(_ arguments: [String]) throws {
    guard arguments.count > 1 else { throw Problem(description: "Name a folder of leaflets.") }
    let galen = URL(filePath: arguments.count > 2 ? arguments[2] : ".build/release/galen").path
    let leaflets = try leaflets(in: arguments[1])
    print(
      "| leaflets | compiled in | with a processor time of | at most | file | first answer | at most | a question on one | a question on any |"
    )
    print("|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
    for count in [1, 10, 100, 1000].filter({ $0 <= leaflets.count }) + [leaflets.count + 1] {
      let shelf = try TrialShelf(leaflets: spread(leaflets, to: count - 1))
      defer { shelf.remove() }
      print(try shelf.row(galen: galen))
    }
  }

  /// The leaflets below a folder, by their paths.
  private static func leaflets(in folder: String) throws -> [URL] {
    guard let files = FileManager.default.enumerator(at: URL(filePath: folder), includingPropertiesForKeys: nil) else {
      throw Problem(description: "There is no folder “\(folder)”.")
    }
    let found = files.compactMap { $0 as? URL }.filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
    guard !found.isEmpty else { throw Problem(description: "There is no leaflet in “\(folder)”.") }
    return found
  }

  /// So many of the leaflets, from all of the alphabet.
  private static func spread(_ leaflets: [URL], to count: Int) -> [URL] {
    (0..<count).map { leaflets[$0 * leaflets.count / count] }
  }
}

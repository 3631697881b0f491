import Foundation
import Synchronization
import TerminalSupport
import TestSupport

/// The home of the person who runs Galen in these tests; it exists from the first use to the end of the test run.
struct Home: Sendable {
  private let folder: TemporaryFolder
  var path: String { folder.path }
  var cache: String { folder.path + "/cache" }
  /// The folder in which compiled shelves are kept.
  var shelves: String { cache + "/galen" }

  /// Makes the home and has the model fitted, so that the tests that run side by side all find it.
  init() {
    do {
      folder = try TemporaryFolder()
      Self.remembered.withLock { $0.append(folder.path) }
      atexit { Home.remembered.withLock { $0.forEach { try? FileManager.default.removeItem(atPath: $0) } } }
      let environment = ["HOME": folder.path, "XDG_CACHE_HOME": folder.path + "/cache"]
      _ = try Process.run(
        try BuiltExecutable.path(of: "galen"), ["ask", "--knowledge", Repository.knowledge, "storage"], input: [],
        environment: environment, directory: folder.path)
    } catch {
      fatalError("The tests have no home: \(error)")
    }
  }

  // A static value lives for ever, so nothing is removed by itself when the process ends.
  private static let remembered = Mutex<[String]>([])
}

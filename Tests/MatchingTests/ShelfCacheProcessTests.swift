import Foundation
import Language
import Matching
import TerminalSupport
import TestSupport
import Testing

/// Several processes that fill one cache at the same time.
@Suite struct ShelfCacheProcessTests {
  @Test(.timeLimit(.minutes(2))) func allAnswerAndOneWholeFileStays() throws {
    let folder = try TemporaryFolder()
    let home = try TemporaryFolder()
    try SmallKnowledge.write(to: folder)
    let processes = try (0..<4).map { _ in
      let process = Process()
      process.executableURL = URL(filePath: try BuiltExecutable.path(of: "galen"))
      process.arguments = ["ask", "--knowledge", folder.path, "how many tablets a day"]
      process.environment = ["XDG_CACHE_HOME": home.path]
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = Pipe()
      process.standardError = Pipe()
      try process.run()
      return process
    }
    let outputs = processes.map { process in
      let output = (process.standardOutput as? Pipe)?.fileHandleForReading.readDataToEndOfFile() ?? Data()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      return String(decoding: output, as: UTF8.self)
    }
    #expect(outputs.allSatisfy { $0.contains("Adults take one tablet a day.") && $0 == outputs[0] }, "\(outputs)")
    #expect(home.names(in: "galen").filter { $0.hasPrefix("shelf-") }.count == 1)

    let shelf = try Shelf.open(folder: folder.path, cache: ShelfCache(directory: home.path + "/galen"))
    let fresh = try SmallKnowledge.shelf.get()
    let utterance = shelf.utterance("how many tablets a day", about: 0)
    #expect(shelf.matcher.probabilities(of: utterance) == fresh.matcher.probabilities(of: utterance))
  }
}

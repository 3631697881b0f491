import Foundation
import Glibc
import Tally
import TerminalSupport
import TestSupport
import Testing

/// A process that counts is killed in the middle of it, and a disk that is full.
@Suite struct PowerLossTests {
  /// Starts the probe, reads this many of its lines, kills it, and returns the lines.
  private func lines(_ arguments: [String], count: Int) throws -> [String] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: try BuiltExecutable.path(of: "TallyProbe"))
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    var text = Data()
    let newline = UInt8(ascii: "\n")
    while text.count(where: { $0 == newline }) < count {
      let more = pipe.fileHandleForReading.availableData
      if more.isEmpty { break }
      text += more
    }
    kill(process.processIdentifier, SIGKILL)
    text += pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func aKilledProcessLosesAtMostTheLastQuestion() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/kiosk.tally"
    var acknowledged = 0
    for round in 1...25 {
      let lines = try lines([path], count: round * 3)
      #expect(lines.allSatisfy { $0.hasPrefix("counted ") }, "\(lines)")
      #expect(lines.count >= round * 3)
      let counted = try TallyContents.read(at: path).counts.map(\.count).reduce(0, +)
      // The one that was under way may have been counted; no other is lost or made up.
      #expect([0, 1].contains(counted - acknowledged - lines.count), "round \(round): \(counted)")
      acknowledged = counted
    }
    #expect(acknowledged > 900)
  }

  @Test func aFullDiskIsAnErrorAndTheCountsStay() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/kiosk.tally"
    // A file may then only be one page long, which is too short for the tally and for its journal.
    let lines = try lines([path, "4096"], count: 10)
    #expect(lines.contains { $0.hasPrefix("failed ") }, "\(lines)")
    #expect(lines.allSatisfy { $0.hasPrefix("counted ") || $0.hasPrefix("failed ") }, "\(lines)")
    let counted = try TallyContents.read(at: path).counts.map(\.count).reduce(0, +)
    #expect(counted == lines.count { $0.hasPrefix("counted ") })
  }
}

import Conversation
import Foundation
import GRDB
import Glibc
import Tally
import TestSupport
import Testing

/// A tally on the disk.
@Suite struct RecorderTests {
  private let folder: TemporaryFolder
  private let path: String
  private let today = TallyHouse.today

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/kiosk.tally"
  }

  private func counts() throws -> [String: Int] {
    let contents = try TallyContents.read(at: path)
    return Dictionary(
      uniqueKeysWithValues: contents.counts.map {
        ("\($0.day) \($0.asked.topic ?? "-") \($0.asked.outcome.rawValue)", $0.count)
      })
  }

  @Test func questionsAreCountedByTopicOutcomeAndDay() throws {
    let recorder = try TallyRecorder(at: path)
    for _ in 0..<3 { try recorder.count(Asked(.answered, topic: "storage"), on: today) }
    try recorder.count(Asked(.unanswered, topic: "storage"), on: today)
    try recorder.count(Asked(.unanswered), on: today.advanced(by: 1))
    try recorder.count(Asked(.urgent, topic: "overdose"), on: today)
    #expect(
      try counts() == [
        "2026-11-26 storage answered": 3, "2026-11-26 storage unanswered": 1, "2026-11-27 - unanswered": 1,
        "2026-11-26 - urgent": 1,
      ])
    #expect(try TallyContents.read(at: path).unanswered.isEmpty)
  }

  @Test func theFileIsForItsOwnerAndNothingStandsBesideIt() throws {
    let recorder = try TallyRecorder(at: path)
    try recorder.count(Asked(.answered), on: today)
    #expect(TallyHouse.mode(of: path) == 0o600)
    #expect(folder.names(in: "") == ["kiosk.tally"])
    // Whoever lets others read it is not overruled.
    chmod(path, 0o640)
    try recorder.count(Asked(.answered), on: today)
    #expect(TallyHouse.mode(of: path) == 0o640)
  }

  @Test func whatIsTooOldIsForgotten() throws {
    let recorder = try TallyRecorder(at: path, keepDays: 10, keepingUnanswered: TallyHouse.vocabulary)
    for age in [0, 9, 10, 11, 30].reversed() {
      try recorder.count(Asked(.unanswered), unanswered: "can i take it", on: today.advanced(by: -age))
    }
    #expect(try counts().keys.sorted() == ["2026-11-17 - unanswered", "2026-11-26 - unanswered"])
    #expect(try TallyContents.read(at: path).unanswered.map(\.week.description) == ["2026-11-23"])
    try recorder.forget(on: today.advanced(by: 10))
    #expect(try TallyContents.read(at: path) == TallyContents(counts: []))
    _ = try TallyRecorder(at: path, keepDays: 10)
  }

  @Test(arguments: zip([-5, 0, 7, 90, 999_999], [7, 7, 7, 90, 3650]))
  func theDaysAreBroughtIntoTheirRange(asked: Int, kept: Int) throws {
    #expect(try TallyRecorder(at: path, keepDays: asked).keepDays == kept)
  }

  /// Of the same questions in any order comes the same file, byte for byte: it cannot tell in which they came.
  @Test func theFileDoesNotKnowTheOrderOfTheDay() throws {
    let entries = (0..<60).map { number -> (Asked, String) in
      let topic = number % 3 == 0 ? nil : "topic-\(number % 20)"
      return (
        Asked(number % 2 == 0 ? .unanswered : .answered, topic: topic), ["can i", "my pills", "the doctor"][number % 3]
      )
    }
    var generator = RepeatableGenerator(seed: 11)
    var files: Set<[UInt8]> = []
    for number in 0..<6 {
      let recorder = try TallyRecorder(at: folder.path + "/\(number)", keepingUnanswered: TallyHouse.vocabulary)
      for (asked, text) in entries.shuffled(using: &generator) {
        try recorder.count(asked, unanswered: asked.outcome == .unanswered ? text : nil, on: today)
      }
      files.insert(try #require(folder.bytes(of: "\(number)")))
    }
    #expect(files.count == 1)
  }

  @Test func whatWasForgottenIsNotLeftInTheFile() throws {
    let recorder = try TallyRecorder(at: path, keepDays: 7, keepingUnanswered: TallyHouse.vocabulary)
    try recorder.count(Asked(.unanswered, topic: "peculiar"), unanswered: "warfarin kidneys", on: today)
    #expect(String(decoding: folder.bytes(of: "kiosk.tally") ?? [], as: UTF8.self).contains("peculiar"))
    try recorder.forget(on: today.advanced(by: 20))
    let text = String(decoding: folder.bytes(of: "kiosk.tally") ?? [], as: UTF8.self)
    #expect(!text.contains("peculiar") && !text.contains("warfarin"))
  }

  @Test func aFileThatWasTakenAwayIsMadeAnew() throws {
    let recorder = try TallyRecorder(at: path)
    try recorder.count(Asked(.answered), on: today)
    try FileManager.default.removeItem(atPath: path)
    try recorder.count(Asked(.clarify), on: today)
    #expect(try counts() == ["2026-11-26 - clarify": 1])
    #expect(TallyHouse.mode(of: path) == 0o600)
  }

  @Test func anEmptyFileBecomesATally() throws {
    try folder.write("", to: "kiosk.tally")
    #expect(throws: TallyError(problem: .noTally, path: path)) { try TallyContents.read(at: path) }
    try TallyRecorder(at: path).count(Asked(.answered), on: today)
    #expect(try counts().count == 1)
  }

  /// What a person put at the path.
  enum Obstacle: CaseIterable {
    case folder, pipe, text, otherDatabase, otherMark, newer, noTables, damagedDay, hugeCount, noFolder

    var problem: TallyError.Problem {
      switch self {
      case .folder: .folder
      case .pipe: .noOrdinaryFile
      case .text, .otherDatabase, .otherMark: .noTally
      case .newer: .newer(99)
      case .noTables, .damagedDay, .hugeCount: .damaged
      case .noFolder: .missing
      }
    }

    /// Whether a recorder sees it, too: it reads no rows.
    var concernsRecorders: Bool { self != .damagedDay && self != .hugeCount }
  }

  private func put(_ obstacle: Obstacle) throws -> String {
    func database(_ sql: String) throws {
      try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
    }
    let mark = "PRAGMA application_id = \(TallySchema.applicationID); "
    switch obstacle {
    case .folder: try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    case .pipe: mkfifo(path, 0o600)
    case .text: try folder.write(String(repeating: "Dear diary, \n", count: 100), to: "kiosk.tally")
    case .otherDatabase: try database("CREATE TABLE diary (day TEXT)")
    case .otherMark: try database("PRAGMA application_id = 7")
    case .newer: try database(mark + "PRAGMA user_version = 99")
    case .noTables: try database(mark + "PRAGMA user_version = 1")
    case .damagedDay, .hugeCount:
      _ = try TallyRecorder(at: path)
      let row = obstacle == .hugeCount ? "'2026-11-26', '', 'answered', \(Int.max)" : "'today', '', 'answered', 1"
      try database("INSERT INTO asked VALUES (\(row))")
    case .noFolder: return folder.path + "/nowhere/kiosk.tally"
    }
    return path
  }

  @Test(arguments: Obstacle.allCases) func whatIsNoTallyIsRefusedAndLeftAlone(obstacle: Obstacle) throws {
    let path = try put(obstacle)
    let before = obstacle == .pipe ? nil : folder.bytes(of: "kiosk.tally")
    let error = TallyError(problem: obstacle.problem, path: path)
    #expect(throws: error) { try TallyContents.read(at: path) }
    if obstacle.concernsRecorders { #expect(throws: error) { try TallyRecorder(at: path) } }
    #expect(obstacle == .pipe || folder.bytes(of: "kiosk.tally") == before)
    #expect(error.description.hasPrefix("“\(path)” ") && error.description.hasSuffix("."))
  }

  @Test func whatIsMissingIsSaidToBeMissing() {
    #expect(throws: TallyError(problem: .missing, path: path)) { try TallyContents.read(at: path) }
  }
}

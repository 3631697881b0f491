import Glibc
import LineEditing
import Testing

@Suite struct HistoryFileTests {
  private let directory: TemporaryDirectory
  private var file: HistoryFile { HistoryFile(path: "\(directory.path)/history") }

  init() throws {
    directory = try TemporaryDirectory()
  }

  @Test func linesComeBack() throws {
    #expect(try file.load() == [])
    #expect(directory.names == [])
    try file.append("what is the dose")
    try file.append("für wen?")
    #expect(try file.load() == ["what is the dose", "für wen?"])
    #expect(directory.content(of: "history") == "what is the dose\nfür wen?\n")
    #expect(directory.mode(of: "history") == 0o600)
  }

  @Test func aMissingLastLineEndIsMended() throws {
    _ = try directory.file("history", "one")
    try file.append("two")
    #expect(directory.content(of: "history") == "one\ntwo\n")
  }

  @Test func onlyTheNewestThousandStay() throws {
    _ = try directory.file("history", (1...1_500).map { "line \($0)\n" }.joined())
    #expect(try file.load().first == "line 501")
    #expect(try file.load().count == 1_000)
    try file.append("line 1501")
    #expect(directory.content(of: "history") == (502...1_501).map { "line \($0)\n" }.joined())
    try file.append("line 1502")
    #expect(directory.content(of: "history") == (503...1_502).map { "line \($0)\n" }.joined())
  }

  @Test func aHugeFileIsCutToItsEnd() throws {
    let long = String(repeating: "x", count: 9_999) + "\n"
    _ = try directory.file("history", String(repeating: long, count: 900))
    try file.append("last")
    let lines = try file.load()
    #expect(lines.last == "last")
    #expect(lines.count == 420)
  }

  @Test func failuresAreTold() throws {
    let missing = HistoryFile(path: "\(directory.path)/none/history")
    let absent = #expect(throws: HistoryFailure.self) { try missing.append("x") }
    #expect(absent?.action == .open && absent?.errno == ENOENT)
    let folder = HistoryFile(path: directory.path)
    let odd = #expect(throws: HistoryFailure.self) { try folder.load() }
    #expect(odd?.action == .open && odd?.errno == nil)
    let full = HistoryFile(path: "/dev/full")
    let failure = #expect(throws: HistoryFailure.self) { try full.append("x") }
    #expect(
      failure?.description
        == "The history file /dev/full could not be opened (it is not a plain file); what is typed now is not kept in it."
    )
  }

  @Test func aNamedPipeIsNotWaitedFor() throws {
    mkfifo("\(directory.path)/pipe", 0o600)
    let pipe = HistoryFile(path: "\(directory.path)/pipe")
    #expect(throws: HistoryFailure.self) { try pipe.append("x") }
    #expect(throws: HistoryFailure.self) { try pipe.load() }
  }
}

import Foundation
import TestSupport
import Testing

/// What `galen batch` leaves in files, whatever comes in between.
@Suite struct BatchFileTests {
  /// Questions alone and in sessions, some of which go on much later.
  private static let questions: String = (0..<1500).map { number in
    let asked = ["storage", "say that again", "missed dose", "and for kids?", "what is the weather in Paris"]
    let session = number % 3 == 0 ? "" : #","session":"s\#(number * number % 17)""#
    return #"{"id":\#(number),"question":"\#(asked[number % asked.count])"\#(session)}"# + "\n"
  }.joined()

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.file("q.jsonl", questions)
    return folder
  }

  private static func batch(_ folder: TemporaryFolder, _ options: [String]) throws -> Run {
    try Galen.run(["batch", "--quiet", "q.jsonl"] + options, directory: folder.path)
  }

  @Test func theNumberOfCoresChangesNothing() throws {
    let folder = try Self.folder()
    for jobs in ["1", "2", "7"] {
      let run = try Self.batch(folder, ["--jobs", jobs, "--sessions", "5", "--output", "\(jobs).jsonl"])
      #expect(run.code == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run)")
    }
    let one = try #require(folder.bytes(of: "1.jsonl"))
    #expect(one.count(where: { $0 == 0x0A }) == 1500)
    #expect(folder.bytes(of: "2.jsonl") == one && folder.bytes(of: "7.jsonl") == one)
    #expect(folder.everything == ["1.jsonl", "2.jsonl", "7.jsonl", "q.jsonl"])
  }

  @Test(arguments: ["out.jsonl", "out.jsonl.gz", "out.csv", "out.txt"])
  func aRunThatWasKilledIsGoneOnWith(output: String) throws {
    let folder = try Self.folder()
    let name = "whole-" + output
    let options = "--sessions 5 --quiet"
    _ = try Galen.shell("\"$GALEN\" batch q.jsonl \(options) --output \(name)", directory: folder.path)
    let run = try Galen.shell(
      """
      for time in 0.05 0.2 0.4 0.6; do
        "$GALEN" batch q.jsonl \(options) --resume --output \(output) & sleep $time; kill -KILL $!; wait $!
      done 2> /dev/null
      "$GALEN" batch q.jsonl \(options) --resume --output \(output); echo "code $?"
      """, directory: folder.path)
    #expect(run.lines.last == "code 0", "\(run)")
    #expect(folder.bytes(of: output) == folder.bytes(of: name) && folder.bytes(of: output) != nil)
    #expect(folder.everything == [output, "q.jsonl", name].sorted())
  }

  @Test(arguments: [("TERM", 143), ("INT", 130)])
  func aSignalEndsAfterWhatIsUnderWay(signal: String, code: Int) throws {
    let folder = try Self.folder()
    let run = try Galen.shell(
      """
      mkfifo in; cat q.jsonl > more; echo old > out.jsonl
      "$GALEN" batch --input-format jsonl - --output out.jsonl < in & job=$!
      { cat q.jsonl; sleep 1.5; } > in &
      sleep 1; kill -\(signal) $job; wait $job; echo "code $?"; cat out.jsonl
      "$GALEN" batch --quiet --input-format jsonl - --output out.jsonl --resume < q.jsonl; echo "code $?"
      """, directory: folder.path)
    #expect(run.lines == ["code \(code)", "old", "code 0"], "\(run)")
    #expect(run.errors.contains("--resume"), "\(run)")
    _ = try Self.batch(folder, ["--output", "whole.jsonl"])
    #expect(folder.bytes(of: "out.jsonl") == folder.bytes(of: "whole.jsonl"))
  }

  @Test func otherQuestionsOrOptionsAreNotGoneOnWith() throws {
    let folder = try Self.folder()
    let run = try Galen.shell(
      """
      mkfifo in; { cat q.jsonl; sleep 2; } > in &
      "$GALEN" batch --quiet --input-format jsonl - --output out.jsonl < in & sleep 1.5; kill -KILL $!; wait $! 2> /dev/null
      ls out.jsonl.resume || exit
      sed 's/storage/dosage/' q.jsonl > other
      "$GALEN" batch --quiet --input-format jsonl - --output out.jsonl --resume < other; echo "code $?"
      head -3 q.jsonl | "$GALEN" batch --quiet --input-format jsonl - --output out.jsonl --resume; echo "code $?"
      "$GALEN" batch --quiet --region US --input-format jsonl - --output out.jsonl --resume < q.jsonl; echo "code $?"
      "$GALEN" batch --quiet --input-format jsonl - --output out.jsonl --resume < q.jsonl; echo "code $?"
      """, directory: folder.path)
    #expect(run.lines.dropFirst() == ["code 65", "code 65", "code 65", "code 0"], "\(run)")
    #expect(run.errors.contains("The questions are not those") && run.errors.contains("The knowledge or the options"))
  }

  @Test func twoRunsCannotWriteTheSameFile() throws {
    let run = try Galen.shell(
      """
      mkfifo in; "$GALEN" batch --quiet - --output out.txt < in & exec 3> in; echo storage >&3; sleep 1
      echo dose | "$GALEN" batch - --output out.txt; echo "code $?"
      exec 3>&-; wait $!; echo "code $?"; grep -c '^> storage' out.txt
      """)
    #expect(run.lines == ["code 74", "code 0", "1"] && run.errors.contains("Another galen"), "\(run)")
  }

  @Test func aFullDiskLeavesWhatWasThere() throws {
    let folder = try Self.folder()
    // A limit on the size of files stands for a disk that is full.
    let run = try Galen.shell(
      """
      echo old > out.jsonl; ulimit -f 200
      "$GALEN" batch --quiet q.jsonl --output out.jsonl; echo "code $?"; cat out.jsonl
      """, directory: folder.path)
    #expect(run.lines == ["code 74", "old"] && run.errors.contains("cannot be written"), "\(run)")
  }

  @Test func aFolderThatIsNotThereIsToldPlainly() throws {
    let run = try Galen.run(["batch", "-", "--output", "no/where.jsonl"], input: "storage\n")
    #expect(run.code == 74 && run.errors.contains("no/where.jsonl"), "\(run)")
  }

  @Test func aLinkAndTheRightsOfAFileStayAsTheyAre() throws {
    let run = try Galen.shell(
      """
      mkdir real; echo old > real/out.txt; chmod 640 real/out.txt; ln -s real/out.txt out.txt
      echo storage | "$GALEN" batch --quiet - --output out.txt; stat -c %A,%F out.txt real/out.txt; head -1 real/out.txt
      """)
    #expect(
      run.lines == ["lrwxrwxrwx,symbolic link", "-rw-r-----,regular file", "> storage"], "\(run)")
  }

  @Test func compressedFilesAreReadAndWritten() throws {
    let folder = try Self.folder()
    let run = try Galen.shell(
      """
      head -700 q.jsonl | gzip > q1.jsonl.gz; tail -n +701 q.jsonl | gzip >> q1.jsonl.gz
      "$GALEN" batch --quiet q1.jsonl.gz --output a.jsonl.gz && "$GALEN" batch --quiet q.jsonl --output b.jsonl
      gzip -dc a.jsonl.gz | cmp - b.jsonl && echo same
      head -c 2000 q1.jsonl.gz > cut.jsonl.gz; "$GALEN" batch --quiet --format jsonl cut.jsonl.gz > cut; echo "code $?"
      """, directory: folder.path)
    #expect(run.lines == ["same", "code 65"] && run.errors.contains("cut short"), "\(run)")
  }

  @Test(arguments: [
    ["--resume", "-"], ["--jobs", "0", "-"], ["--sessions", "0", "-"], ["--max-line", "0", "-"], ["-", "-"],
  ])
  func optionsThatMakeNoSenseAreRefused(arguments: [String]) throws {
    let run = try Galen.run(["batch"] + arguments, input: "storage\n")
    #expect(run.code == 64 && run.output.isEmpty && !run.errors.isEmpty, "\(run)")
  }
}

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
      # A script's background ignores SIGINT, and what ignores it from the start goes on doing so.
      env --default-signal=INT "$GALEN" batch --input-format jsonl - --output out.jsonl < in & job=$!
      { cat q.jsonl; sleep 1.5; } > in &
      sleep 1; kill -\(signal) $job; wait $job; echo "code $?"; cat out.jsonl
      "$GALEN" batch --quiet --input-format jsonl - --output out.jsonl --resume < q.jsonl; echo "code $?"
      """, directory: folder.path)
    #expect(run.lines == ["code \(code)", "old", "code 0"], "\(run)")
    #expect(run.errors.contains("--resume"), "\(run)")
    _ = try Self.batch(folder, ["--output", "whole.jsonl"])
    #expect(folder.bytes(of: "out.jsonl") == folder.bytes(of: "whole.jsonl"))
  }

  @Test func aSignalThatWasIgnoredFromTheStartStaysIgnored() throws {
    let run = try Galen.shell(
      """
      mkfifo in; env --ignore-signal=INT "$GALEN" batch --quiet - --output out.txt < in & exec 3> in; echo storage >&3
      sleep 1; kill -INT $!; sleep 0.3; echo dose >&3; exec 3>&-; wait $!; echo "code $?"; grep -c '^> ' out.txt
      """)
    #expect(run.lines == ["code 0", "2"], "\(run)")
  }

  @Test func otherQuestionsOrOptionsAreNotGoneOnWith() throws {
    let folder = try Self.folder()
    let run = try Galen.shell(
      """
      mkfifo in; { head -700 q.jsonl; sleep 1; tail -n +701 q.jsonl; sleep 3; } > in &
      "$GALEN" batch --quiet --input-format jsonl - --output out.jsonl < in & sleep 2.5; kill -KILL $!; wait $! 2> /dev/null
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

  @Test func aDamagedSecondMemberIsNotPassedOver() throws {
    let run = try Galen.shell(
      """
      echo storage | gzip > q.txt.gz; echo dose | gzip > second; { printf x; tail -c +2 second; } >> q.txt.gz
      "$GALEN" batch --quiet q.txt.gz > out; echo "code $?"; grep -c '^> storage' out
      echo storage > plain.txt.gz; "$GALEN" batch --quiet plain.txt.gz; echo "code $?"
      """)
    #expect(run.lines == ["code 65", "1", "code 65"] && run.errors.contains("“plain.txt.gz” is damaged"), "\(run)")
  }

  @Test(arguments: [
    "--output a --junit a", "--output a --summary-json ./a", "--junit a --summary-json link", "--output q.jsonl",
    "--junit q.jsonl", "--summary-json ../$(basename \"$PWD\")/q.jsonl", "--output a --junit a.part", "--output ''",
    "--output a --summary-json a.resume",
  ])
  func aFilePlaysOnePartOnly(options: String) throws {
    let folder = try TemporaryFolder()
    try folder.file("q.jsonl", "{\"question\":\"storage\"}\n")
    let run = try Galen.shell(
      "echo old > a; ln -s a link; \"$GALEN\" batch q.jsonl \(options); echo \"code $?\"; cat a", directory: folder.path
    )
    #expect(run.lines == ["code 64", "old"] && !run.errors.isEmpty, "\(run)")
    #expect(folder.everything == ["a", "link", "q.jsonl"])
  }

  @Test func differentFilesAndDevicesAreWritten() throws {
    let run = try Galen.shell(
      """
      echo storage > a; "$GALEN" batch --quiet a --output b --junit c --summary-json d; echo "code $?"
      "$GALEN" batch --quiet a --output /dev/null --summary-json /dev/null; echo "code $?"; ls
      """)
    #expect(run.lines == ["code 0", "code 0", "a", "b", "c", "d"], "\(run)")
  }

  @Test func twoRunsCannotWriteTheSameTestCases() throws {
    let run = try Galen.shell(
      """
      mkfifo in; "$GALEN" batch --quiet - --output 1.txt --junit j.xml < in & exec 3> in; echo storage >&3; sleep 1
      echo dose | "$GALEN" batch - --output 2.txt --junit j.xml; echo "code $?"; ls *.part
      exec 3>&-; wait $!; echo "code $?"; tail -1 j.xml; ls
      """)
    #expect(
      run.lines == [
        "code 74", "1.txt.part", "j.xml.cases.part", "code 0", "</testsuites>", "1.txt", "in", "j.xml",
      ], "\(run)")
  }

  @Test(arguments: ["--junit no/j.xml", "--summary-json no/s.json"])
  func aMissingFolderIsNoticedBeforeTheRun(option: String) throws {
    let run = try Galen.shell("echo storage | \"$GALEN\" batch - --output out.txt \(option); echo \"code $?\"; ls")
    #expect(run.lines == ["code 74"] && run.errors.contains("No such file"), "\(run)")
  }

  @Test func aMistypedNameLeavesAnUnfinishedRunAlone() throws {
    let run = try Galen.shell(
      """
      echo half > out.txt.part; echo note > out.txt.resume
      "$GALEN" batch nowhere.txt --output out.txt; echo "code $?"; cat out.txt.part out.txt.resume
      """)
    #expect(run.lines == ["code 66", "half", "note"], "\(run)")
  }

  @Test(arguments: ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
  func closedStreamsAreNotTakenForFiles(closed: String) throws {
    let run = try Galen.shell(
      """
      echo storage > q.txt; echo oops > bad.jsonl
      "$GALEN" batch q.txt bad.jsonl --output out.txt --junit j.xml \(closed); echo "code $?"
      "$GALEN" batch --quiet q.txt bad.jsonl --output whole.txt --junit k.xml; cmp out.txt whole.txt && tail -1 j.xml
      "$GALEN" batch --quiet q.txt >&-; echo "code $?"; "$GALEN" batch --quiet - <&-; echo "code $?"
      """)
    #expect(run.lines == ["code 65", "</testsuites>", "code 74", "code 74"], "\(run)")
  }

  @Test func aRunIsGoneOnWithAfterALineThatWasTooLong() throws {
    let folder = try Self.folder()
    let run = try Galen.shell(
      """
      { head -c 200000 /dev/zero | tr '\\0' x; echo; cat q.jsonl; } > long.jsonl; mkfifo in
      {
        head -c 70001 long.jsonl; sleep 0.3; tail -c +70002 long.jsonl | head -c 180000; sleep 1
        tail -c +250002 long.jsonl; sleep 3
      } > in &
      "$GALEN" batch --quiet --input-format jsonl - --output out.jsonl < in & sleep 2.5; kill -KILL $!; wait $! 2> /dev/null
      ls out.jsonl.resume
      "$GALEN" batch --quiet --input-format jsonl - --output out.jsonl --resume < long.jsonl; echo "code $?"
      """, directory: folder.path)
    #expect(run.lines == ["out.jsonl.resume", "code 65"] && run.errors.isEmpty, "\(run)")
    #expect(folder.bytes(of: "out.jsonl")?.count(where: { $0 == 0x0A }) == 1501)
  }

  @Test(arguments: [
    ["--resume", "-"], ["--jobs", "0", "-"], ["--sessions", "0", "-"], ["--max-line", "0", "-"], ["-", "-"],
  ])
  func optionsThatMakeNoSenseAreRefused(arguments: [String]) throws {
    let run = try Galen.run(["batch"] + arguments, input: "storage\n")
    #expect(run.code == 64 && run.output.isEmpty && !run.errors.isEmpty, "\(run)")
  }
}

import TestSupport
import Testing

/// `galen batch` between other programs.
@Suite struct BatchPipeTests {
  @Test func aReaderThatHasGoneAwayIsAQuietEnd() throws {
    let folder = try TemporaryFolder()
    try folder.file("many.txt", String(repeating: "storage\nmissed dose\n", count: 500))
    let run = try Galen.shell(
      #"{ "$GALEN" batch --format jsonl many.txt; echo "code $?" >&2; } | head -1"#, directory: folder.path)
    #expect(run.lines.count == 1, "\(run)")
    #expect(try Record(json: run.text).question == "storage")
    #expect(run.errors == "code 0\n", "\(run)")
  }

  @Test func aFullDiskIsAnError() throws {
    let run = try Galen.shell(#"echo storage | "$GALEN" batch - > /dev/full; echo "code $?""#)
    #expect(run.text == "code 74\n" && run.errors.contains("Writing failed"), "\(run)")
  }

  @Test func aFolderInPlaceOfAFileIsAnError() throws {
    let run = try Galen.run(["batch", "."])
    #expect([66, 74].contains(run.code) && run.errors.hasPrefix("galen: "), "\(run)")
  }

  @Test func whatWasFinishedIsWrittenWhenItIsTerminated() throws {
    let run = try Galen.shell(
      #"""
      mkfifo in; "$GALEN" batch --format jsonl - < in > out & exec 3> in; echo storage >&3; sleep 2
      kill -TERM $!; wait $!; echo "code $?"; cat out
      """#)
    #expect(run.lines.first == "code 143", "\(run)")
    #expect(run.lines.count == 2 && run.lines[1].contains(#""question":"storage""#), "\(run)")
  }

  @Test func aMissingFileDoesNotLoseTheRepliesBeforeIt() throws {
    let folder = try TemporaryFolder()
    try folder.file("one.txt", "storage\n")
    let run = try Galen.run(["batch", "--format", "jsonl", "one.txt", "nowhere.txt"], directory: folder.path)
    #expect(run.code == 66 && run.lines.count == 1, "\(run)")
  }

  @Test func whoWaitsForAReplyBeforeTheNextQuestionGetsIt() throws {
    let run = try Galen.shell(
      #"""
      mkfifo in out; "$GALEN" batch --quiet --format jsonl - < in > out & exec 3> in 4< out
      for question in storage 'missed dose' storage; do echo "$question" >&3; read -r reply <&4; echo "$reply"; done
      exec 3>&-; wait $!; echo "code $?"
      """#)
    #expect(run.lines.count == 4 && run.lines.last == "code 0", "\(run)")
    #expect(try run.lines.dropLast().map { try Record(json: $0).question } == ["storage", "missed dose", "storage"])
  }

  @Test func aReaderThatTakesNothingDoesNotHoldUpATermination() throws {
    let folder = try TemporaryFolder()
    try folder.file("many.txt", String(repeating: "storage\nmissed dose\n", count: 1000))
    let run = try Galen.shell(
      #"""
      mkfifo out; "$GALEN" batch --quiet --format jsonl many.txt > out & exec 4< out; sleep 1
      kill -TERM $!; wait $!; echo "code $?"
      """#, directory: folder.path)
    #expect(run.lines == ["code 143"], "\(run)")
  }
}

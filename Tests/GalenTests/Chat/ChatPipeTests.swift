import Testing

/// `galen chat` on a pipe: each line is one turn of one conversation.
@Suite struct ChatPipeTests {
  @Test func eachLineGetsOneReplyWithoutPromptOrEcho() throws {
    let chat = try Conversed(["storage", "missed dose", "what is the weather in Paris"])
    #expect(chat.run.code == 0 && chat.replies.count == 3 && chat.run.errors.isEmpty, "\(chat.run)")
    #expect(
      !chat.run.lines.contains { $0.hasPrefix(">") } && !chat.run.text.contains("weather in Paris"), "\(chat.run)")
    #expect(!chat.run.text.contains("\u{1B}") && !chat.run.text.contains("Hello, I am Galen"), "\(chat.run)")
  }

  @Test func chatIsWhatTheProgramDoesByItself() throws {
    let alone = try Galen.run([], input: "storage\n")
    #expect(alone.code == 0, "\(alone)")
    #expect(alone.output == (try Galen.run(["chat"], input: "storage\n").output), "\(alone)")
  }

  @Test(arguments: ["", "\n", "storage", "storage\r\n", "\u{FEFF}storage\n"])
  func theEndOfTheInputIsTheEndOfTheConversation(input: String) throws {
    let chat = try Conversed(input: input)
    #expect(chat.run.code == 0 && chat.run.errors.isEmpty, "\(chat.run)")
    if input.contains("storage") {
      #expect(chat.replies.count == 1 && chat.replies[0].contains("cool, dry place"), "\(chat.run)")
    }
  }

  @Test func everyTurnEndsWithADisclaimer() throws {
    let lines = [
      "", "hello", "storage", "say that again", "what else?", "I can't breathe", "/help", "/topics", "/why", "/source",
      "/repeat",
      "/nonsense", "xqzt", "none of these", "thanks", "bye",
    ]
    let chat = try Conversed(lines)
    #expect(chat.replies.count == lines.count, "\(chat.run)")
    #expect(
      chat.replies.allSatisfy { $0.contains("Disclaimer: This information is for general knowledge") }, "\(chat.run)")
  }

  @Test func aReplyIsThereBeforeTheNextQuestionIs() throws {
    // The second question is typed only when the reply to the first has come.
    let run = try Galen.shell(
      #"""
      mkfifo in; "$GALEN" chat < in > out & exec 3> in; echo storage >&3
      i=0; until grep -q Disclaimer out || [ $i = 600 ]; do sleep 0.1; i=$((i+1)); done
      grep -c Disclaimer out; echo "missed dose" >&3; exec 3>&-; wait $!; echo "code $?"; grep -c Disclaimer out
      """#)
    #expect(run.lines == ["1", "code 0", "2"], "\(run)")
  }

  @Test func aTooLongLineIsReadUpToALimit() throws {
    let chat = try Conversed(["storage " + String(repeating: "x", count: 300_000), "storage"])
    #expect(chat.run.code == 0 && chat.replies.count == 2, "\(chat.run)")
    #expect(chat.replies[1].contains("cool, dry place"), "\(chat.run)")
  }
}

import Testing

/// The commands with a slash.
@Suite struct ChatCommandTests {
  @Test func helpNamesAllCommands() throws {
    let help = try #require(try Conversed(["/help"]).replies.first)
    for command in ["/help", "/topics", "/why", "/source", "/repeat", "/quit"] {
      #expect(help.contains(command), "\(help)")
    }
  }

  @Test func topicsShowsWhatCanBeAsked() throws {
    let topics = try #require(try Conversed(["/topics"]).replies.first)
    #expect(topics.contains("Magnesium Glycinate") && topics.contains("- Missed dose"), "\(topics)")
    let command = try Galen.run(["topics"])
    #expect(command.code == 0 && command.text.contains(topics), "\(command)")
  }

  @Test func whyExplainsTheLastAnswer() throws {
    let chat = try Conversed(["/why", "where do i keep it", "/why"])
    #expect(chat.replies.count == 3 && !chat.replies[0].contains("most likely"), "\(chat.run)")
    #expect(chat.replies.last?.contains("It is most likely about: Storage") == true, "\(chat.run)")
  }

  @Test func sourceNamesFileLinesAndHash() throws {
    let chat = try Conversed(["/source", "storage", "/source"])
    let record = try Record(json: Galen.run(["ask", "--format", "json", "storage"]).text)
    let passage = try #require(record.passages.first)
    #expect(chat.replies.first?.contains("quoted no passage") == true, "\(chat.run)")
    let source = try #require(chat.replies.last)
    #expect(
      source.contains(passage.file) && source.contains("line \(passage.lines[0])") && source.contains(passage.sha256),
      "\(chat.run)")
  }

  @Test func repeatShowsTheLastAnswerAgain() throws {
    let chat = try Conversed(["/repeat", "storage", "/repeat", "/help", "/repeat"])
    #expect(chat.replies.count == 5 && chat.replies[0].contains("nothing to repeat"), "\(chat.run)")
    #expect(chat.replies[2] == chat.replies[1] && chat.replies[4] == chat.replies[1], "\(chat.run)")
  }

  @Test func quitLeavesAtOnce() throws {
    for command in ["/quit", "/QUIT", "  /quit  "] {
      let chat = try Conversed(["storage", command, "missed dose"])
      #expect(chat.run.code == 0 && chat.replies.count == 1, "\(chat.run)")
    }
  }

  @Test func whatOnlyLooksLikeACommandIsAQuestion() throws {
    let chat = try Conversed(["/how should I store it?", "/ help me"])
    #expect(chat.replies.first?.contains("cool, dry place") == true && chat.replies.count == 2, "\(chat.run)")
  }
}

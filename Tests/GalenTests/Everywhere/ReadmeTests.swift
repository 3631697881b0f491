import Foundation
import Testing

/// What the README and the guides promise is what the program does.
@Suite struct ReadmeTests {
  private static let readme = Repository.text(of: "README.md")

  /// The README's conversation, replayed; it was written with `--width 110`.
  @Test func conversationIsReal() throws {
    let block = try #require(Self.block(after: "## A conversation", language: "text"))
    let questions = block.split(separator: "\n").filter { $0.hasPrefix("> ") }.map { $0.dropFirst(2) }
    #expect(questions.count >= 3)
    let replies = block.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("> ") }
    let run = try Galen.run(["--width", "110"], input: questions.joined(separator: "\n") + "\n")
    #expect(
      run.text.trimmingCharacters(in: .newlines) == replies.joined(separator: "\n").trimmingCharacters(in: .newlines),
      "The README's conversation has drifted from what Galen says now.")
  }

  /// The README shows the program's commands, and the program knows those that the README shows.
  @Test(arguments: ["chat", "ask", "batch", "kiosk", "evaluate", "check", "topics", "insights"])
  func commandIsShown(_ command: String) throws {
    #expect(Self.readme.contains("`galen \(command)"))
    #expect(try Galen.run([command, "--help"]).code == 0)
  }

  @Test func readmeIsShortEnoughToBeRead() {
    let lines = Self.readme.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    #expect((120...160).contains(lines))
  }

  /// The guide's example is the one that the compiler has seen.
  @Test func exampleIsCompiled() throws {
    let guide = Repository.text(of: "Sources/Conversation/Conversation.docc/UsingGalen.md")
    #expect(guide.contains("```swift\n\(Repository.text(of: "Tests/Examples/AskALeaflet.swift"))```"))
  }

  private static func block(after heading: String, language: String) -> String? {
    guard let section = readme.range(of: heading),
      let start = readme.range(of: "```\(language)\n", range: section.upperBound..<readme.endIndex),
      let end = readme.range(of: "\n```", range: start.upperBound..<readme.endIndex)
    else { return nil }
    return String(readme[start.upperBound..<end.lowerBound])
  }
}

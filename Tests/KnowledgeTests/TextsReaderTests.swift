import Knowledge
import Testing

/// The bot's own sentences against those that the program needs.
@Suite struct TextsReaderTests {
  static let expected = [
    ExpectedText("welcome", placeholders: ["title"]), ExpectedText("farewell"),
    ExpectedText("help", placeholders: ["a", "b"]),
  ]

  private func read(_ text: String) -> (texts: Texts, findings: [String]) {
    let result = TextsReader.read(FolderContents.File("texts.yaml", text), expecting: Self.expected)
    return (result.texts, result.findings.map(\.description))
  }

  @Test func readsSentences() {
    let result = read("welcome: Ask about {title}.\nfarewell: >-\n  Good\n  bye.\nhelp: |\n  Type  {a}.\n\n  Or {b}.\n")
    #expect(result.findings == [])
    #expect(
      result.texts.sentences == [
        "welcome": "Ask about {title}.", "farewell": "Good bye.", "help": "Type {a}.\n\nOr {b}.",
      ])
  }

  static let mistakes: [(text: String, findings: [String])] = [
    ("welcome: A\nfarewell: B\n", ["1:1: error: The sentence “help” is missing. Add “help: …”."]),
    (
      "welcome: A\nfarewel: B\nfarewell: B\nhelp: C\n",
      ["2:1: warning: Nothing says the sentence “farewel”."]
    ),
    (
      "welcom: A\nfarewell: B\nhelp: C\n",
      [
        "1:1: error: The sentence “welcome” is missing. Add “welcome: …”.",
        "1:1: warning: Nothing says the sentence “welcom”. Did you mean “welcome”?",
      ]
    ),
    (
      "welcome: A {titel}\nfarewell: B {x}\nhelp: C {c} {not one}\n",
      [
        "1:10: error: “{titel}” means nothing in the sentence “welcome”. It may hold “{title}”.",
        "2:11: error: “{x}” means nothing in the sentence “farewell”. It may hold none.",
        "3:7: error: “{c}” means nothing in the sentence “help”. It may hold “{a}”, “{b}”.",
      ]
    ),
    (
      "welcome:\nfarewell: [B]\nhelp: C\n",
      [
        "1:9: error: The sentence “welcome” is empty.", "2:11: error: The sentence “farewell” is empty.",
      ]
    ),
    (
      "nothing",
      [
        "1:1: error: Each entry here is “key: sentence”.",
        "1:1: error: The sentence “farewell” is missing. Add “farewell: …”.",
        "1:1: error: The sentence “help” is missing. Add “help: …”.",
        "1:1: error: The sentence “welcome” is missing. Add “welcome: …”.",
      ]
    ),
  ]

  @Test(arguments: mistakes) func findings(in text: String, are findings: [String]) {
    #expect(read(text).findings == findings.map { "texts.yaml:" + $0 })
  }
}

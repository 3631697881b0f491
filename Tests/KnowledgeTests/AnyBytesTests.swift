import Knowledge
import Testing

/// Whatever bytes a file holds: reading ends, and what is read is proven.
@Suite struct AnyBytesTests {
  /// A small repeatable generator (SplitMix64).
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  static let pieces = [
    "\n", "\n\n", "\r\n", "\r", " ", "    ", "\t", "* ", "- ", "1. ", "# ", "### ", "**", "*", "_", "`", "```\n", "> ",
    "---\n",
    "===\n", "Q: ", "A: ", "?", ":", "<b>", "</b>", "<sup>", "<!--", "-->", "<p>", "&amp;", "\\", "[a]: b\n", "[",
    "](c)",
    "Disclaimer:", "Usage", "FAQs", "Dosage", "word", "é", "\u{A0}", "𝕏", "title: ", "---\ntitle: X\n---\n", "{", "&a ",
    "*a",
  ]

  private func expectProven(_ bytes: [UInt8]) {
    let result = LeafletReader.read(FolderContents.File(path: "leaflets/a.md", bytes: bytes))
    #expect(result.leaflet != nil || result.findings.contains { $0.severity == .error })
    for passage in result.leaflet?.passages ?? [] {
      #expect(!passage.text.isEmpty)
      let failure = VerbatimProof.failure(of: passage, in: bytes)
      #expect(
        failure != .linesMissing && failure != .linesChanged, "\(passage) in \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test(arguments: UInt64(1)...8) func randomBytes(seed: UInt64) {
    var generator = Generator(state: seed)
    for _ in 0..<50 {
      let count = Int.random(in: 0..<300, using: &generator)
      expectProven((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
  }

  @Test(arguments: UInt64(1)...16) func randomMarkdown(seed: UInt64) {
    var generator = Generator(state: seed)
    for _ in 0..<60 {
      let count = Int.random(in: 0..<80, using: &generator)
      let body = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
      expectProven(Array((Sample.header + "### Usage\n" + body).utf8))
      expectProven(Array(body.utf8))
    }
  }

  @Test func everyPrefixOfALeaflet() {
    let bytes = Array(Sample.complete.utf8)
    for end in bytes.indices { expectProven(Array(bytes[..<end])) }
  }

  static let monsters: [(piece: String, count: Int)] = [
    ("x", 1 << 20), ("x", 250_000), ("> ", 100_000), ("* ", 100_000), ("**a ", 50_000), ("**a**\n", 30_000),
    ("[", 200_000),
    ("Q: a? A: b ", 20_000), ("?", 200_000), ("&#0;", 50_000), ("<b>", 60_000), ("**Q: a?**\n", 20_000),
    ("* **a:** b\n", 20_000),
    ("\r", 200_000), ("a\n---\n", 30_000),
  ]

  @Test(.timeLimit(.minutes(2)), arguments: monsters) func monster(of piece: String, times count: Int) {
    let body = String(repeating: piece, count: count)
    for text in [Sample.header + "### FAQs\n" + body, body] {
      let result = LeafletReader.read(FolderContents.File("leaflets/a.md", text))
      #expect(result.leaflet != nil || result.findings.contains { $0.severity == .error })
    }
  }

  @Test(arguments: ["[", "{", "- ", "? ", "{a: ", "&a [*a, ", "\"", "|\n"]) func monsterHeader(of piece: String) {
    let text = "---\n" + String(repeating: piece, count: 20_000) + "\n---\n### Usage\nX\n"
    #expect(LeafletReader.read(FolderContents.File("leaflets/a.md", text)).leaflet == nil)
  }

  static let yaml = [
    "\n", "  ", ": ", ":", "- ", "? ", "[", "]", "{", "}", ",", "|", ">-", "\"", "'", "#", "&a ", "*a", "!", "!!map",
    "%", "@",
    "---\n", "...\n", "<<: ", "a", "words", "kind", "concepts", "members", "é", "\u{2028}", "\t", "~", "null", "=",
  ]

  @Test(arguments: UInt64(1)...8) func everyOtherReader(seed: UInt64) {
    var generator = Generator(state: seed)
    for _ in 0..<200 {
      let count = Int.random(in: 0..<40, using: &generator)
      let text = (0..<count).map { _ in Self.yaml.randomElement(using: &generator) ?? "" }.joined()
      let contents = FolderContents(
        files: [
          "texts.yaml", "topics/groups.yaml", "lexicon/a.yaml", "lexicon/shorthand.yaml", "lexicon/english-words.txt",
          "lexicon/other-languages.yaml", "lexicon/word-vectors.txt",
        ]
        .map { FolderContents.File($0, text) } + [
          FolderContents.File("topics/a/b.txt", "---\n" + text + "\n---\n" + text),
          FolderContents.File("lexicon/c.yaml", "kind: a\nconcepts:\n  b: {" + text),
          FolderContents.File("leaflets/a.md", "---\n" + text + "\n---\n### Usage\nX\n"),
        ])
      #expect(KnowledgeFolder(contents).findings.contains { $0.severity == .error })
    }
  }
}

import Knowledge
import Testing

/// The lexicon's files, read together.
@Suite struct LexiconReaderTests {
  private func read(_ texts: String...) -> (lexicon: Lexicon, findings: [String]) {
    let files = texts.enumerated().map { FolderContents.File("lexicon/\($0.offset).yaml", $0.element) }
    let result = LexiconReader.read(files)
    return (result.lexicon, result.findings.map(\.description))
  }

  @Test func membersAreConceptsOfTheirOwn() {
    let result = read(
      """
      kind: medicine
      concepts:
        medicine:
          words: [Medicine, drugs]
        antibiotic:
          words: [antibiotic, no]
          is: [medicine]
          members: [Amoxicillin = amoxil, doxycycline]
      """)
    #expect(result.findings == [])
    #expect(
      result.lexicon.concepts == [
        Concept(id: "medicine", kind: "medicine", words: ["medicine", "drugs"]),
        Concept(id: "antibiotic", kind: "medicine", words: ["antibiotic", "no"], broader: ["medicine"]),
        Concept(id: "amoxicillin", kind: "medicine", words: ["amoxicillin", "amoxil"], broader: ["antibiotic"]),
        Concept(id: "doxycycline", kind: "medicine", words: ["doxycycline"], broader: ["antibiotic"]),
      ])
  }

  @Test func aThingMayBeAMemberOfSeveralClasses() {
    let result = read(
      "kind: m\nconcepts:\n  a: {words: [a], members: [x = y]}\n  b: {words: [b], members: [x]}\n  x: {words: [z]}\n")
    #expect(result.findings == [])
    #expect(result.lexicon.concepts[1] == Concept(id: "x", kind: "m", words: ["x", "y", "z"], broader: ["a", "b"]))
  }

  @Test func kindsDoNotDisturbEachOther() {
    let result = read("kind: a\nconcepts: {x: {words: [w]}}\n", "kind: b\nconcepts: {x: {words: [w]}}\n")
    #expect(result.findings == [])
    #expect(result.lexicon.concepts.count == 2)
  }

  static let mistakes: [(text: String, findings: [String])] = [
    (
      "kind: m\nconcepts:\n  a: {words: [x]}\n  b: {words: [x, y]}\n",
      ["4:15: error: “x” already names “a” at lexicon/0.yaml:3. A word names one thing only."]
    ),
    (
      "kind: m\nconcepts:\n  alpha: {words: [x]}\n  b: {words: [y], is: [alhpa]}\n",
      ["4:24: error: There is no m “alhpa” in the lexicon. Did you mean “alpha”?"]
    ),
    (
      "kind: m\nconcepts:\n  a: {words: [x], is: [b]}\n  b: {words: [y], is: [a]}\n",
      ["3:24: error: “a” cannot be a “b”: a “b” is already one of it."]
    ),
    ("kind: m\nconcepts:\n  a: {is: []}\n", ["3:3: error: The concept “a” has no words. Add “words: […]”."]),
    ("kind: m\nconcepts:\n  a: [x]\n", ["3:6: error: The concept “a” needs at least “words: [word, word]”."]),
    (
      "kind: m\nconcepts:\n  a: {word: [x], words: [y]}\n",
      ["3:7: error: A concept has no “word”. Did you mean “words”? It may have “words”, “is”, “members” and “parts”."]
    ),
    (
      "kind: m\nconcepts:\n  a: {words: [y], members: [b =]}\n",
      ["3:29: error: “b =” lacks a name beside “=”. Write “name = other name”."]
    ),
    ("concepts:\n  a: {words: [y]}\n", ["1:1: error: The kind is missing. Begin with a line such as “kind: symptom”."]),
    ("kind: m\n", ["1:1: error: The concepts are missing. Write them, indented, below “concepts:”."]),
    ("- a\n", ["1:1: error: A file of the lexicon holds “kind: …” and “concepts:”."]),
    ("kind: m\nconcepts:\n  a: {words: [[x], y]}\n", ["3:15: error: “words” is a list of names."]),
  ]

  @Test(arguments: mistakes) func findings(in text: String, are findings: [String]) {
    #expect(read(text).findings == findings.map { "lexicon/0.yaml:" + $0 })
  }

  @Test func noConceptIsBroaderThanItself() {
    let concepts = read("kind: m\nconcepts:\n  a: {words: [x], is: [b]}\n  b: {words: [y], is: [a]}\n").lexicon.concepts
    #expect(concepts.map(\.broader) == [[], ["a"]])
  }

  @Test func shorthandIsRead() {
    let result = ShorthandReader.read(
      FolderContents.File("lexicon/shorthand.yaml", "kind: shorthand\nwords:\n  u: you\n  Gonna: going to\n  y:\n"))
    #expect(
      result.shorthand == [Shorthand(short: "u", words: ["you"]), Shorthand(short: "gonna", words: ["going", "to"])])
    #expect(result.findings.map(\.description) == ["lexicon/shorthand.yaml:5:5: error: Write what “y” stands for."])
    let foreign = ShorthandReader.read(
      FolderContents.File("lexicon/other-languages.yaml", "kind: other-languages\nwords:\n  dosis: dose\n"))
    #expect(foreign.shorthand == [Shorthand(short: "dosis", words: ["dose"], isForeign: true)])
  }

  @Test(arguments: ["a\nab\nb\n", "b\na\nab\n", "a\r\nab\r\nb\r\n"]) func generalWordsAreSorted(_ text: String) {
    let result = GeneralWordsReader.read(FolderContents.File("lexicon/english-words.txt", text))
    let lines = result.words.withBytes { String(decoding: $0, as: UTF8.self) }.split(separator: "\n")
    #expect(lines == ["a", "ab", "b"])
    #expect(result.findings.count == (text.hasPrefix("b") ? 1 : 0))
  }

  private func vectors(_ text: String) -> (vectors: [WordVector], findings: [Finding]) {
    WordVectorReader.read(FolderContents.File("lexicon/word-vectors.txt", text))
  }

  @Test func wordVectorsAreRead() throws {
    let result = vectors(
      "# a note\ndose 7f81ff\(String(repeating: "00", count: 61))\n\nkidney \(String(repeating: "01", count: 64))\n")
    #expect(result.findings.isEmpty && result.vectors.map(\.stem) == ["dose", "kidney"])
    let dose = try #require(result.vectors.first).components
    #expect((dose[0], dose[1], dose[2], dose[3]) == (127, -127, -1, 0))
    #expect(result.vectors.last?.components == SIMD64(repeating: 1))
    #expect(result.vectors.allSatisfy { $0.asked == $0.components }, "what is not said twice is the same in questions")
  }

  @Test func aWordMayMeanSomethingElseInQuestions() throws {
    let written = String(repeating: "01", count: 64)
    let asked = String(repeating: "ff", count: 64)
    let result = vectors("run \(written) \(asked)\n")
    let run = try #require(result.vectors.first)
    #expect(result.findings.isEmpty && run.components == SIMD64(repeating: 1) && run.asked == SIMD64(repeating: -1))
  }

  @Test(arguments: [
    "dose", "dose 7f", "dose \(String(repeating: "0g", count: 64))", "dose \(String(repeating: "0F", count: 64))",
    "one dose \(String(repeating: "00", count: 64))", "dose \(String(repeating: "00", count: 65))",
  ]) func damagedWordVectorsAreLeftOut(line: String) {
    let result = vectors("kidney \(String(repeating: "01", count: 64))\n\(line)\n")
    #expect(result.vectors.map(\.stem) == ["kidney"])
    #expect(
      result.findings.map(\.description) == [
        "lexicon/word-vectors.txt:2:1: error: This line is not a stem and one or two times 64 numbers in hexadecimal, so it is left out. "
          + "Take the file from Galen's own knowledge again."
      ])
  }
}

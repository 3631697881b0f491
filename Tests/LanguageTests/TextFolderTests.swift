import Language
import TestSupport
import Testing

/// What looks the same is the same after folding.
@Suite struct TextFolderTests {
  @Test(arguments: [
    ("DOSE", "dose"), ("Dose 2 A", "dose 2 a"), ("ＤＯＳＥ　１００ｍｇ", "dose 100mg"),
    ("ﬁne, ﬂu and oﬀ", "fine, flu and off"),
    ("café", "cafe"), ("cafe\u{301}", "cafe"), ("NAÏVE", "naive"), ("Straße", "strasse"), ("İstanbul", "istanbul"),
    ("x² and H₂O", "x2 and h2o"), ("①", "1"), ("…", "..."), ("a\u{A0}b", "a b"),
  ]) func lettersComeInOneForm(text: String, folded: String) {
    #expect(TextFolder.fold(text) == folded)
  }

  @Test(arguments: ["’", "‘", "ʼ", "′", "´", "`", "＇", "'"]) func apostrophesComeInOneForm(apostrophe: String) {
    #expect(TextFolder.fold("Don\(apostrophe)t") == "don't")
    #expect(TextFolder.fold("Don\(apostrophe)t é") == "don't e")
  }

  @Test(arguments: ["\u{200B}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{FE0F}"])
  func whatIsNotSeenIsGone(invisible: String) {
    #expect(TextFolder.fold("mag\(invisible)nesium\(invisible)") == "magnesium")
    #expect(TextFolder.fold(invisible) == "")
  }

  @Test(arguments: ["привет мир", "γεια", "한국어", "薬", "😀 👍🏽", "مرحبا"]) func otherScriptsStay(text: String) {
    #expect(TextFolder.fold(text) == text)
  }

  @Test func otherScriptsFoldTheirCaseAndAccents() {
    #expect(TextFolder.fold("ПРИВЕТ") == "привет")
    #expect(TextFolder.fold("Γειά") == "γεια")
  }

  @Test func nothingStaysNothing() {
    #expect(TextFolder.fold("") == "")
  }

  private static let pieces = [
    "a", "B", "é", "E\u{301}", "ß", "’", "'", "\u{200B}", "ﬁ", "Ｑ", "5", "²", " ", "\n", ".", "?", "Ж", "й", "😀",
    "\u{0}", "ñ",
  ]

  @Test(arguments: UInt64(1)...10) func foldingTwiceIsFoldingOnce(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    for _ in 0..<100 {
      let once = TextFolder.fold(generator.text(of: Self.pieces, count: 0...20))
      #expect(TextFolder.fold(once) == once)
    }
  }

  @Test(arguments: UInt64(1)...10) func plainTextFoldsTheSameBesideAnyOther(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let ascii = (0..<128).map { String(UnicodeScalar(UInt8($0))) }
    for _ in 0..<100 {
      let text = generator.text(of: ascii, count: 0...30)
      #expect(TextFolder.fold(text + " é") == TextFolder.fold(text) + " e")
    }
  }

  @Test(arguments: UInt64(1)...10) func anyBytesFold(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    for _ in 0..<50 {
      let text = String(decoding: generator.bytes(count: 0...200), as: UTF8.self)
      #expect(TextFolder.fold(text).utf8.count <= text.utf8.count * 18, "Unicode promises no more than that")
    }
  }
}

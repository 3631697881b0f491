import Kiosk
import Testing

/// The characters that a terminal can show.
@Suite struct CharsetTests {
  @Test(
    arguments: [
      (["LANG": "C.UTF-8"], .utf8), (["LANG": "en_GB.utf8"], .utf8), (["LANG": "C"], .ascii), ([:], .ascii),
      (["LANG": "C.UTF-8", "LC_ALL": "C"], .ascii), (["LANG": "C", "LC_CTYPE": "en_US.UTF-8"], .utf8),
      (["LANG": "en_US.UTF-8", "LC_ALL": ""], .utf8), (["LANG": "de_DE.ISO-8859-1"], .ascii),
      (["LANG": "utf-8"], .ascii),
    ] as [([String: String], Charset)])
  func followsTheLocale(environment: [String: String], charset: Charset) {
    #expect(Charset(environment: environment) == charset)
  }

  @Test(
    arguments: [
      ("“Take it” – don’t…", "\"Take it\" - don't..."), ("25 °C, 5 µg, ½", "25 deg C, 5 ug, 1/2"),
      ("café Ångström", "cafe Angstrom"),
      ("→ • ×", "-> * x"), ("ﬁne², x₂", "fine2, x2"), ("≤ 3 漢", "<= 3 ?"), ("naïve\nline", "naive\nline"), ("❤️", "?"),
      ("a\u{A0}b", "a b"),
    ])
  func writesPlainlyWhatAsciiLacks(text: String, plain: String) {
    #expect(Charset.ascii.shown(text) == plain)
    #expect(Charset.utf8.shown(text) == text || text.contains("❤️"))
  }

  @Test(arguments: Charset.allCases) func nothingSteersTheTerminal(charset: Charset) {
    #expect(charset.shown("a\u{1B}[2Jb\u{9B}1mc\u{7}\u{202E}") == "a[2Jb1mc")
  }

  @Test func asciiIsAscii() {
    let everything = String(String.UnicodeScalarView((0x20...0x2FFF).compactMap(Unicode.Scalar.init)))
    #expect(Charset.ascii.shown(everything).utf8.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
  }
}

import LineEditing
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("dose", 4), ("é", 1), ("e\u{301}", 1), ("ﬁ", 1), ("µg ½ – “”", 9), ("用量", 4), ("ﾃﾞ", 2), ("Ｆ", 2),
    ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("👩‍⚕️", 2), ("🇬🇧", 2), ("❤️", 2), ("❤", 1), ("👍🏽", 2), ("1️⃣", 2), ("❗", 2),
    ("\u{1FAE8}", 2), ("a\u{200B}b", 2), ("ภาษาไทย", 7), ("\u{FFFD}", 1), ("\u{2FFFE}", 2),
  ])
  func columns(text: String, expected: Int) {
    #expect(DisplayWidth.columns(of: text) == expected)
  }
}

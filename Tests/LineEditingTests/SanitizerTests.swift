import LineEditing
import Testing

@Suite struct SanitizerTests {
  @Test(arguments: [
    ("plain text, ½ tablet – “twice”", "plain text, ½ tablet – “twice”"),
    ("one\ntwo\r\nthree", "one\ntwo\nthree"),
    ("a\tb", "a b"),
    ("red \u{1B}[31malert\u{1B}[0m", "red [31malert[0m"),
    ("title \u{1B}]0;owned\u{07}", "title ]0;owned"),
    ("C1 \u{9B}31m and \u{85}", "C1 31m and "),
    ("over\rwritten \u{7F}\u{08}\u{00}", "overwritten "),
    ("bidi \u{202E}txet\u{202C} \u{2067}x\u{2069} \u{200F}\u{200E}\u{061C}", "bidi txet x "),
    ("in\u{200B}visi\u{2060}ble\u{FEFF} soft\u{AD}hyphen", "invisible softhyphen"),
    ("a\u{200D}b\u{200C}c", "abc"),
    ("line\u{2028}separator\u{2029}s", "line\nseparator\ns"),
    ("👩‍⚕️ क्‍ष می‌خواهم cafe\u{301}", "👩‍⚕️ क्‍ष می‌خواهم cafe\u{301}"),
    ("👩\u{200D}\u{200D}\u{200D}⚕️", "👩‍⚕️"),
    ("tag\u{E0041}\u{E007F}s", "tags"),
  ])
  func text(given: String, expected: String) {
    // Scalars, since String equality is blind to differences of spelling.
    #expect(Array(Sanitizer.text(given).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func aLineHasNoLineFeeds() {
    #expect(Sanitizer.line("one\r\ntwo\n\u{1B}three\u{2028}four") == "one two three four")
  }

  @Test func nothingThatSteersATerminalSurvives() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for cleaned in [Sanitizer.text("a\(scalar)b"), Sanitizer.text("é\(scalar)")] {
        let harmful = cleaned.unicodeScalars.filter(\.steersTerminal)
        if !harmful.isEmpty { Issue.record("U+\(String(value, radix: 16)) survived") }
      }
    }
  }

  @Test(arguments: UInt64(0)..<20) func onceIsEnough(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let pieces = [
      "a", "é", " ", "\n", "\r", "\t", "\u{1B}", "[", "]", "31m", "\u{9B}", "\u{200D}", "\u{200C}", "\u{202E}", "👩",
      "\u{FE0F}",
      "\u{200B}", "\u{AD}", "\u{2028}", "\u{0}", "\u{7F}", "한", "\u{301}",
    ]
    for _ in 0..<200 {
      let given = generator.text(of: pieces, count: 0...30)
      let once = Sanitizer.text(given)
      #expect(once.unicodeScalars.filter(\.steersTerminal).isEmpty, "\(given.debugDescription)")
      #expect(Array(Sanitizer.text(once).unicodeScalars) == Array(once.unicodeScalars), "\(given.debugDescription)")
    }
  }
}

extension Unicode.Scalar {
  /// Told by number, not in the way in which the sanitizer tells it.
  fileprivate var steersTerminal: Bool {
    switch value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x200B, 0x200E, 0x200F, 0x061C, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0000...0xE007F: true
    default: false
    }
  }
}

import LineEditing
import Testing

@Suite struct TextWrapperTests {
  @Test func wordsMoveToTheNextLine() {
    let lines = TextWrapper(width: 20).lines(of: "Take one capsule with a glass of water.")
    #expect(lines == ["Take one capsule", "with a glass of", "water."])
  }

  @Test func lineBreaksStay() {
    #expect(TextWrapper(width: 40).wrap("one\n\ntwo\r\nthree\n") == "one\n\ntwo\nthree\n")
    #expect(TextWrapper(width: 40).lines(of: "") == [""])
  }

  @Test(arguments: [
    ("- nausea and some vomiting", ["- nausea and some", "  vomiting"]),
    ("• nausea and some vomiting", ["• nausea and some", "  vomiting"]),
    ("10. nausea and some vomiting", ["10. nausea and some", "    vomiting"]),
    ("   a paragraph set to the right", ["   a paragraph set", "   to the right"]),
    ("-5 degrees are not a list item", ["-5 degrees are not a", "list item"]),
    ("- - nausea and some vomiting", ["- - nausea and some", "  vomiting"]),
  ])
  func listItemsHang(text: String, expected: [String]) {
    #expect(TextWrapper(width: 20).lines(of: text) == expected)
  }

  @Test func wordsWiderThanALineAreBroken() {
    let lines = TextWrapper(width: 20).lines(of: "a methionylthreonylthreonylglutaminyl end")
    #expect(lines == ["a", "methionylthreonylthr", "eonylglutaminyl end"])
    #expect(TextWrapper(width: 20).lines(of: "用量用量用量用量用量用量") == ["用量用量用量用量用量", "用量"])
    #expect(TextWrapper(width: 20).lines(of: "- methionylthreonylthreonyl") == ["- methionylthreonylt", "  hreonyl"])
  }

  @Test func aNarrowWindowCountsAsTwentyColumns() {
    #expect(TextWrapper(width: -3).width == 20)
    #expect(TextWrapper(width: 19).lines(of: "abcdefghi klmnopqrst") == ["abcdefghi klmnopqrst"])
  }

  @Test func blanksWithinALineStayAndThoseAtABreakGo() {
    #expect(TextWrapper(width: 20).lines(of: "a  b   ") == ["a  b   "])
    #expect(TextWrapper(width: 20).lines(of: "abcdefghi    klmnopqrst   ") == ["abcdefghi", "klmnopqrst   "])
    let hard = TextWrapper(width: 20).lines(of: "no\u{A0}break at\u{A0}a\u{A0}hard\u{A0}blank")
    #expect(hard == ["no\u{A0}break", "at\u{A0}a\u{A0}hard\u{A0}blank"])
  }

  private static let pieces = [
    " ", " ", " ", "  ", "\n", "\n- ", "\n12. ", "\n      ", "dose", "a", "magnesium",
    "methionylthreonylthreonylglutaminylalanyl", "用量", "😀", "e\u{301}", "–", "\u{A0}", "👩‍⚕️", "-", "             ",
  ]

  @Test(arguments: UInt64(0)..<30) func laws(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    for _ in 0..<100 {
      let text = generator.text(of: Self.pieces, count: 0...60)
      let wrapper = TextWrapper(width: Int.random(in: 0...70, using: &generator))
      let lines = wrapper.lines(of: text)
      let context = "width \(wrapper.width), text \(text.debugDescription)"
      #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= wrapper.width }, "\(context)")
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " && $0 != "\n" }, "\(context)")
      // Words that fit are never broken.
      let fitting = text.split { $0 == " " || $0 == "\n" }.filter { DisplayWidth.columns(of: $0) <= wrapper.width / 2 }
      let whole = lines.flatMap { $0.split(separator: " ") }
      var rest = whole[...]
      for word in fitting {
        guard let index = rest.firstIndex(where: { $0 == word || $0.hasSuffix(word) }) else {
          Issue.record("\(word) was broken: \(context)")
          break
        }
        rest = rest[(index + 1)...]
      }
      // Wrapping what fits changes nothing.
      if text.split(separator: "\n").allSatisfy({ DisplayWidth.columns(of: $0) <= wrapper.width }) {
        #expect(wrapper.wrap(text) == text, "\(context)")
      }
    }
  }
}

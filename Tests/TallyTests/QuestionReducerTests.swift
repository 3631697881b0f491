import Tally
import TestSupport
import Testing

/// What is left of a question says what was asked, and not who asked.
@Suite struct QuestionReducerTests {
  private let reducer = QuestionReducer(TallyHouse.vocabulary)

  @Test(
    arguments: [
      ("Can Peter, 84, take it with Warfarin?", "can … take it with warfarin"),
      ("can i take it with my pills", "can i take it with my pills"),
      ("Ring me on 07700 900123 or jo.bloggs@example.com", "…"),
      ("my kidneys, AB12 3CD", "my kidneys …"),
      ("is it for a 5 year old", "is it … year old"),
      ("warfarin 5mg and 10 mg", "warfarin … and …"),
      // Names that are words, too.
      ("may I and Will take it", "may i and … take it"),
      ("I hope it is good for Hope", "i hope it is …"),
      ("she is rose", "she is …"),
      ("my name is good hope, can i take it", "my name … can i take it"),
      ("mrs good may take it", "… take it"),
      ("THE PILLS MY DOCTOR GAVE ME", "the pills my doctor …"),
      // Numbers in words.
      ("is she seventy five", "is she …"),
      // One letter is an initial.
      ("j f k can take it", "… can take it"),
      // Phrasings about something else and rare ones lend no words.
      ("can i take it to paris", "can i take it …"),
      ("is it with food", "is it with …"),
      // Letters of other scripts, accents, emoji, marks of all sorts.
      ("мария can take it", "… can take it"), ("Zoë, can i", "… can i"), ("can 💊 i", "can i"), ("can … i", "can i"),
      ("it’s the pills’", "… the pills"),
      ("www.pills.com/my/pills or c:\\pills", "…"),
    ] as [(String, String)])
  func onlyTheTradesOwnWordsAreLeft(question: String, reduced: String) {
    #expect((reducer.reduced(question) ?? "…") == reduced)
  }

  @Test(arguments: ["", "   ", "?!", "Peter", "84", "мария", "xyzzy plugh"])
  func nothingIsLeftOfWhatHoldsNoSuchWord(question: String) { #expect(reducer.reduced(question) == nil) }

  @Test func aStoryIsCutShort() throws {
    let story = Array(repeating: "my pills", count: 200).joined(separator: " ")
    let words = try #require(reducer.reduced(story)).split(separator: " ")
    #expect(words.count == 25 && words.last == "…" && words.first == "my")
  }

  /// Whatever is typed: every word that is left is in the vocabulary, no digit is, and no gap follows a gap.
  @Test func whateverIsTyped() {
    var generator = RepeatableGenerator(seed: 4)
    let pieces = [
      "can ", "i ", "Rose ", "rose ", "84", " ", "kidneys", "-", "Ä", "é", "0", ".", "? ", "\n", "\u{0}", "mrs ", "٣",
      "½",
      "warfarin ", "…", "\u{FEFF}", "x", "'", "’", "my name is ",
    ]
    for _ in 0..<3000 {
      let text = generator.text(of: pieces, count: 0...30)
      guard let reduced = reducer.reduced(text) else { continue }
      let words = reduced.split(separator: " ", omittingEmptySubsequences: false)
      #expect(
        !zip(words, words.dropFirst()).contains { $0 == "…" && $1 == "…" }, "\(text.debugDescription): \(reduced)")
      #expect(
        !reduced.contains { $0.isNumber } && !words.contains("rose") && words.contains { $0 != "…" }, "\(reduced)")
      #expect(words.allSatisfy { $0 == "…" || reducer.reduced("can i \($0)") == "can i \($0)" }, "\(reduced)")
    }
  }
}

import Language
import TestSupport
import Testing

/// Words, numbers and marks of a folded text.
@Suite struct TokenizerTests {
  /// The pieces as one text: numbers behind `#`, marks as they are.
  private func summary(_ text: String) -> String {
    Tokenizer.pieces(of: text).map { $0.kind == .number ? "#" + $0.text : $0.text }.joined(separator: " ")
  }

  @Test(arguments: [
    ("don't", "dont"), ("'quoted' words", "quoted words"), ("patients' tablets", "patients tablets"),
    ("rock 'n' roll", "rock n roll"),
    ("well-known side-effects", "well known side effects"), ("and/or", "and or"), ("naïve", "naïve"),
    ("привет мир", "привет мир"),
    ("ok😀ok", "ok ok"), ("😀👍", ""), ("(see) [this] \"now\"", "see this now"), ("a_b", "a b"),
    ("tab\tand  blanks", "tab and blanks"),
  ]) func words(text: String, pieces: String) { #expect(summary(text) == pieces) }

  @Test(arguments: [
    ("100mg", "#100 mg"), ("2.5 mg", "#2.5 mg"), ("b12", "b #12"), ("5.", "#5 ."), ("5.mg", "#5 . mg"),
    ("1.5.2", "#1.5 . #2"),
    ("100-500", "#100 #500"), ("50%", "#50"), ("6'2", "#6 #2"), ("007", "#007"), ("2x2", "#2 x #2"),
  ]) func numbers(text: String, pieces: String) { #expect(summary(text) == pieces) }

  @Test(arguments: [
    ("why?!", "why ? !"), ("dose;take:now", "dose ; take : now"), ("e.g. this", "e . g . this"),
    ("wait...", "wait . . ."),
    ("yes & no", "yes and no"), ("yes , no", "yes , no"), (".,;:?!", ". , ; : ? !"),
  ]) func marks(text: String, pieces: String) { #expect(summary(text) == pieces) }

  @Test(arguments: [
    ("one\ntwo", "one . two"), ("one\r\ntwo", "one . two"), ("one.\ntwo", "one . two"), ("one?\n\n\ntwo", "one ? two"),
    ("one\u{2028}two", "one . two"), ("one\u{2029}two", "one . two"), ("one,\ntwo", "one , two"),
  ]) func lineEnds(text: String, pieces: String) { #expect(summary(text) == pieces) }

  @Test(arguments: ["", " ", "\t", "\u{0}", "'", "-–—", "%$#@"]) func nothing(text: String) {
    #expect(Tokenizer.pieces(of: text).isEmpty)
  }

  private static let pieces = [
    "a", "dose", "é", "ж", "5", "12", ".", ",", "?", "'", "-", " ", "\n", "\r\n", "😀", "\u{301}", "\u{0}", "²",
  ]

  /// What every way of taking a text apart must hold to.
  private func expectSound(_ text: String) {
    let pieces = Tokenizer.pieces(of: text)
    for piece in pieces {
      let scalars = piece.text.unicodeScalars
      switch piece.kind {
      case .word: #expect(!scalars.isEmpty && scalars.allSatisfy(\.properties.isAlphabetic), "\(piece)")
      case .number: #expect(Double(piece.text) != nil, "\(piece)")
      case .mark: #expect([".", ",", ";", ":", "?", "!"].contains(piece.text), "\(piece)")
      }
    }
    let again = Tokenizer.pieces(of: pieces.map(\.text).joined(separator: " "))
    #expect(
      again.map(\.text) == pieces.map(\.text) && again.map(\.kind) == pieces.map(\.kind), "\(text.debugDescription)")
  }

  @Test(arguments: UInt64(1)...10) func randomText(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    for _ in 0..<100 { expectSound(generator.text(of: Self.pieces, count: 0...30)) }
  }

  @Test(arguments: UInt64(1)...10) func randomBytes(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    for _ in 0..<30 { expectSound(TextFolder.fold(String(decoding: generator.bytes(count: 0...300), as: UTF8.self))) }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [("a", 1), ("5", 1), ("a ", 500_000), (".", 500_000), ("5.5.", 1_000_000), ("\n", 1)])
  func hugeText(piece: String, count: Int) {
    #expect(Tokenizer.pieces(of: String(repeating: piece, count: 500_000)).count == count)
  }
}

import Kiosk
import TestSupport
import Testing

/// Bytes into keys: the few that there are, and everything else swallowed whole.
@Suite struct KeyDecoderTests {
  private func keys(_ bytes: some Sequence<UInt8>) -> [Key] {
    var decoder = KeyDecoder()
    return bytes.compactMap { decoder.take($0) } + [decoder.pause()].compactMap(\.self)
  }

  private func keys(_ text: String) -> [Key] { keys(text.utf8) }

  @Test func charactersAreThemselves() {
    #expect(keys("aé–µ漢😀 ~") == "aé–µ漢😀 ~".unicodeScalars.map(Key.text))
  }

  @Test(
    arguments: [
      ("\r", .enter), ("\n", .enter), ("\u{8}", .rubOut), ("\u{7F}", .rubOut), ("\u{15}", .clearLine), ("\u{1}", .home),
      ("\u{5}", .end), ("\u{C}", .redraw), ("\u{3}", .leave), ("\u{4}", .leave), ("\u{1A}", .leave), ("\u{1C}", .leave),
      ("\u{1B}[C", .right), ("\u{1B}OD", .left), ("\u{1B}[1;5C", .right), ("\u{1B}[3~", .delete), ("\u{1B}[1~", .home),
      ("\u{1B}[F", .end), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}OM", .enter),
    ] as [(String, Key)])
  func keysThatDoSomething(bytes: String, key: Key) { #expect(keys(bytes) == [key]) }

  @Test(arguments: [
    "\u{1B}[A", "\u{1B}OB", "\u{1B}OP", "\u{1B}[[A", "\u{1B}[15~", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}x", "\u{1B}\r",
    "\u{0}", "\u{2}", "\u{7}", "\t", "\u{12}", "\u{13}", "\u{16}", "\u{18}", "\u{19}", "\u{1F}", "\u{1B}",
    "\u{1B}]0;title\u{7}", "\u{1B}[?1;2c", "\u{1B}[<0;1;1M", "\u{1B}[38;5;1m", "\u{202E}", "\u{200B}", "\u{9B}",
    "\u{FEFF}",
    "\u{1B}[1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17z",
  ])
  func everythingElseDoesNothing(bytes: String) {
    #expect(keys(bytes).allSatisfy { $0 == .ignored || ($0 == .enter && bytes == "\u{1B}\r") }, "\(keys(bytes))")
  }

  @Test func whatStandsBehindABrokenCharacterIsKept() {
    #expect(keys([0xC3, UInt8(ascii: "(")] + Array("x".utf8)) == ["(", "x"].map { Key.text($0) })
    #expect(keys([0xE9, 0x0D]) == [.enter], "a letter of another character set and Enter")
  }

  @Test func bytesThatAreNoTextAreSwallowed() {
    #expect(keys([0xFF, 0xFE, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF8]).allSatisfy { $0 == .ignored })
    #expect(keys([0xE2, 0x80, UInt8(ascii: "a")]) == [.text("a")], "what stands behind it is a key of its own")
  }

  @Test(arguments: [[0xE2, 0x80], [0x1B], [0x1B, 0x5B], [0x1B, 0x5B, 0x31], [0x1B, 0x4F]] as [[UInt8]])
  func controlCWorksInTheMiddleOfEverything(beginning: [UInt8]) {
    #expect(keys(beginning + [0x03]).last == .leave || beginning == [0x1B, 0x4F])
  }

  @Test func aLoneEscapeDoesNotEatTheNextLetter() {
    var decoder = KeyDecoder()
    #expect(decoder.take(0x1B) == nil && decoder.isWaiting)
    #expect(decoder.pause() == .ignored)
    #expect(decoder.take(UInt8(ascii: "a")) == .text("a"))
  }

  /// Whatever came before: after a pause, a letter is a letter.
  @Test func anythingCanBeFollowedByALetter() {
    var random = RepeatableGenerator(seed: 4)
    for _ in 0..<2_000 {
      var decoder = KeyDecoder()
      for byte in random.bytes(count: 0...40) { _ = decoder.take(byte) }
      _ = decoder.pause()
      #expect(decoder.take(UInt8(ascii: "q")) == .text("q"))
    }
  }

  /// No key can steer a terminal.
  @Test func noTextIsAControlCharacter() {
    var random = RepeatableGenerator(seed: 5)
    for _ in 0..<2_000 {
      for case .text(let scalar) in keys(random.bytes(count: 0...60)) {
        #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value), "\(scalar.value)")
      }
    }
  }
}

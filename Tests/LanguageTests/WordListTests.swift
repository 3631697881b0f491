import Knowledge
import Language
import TestSupport
import Testing

extension WordList {
  /// A list of words.
  init(_ words: [String]) { self.init(lines: Blob(Array(words.joined(separator: "\n").utf8))) }
}

/// Looking up in the block of bytes finds what is there and nothing else.
@Suite struct WordListTests {
  @Test(arguments: UInt64(1)...20) func holdsWhatASetHolds(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let letters = Array("abz".utf8)
    let count = Int.random(in: 0...60, using: &generator)
    let words = Set((0..<count).map { _ in generator.list(of: letters, count: 1...5) })
    let lines = Array(words.sorted { $0.lexicographicallyPrecedes($1) }.joined(separator: [0x0A]))
    for bytes in [lines, lines + [0x0A]] {
      let list = WordList(lines: Blob(bytes))
      for word in words { #expect(list.contains(word)) }
      for _ in 0..<200 {
        let word = generator.list(of: letters, count: 1...6)
        #expect(
          list.contains(word) == words.contains(word), "\(String(decoding: word, as: UTF8.self)) with seed \(seed)")
      }
    }
  }

  @Test func anEmptyListHoldsNothing() {
    let list = WordList(lines: Blob([]))
    #expect(!list.contains(Array("a".utf8)))
    #expect(!list.contains([]))
  }

  @Test func noPartOfAWordIsAWord() {
    let list = WordList(["kidney", "magnesium", "tablet"])
    for word in ["", "kid", "ney", "kidneys", "magnesium\ntablet", "tablet\n"] {
      #expect(!list.contains(Array(word.utf8)), "\(word)")
    }
  }
}

package import Knowledge

/// The words that misspelt ones are repaired to, each with the number of times it occurs.
///
/// Everything lies in flat tables, sorted by length and then by the alphabet: stored words are ready as soon as it
/// are read, and words like a typed one are found side by side.
package struct DomainWords: Sendable {
  private struct Word: BitwiseCopyable {
    /// The word's place among the letters.
    var letters: Slice32
    /// How often it occurs.
    var count: UInt32
  }

  private let words: [Word]
  /// The letters of all words.
  private let letters: [UInt8]
  /// Which letters each word has, a bit each.
  private let letterSets: [UInt32]
  /// By length: the place of the first word that is as long or longer.
  private let lengthStarts: [UInt32]
  /// An open-addressing hash table of the words: one more than a word's place, 0 where none is.
  private let slots: [UInt32]

  /// Lays out words with the number of times each occurs.
  package init(_ counts: [String: Int]) {
    let sorted = counts.map { (bytes: Array($0.key.utf8), count: $0.value) }.sorted {
      $0.bytes.count != $1.bytes.count
        ? $0.bytes.count < $1.bytes.count : $0.bytes.lexicographicallyPrecedes($1.bytes)
    }
    var words: [Word] = []
    var letters: [UInt8] = []
    var lengthStarts: [UInt32] = []
    var slotCount = 64
    while slotCount < sorted.count * 2 { slotCount *= 2 }
    var slots = [UInt32](repeating: 0, count: slotCount)
    for (place, word) in sorted.enumerated() {
      while lengthStarts.count <= word.bytes.count { lengthStarts.append(UInt32(place)) }
      let start = letters.count
      letters += word.bytes
      words.append(Word(letters: Slice32(start..<letters.count), count: UInt32(word.count)))
      var slot = Int(truncatingIfNeeded: WordHash(word.bytes).value) & (slotCount - 1)
      while slots[slot] > 0 { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = UInt32(place + 1)
    }
    lengthStarts.append(UInt32(sorted.count))
    self.words = words
    self.letters = letters
    letterSets = sorted.map { Self.letterSet(of: $0.bytes) }
    self.lengthStarts = lengthStarts
    self.slots = slots
  }

  /// Which letters a word has, a bit each.
  static func letterSet(of word: [UInt8]) -> UInt32 { word.reduce(0) { $0 | 1 << UInt32($1 & 31) } }

  /// The place of a word; nil when it is not there.
  func place(of word: some Collection<UInt8>) -> Int? {
    var slot = Int(truncatingIfNeeded: WordHash(word).value) & (slots.count - 1)
    while slots[slot] > 0 {
      let place = Int(slots[slot]) - 1
      if letters[words[place].letters.range].elementsEqual(word) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// How often the word at a place occurs.
  func count(at place: Int) -> Int { Int(words[place].count) }

  /// The word at a place.
  package func text(at place: Int) -> String { String(decoding: letters[words[place].letters.range], as: UTF8.self) }

  /// Lends the letters of the word at a place.
  func withLetters<Result>(at place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    letters.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[words[place].letters.range])) }
  }

  /// The places of the words of a length, in the order of the alphabet.
  func places(ofLength length: Int) -> Range<Int> {
    guard length >= 0, length + 1 < lengthStarts.count else { return 0..<0 }
    return Int(lengthStarts[length])..<Int(lengthStarts[length + 1])
  }

  /// The places of the words of a length that begin with a letter.
  func places(ofLength length: Int, beginningWith letter: UInt8) -> Range<Int> {
    let places = places(ofLength: length)
    guard length > 0 else { return places }
    func firstPlace(_ isReached: (UInt8) -> Bool) -> Int {
      var (low, high) = (places.lowerBound, places.upperBound)
      while low < high {
        let middle = (low + high) / 2
        if isReached(letters[Int(words[middle].letters.start)]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    return firstPlace { $0 >= letter }..<firstPlace { $0 > letter }
  }

  /// The places of the words of a length that share all but a few letters with a set of letters.
  func places(ofLength length: Int, like set: UInt32, differingIn most: Int) -> [Int] {
    let places = places(ofLength: length)
    return letterSets.withUnsafeBufferPointer { sets in
      places.filter { (sets[$0] ^ set).nonzeroBitCount <= most }
    }
  }
}

extension DomainWords: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(plain: words)
    writer.write(plain: letters)
    writer.write(plain: letterSets)
    writer.write(plain: lengthStarts)
    writer.write(plain: slots)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    words = try reader.readPlain()
    letters = try reader.readPlain()
    letterSets = try reader.readPlain()
    lengthStarts = try reader.readPlain()
    slots = try reader.readPlain()
    guard !slots.isEmpty, slots.count & (slots.count - 1) == 0 else { throw DamagedBytes() }
  }
}

package import Knowledge

/// A small number for each of some words, in a flat open-addressing hash table that is ready as soon as it is read.
package struct WordTable: Sendable {
  /// The words; one that was never put in is the empty slot's.
  private let keys: [UInt64]
  private let values: [UInt32]

  private static let empty: UInt64 = 0

  /// Lays out the numbers of words.
  package init(_ numbers: [WordHash: UInt32]) {
    var count = 16
    while count < numbers.count * 2 { count *= 2 }
    var keys = [UInt64](repeating: Self.empty, count: count)
    var values = [UInt32](repeating: 0, count: count)
    for (word, number) in numbers.sorted(by: { $0.key.value < $1.key.value }) where word.value != Self.empty {
      var slot = Int(truncatingIfNeeded: word.value) & (count - 1)
      while keys[slot] != Self.empty { slot = (slot + 1) & (count - 1) }
      keys[slot] = word.value
      values[slot] = number
    }
    self.keys = keys
    self.values = values
  }

  /// The number of a word; nil when it has none.
  package subscript(word: WordHash) -> UInt32? {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: word.value) & mask
    while keys[slot] != Self.empty {
      if keys[slot] == word.value { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

extension WordTable: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(plain: keys)
    writer.write(plain: values)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    keys = try reader.readPlain()
    values = try reader.readPlain()
    guard !keys.isEmpty, keys.count & (keys.count - 1) == 0, values.count == keys.count, keys.contains(Self.empty)
    else {
      throw DamagedBytes()
    }
  }
}

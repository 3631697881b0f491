package import Knowledge

/// The general words of English: one block of bytes, one word a line, with a hash table of where its lines begin.
///
/// Both are used where they lie, so that a hundred thousand words cost nothing to load.
package struct WordList: Sendable {
  private let lines: Blob
  /// An open-addressing hash table: one more than the place where a line begins, 0 where there is none.
  private let slots: Blob
  private let mask: Int

  /// Makes a list of the lines of a block of bytes.
  package init(lines: Blob) {
    let starts = Self.lineStarts(lines)
    var count = 64
    while count < starts.count * 2 { count *= 2 }
    var slots = [UInt32](repeating: 0, count: count)
    lines.withBytes { bytes in
      for start in starts {
        var slot = Int(truncatingIfNeeded: WordHash(bytes[start...].prefix { $0 != newline }).value) & (count - 1)
        while slots[slot] > 0 { slot = (slot + 1) & (count - 1) }
        slots[slot] = UInt32(start + 1)
      }
    }
    self.lines = lines
    self.slots = Blob(slots.withUnsafeBytes { Array($0) })
    mask = count - 1
  }

  private static func lineStarts(_ lines: Blob) -> [Int] {
    lines.withBytes { bytes in
      bytes.indices.filter { bytes[$0] != newline && ($0 == 0 || bytes[$0 - 1] == newline) }
    }
  }

  /// Whether the list holds a word.
  package func contains(_ word: [UInt8]) -> Bool {
    guard !word.isEmpty else { return false }
    return lines.withBytes { bytes in
      slots.withBytes { slots in
        let slots = slots.bindMemory(to: UInt32.self)
        var slot = Int(truncatingIfNeeded: WordHash(word).value) & mask
        while slots[slot] > 0 {
          let start = Int(slots[slot]) - 1
          let end = start + word.count
          let isWhole = end == bytes.count || end < bytes.count && bytes[end] == newline
          if isWhole, bytes[start..<end].elementsEqual(word) { return true }
          slot = (slot + 1) & mask
        }
        return false
      }
    }
  }
}

extension WordList: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(lines)
    writer.write(slots)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    lines = try reader.readBlob()
    slots = try reader.readBlob()
    let count = slots.count / MemoryLayout<UInt32>.stride
    guard count > 0, count & (count - 1) == 0 else { throw DamagedBytes() }
    mask = count - 1
  }
}

private let newline = UInt8(ascii: "\n")

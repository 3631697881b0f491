package import Knowledge

/// The phrasings of the topics word for word: what a pharmacist has written into a topic's file is understood as that
/// topic.
///
/// Only the hashes of the wordings are kept, sorted, each with its topic.
package struct TaughtWordings: Sendable {
  private let keys: [UInt64]
  private let topics: [Int]

  /// Gathers wordings by their hashes; one that stands under several topics teaches nothing.
  package init(_ wordings: [(key: UInt64, topic: Int)]) {
    let grouped = Dictionary(grouping: wordings, by: \.key).filter { Set($0.value.map(\.topic)).count == 1 }
    keys = grouped.keys.sorted()
    topics = keys.compactMap { grouped[$0]?.first?.topic }
  }

  /// The topic that a wording was taught for; nil when it was not taught.
  package func topic(for key: UInt64) -> Int? {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? topics[low] : nil
  }
}

extension TaughtWordings: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(keys) { writer, key in
      writer.write(Int(key >> 32))
      writer.write(Int(key & 0xffff_ffff))
    }
    writer.write(topics) { $0.write($1) }
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    keys = try reader.readList { (reader: inout ByteReader) throws(DamagedBytes) in
      UInt64(try reader.readInt()) << 32 | UInt64(try reader.readInt())
    }
    topics = try reader.readList { (reader: inout ByteReader) throws(DamagedBytes) in try reader.readInt() }
    guard keys.count == topics.count else { throw DamagedBytes() }
  }
}

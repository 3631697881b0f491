package import Knowledge
package import Language

/// One leaflet as the matcher sees it: which passages answer which topic, and what each passage names.
package struct PassageIndex: Sendable {
  /// For each topic, by its place among the topics, the passages that answer it, best first.
  package var passages: [[Int]]
  /// For each passage, the topic that it is first of all about; nil when it is the best answer to none.
  package var topics: [Int?]
  /// For each topic, all passages of the sections in which leaflets usually answer it.
  package var nearby: [[Int]]
  /// For each passage, the concepts that it names.
  package var concepts: [Set<Int>]
  /// For each passage, the stems of its words.
  package var stems: [Set<WordHash>]
}

extension PassageIndex: Storable {
  package func write(to writer: inout ByteWriter) {
    for lists in [passages, nearby, concepts.map { $0.sorted() }] {
      writer.write(lists) { writer, list in writer.write(list) { $0.write($1) } }
    }
    writer.write(stems) { $0.write(plain: $1.sorted { $0.value < $1.value }) }
    // One more than the topic's place, so that there is a number for none.
    writer.write(topics) { $0.write($1.map { $0 + 1 } ?? 0) }
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    func lists() throws(DamagedBytes) -> [[Int]] {
      try reader.readList { (reader: inout ByteReader) throws(DamagedBytes) in
        try reader.readList { (reader: inout ByteReader) throws(DamagedBytes) in try reader.readInt() }
      }
    }
    passages = try lists()
    nearby = try lists()
    concepts = try lists().map(Set.init)
    stems = try reader.readList { (reader: inout ByteReader) throws(DamagedBytes) in Set(try reader.readPlain()) }
    topics = try reader.readList { (reader: inout ByteReader) throws(DamagedBytes) in
      let place = try reader.readInt()
      return place > 0 ? place - 1 : nil
    }
  }
}

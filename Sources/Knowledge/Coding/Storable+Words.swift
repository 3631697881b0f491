extension Concept: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(kind)
    writer.write(words)
    writer.write(broader)
    writer.write(parts)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(
      id: try reader.readString(), kind: try reader.readString(), words: try reader.readStrings(),
      broader: try reader.readStrings(), parts: try reader.readStrings())
  }
}

extension Texts: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(sentences.sorted { $0.key < $1.key }) { writer, entry in
      writer.write(entry.key)
      writer.write(entry.value)
    }
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    var sentences: [String: String] = [:]
    for _ in 0..<(try reader.readInt()) { sentences[try reader.readString()] = try reader.readString() }
    self.init(sentences: sentences)
  }
}

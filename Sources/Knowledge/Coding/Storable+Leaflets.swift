extension SourceLines: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(file)
    writer.write(lines.lowerBound)
    writer.write(lines.upperBound)
    writer.write(sha256)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    let file = try reader.readString()
    let (first, last) = (try reader.readInt(), try reader.readInt())
    guard first <= last else { throw DamagedBytes() }
    self.init(file: file, lines: first...last, sha256: try reader.readString())
  }
}

extension Passage: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(Int(kind.rawValue))
    writer.write(section)
    writer.write(heading)
    writer.write(text)
    source.write(to: &writer)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    guard let kind = Kind(rawValue: UInt8(truncatingIfNeeded: try reader.readInt())) else { throw DamagedBytes() }
    self.init(
      kind: kind, section: try reader.readString(), heading: try reader.readString(), text: try reader.readString(),
      source: try SourceLines(from: &reader))
  }
}

extension Leaflet: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(stem)
    writer.write(title)
    writer.write(passages)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(stem: try reader.readString(), title: try reader.readString(), passages: try reader.readList())
  }
}

extension Topic: Storable {
  /// Writes all but the phrasings: they are learned from once and not needed afterwards.
  package func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(group)
    writer.write(title)
    writer.write(kind.rawValue)
    writer.write(places)
    writer.write(focus)
    writer.write(preferred)
    writer.write(needsFocus)
    writer.write(isGeneral)
    writer.write(isAboutOthers)
    writer.write(isAboutHealth)
    writer.write(isAnsweredByAll)
    writer.write(isActedOn)
    writer.write(silent)
    writer.write(file)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    let (id, group, title) = (try reader.readString(), try reader.readString(), try reader.readString())
    guard let kind = Kind(rawValue: try reader.readString()) else { throw DamagedBytes() }
    self.init(
      id: id, group: group, title: title, kind: kind, places: try reader.readList(), focus: try reader.readStrings(),
      preferred: try reader.readStrings(), needsFocus: try reader.readBool(), isGeneral: try reader.readBool(),
      isAboutOthers: try reader.readBool(), isAboutHealth: try reader.readBool(),
      isAnsweredByAll: try reader.readBool(), isActedOn: try reader.readBool(), silent: try reader.readString(),
      file: try reader.readString())
  }
}

extension Topic.Place: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(section)
    writer.write(says)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(section: try reader.readString(), says: try reader.readStrings())
  }
}

extension TopicGroup: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(title)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(id: try reader.readString(), title: try reader.readString())
  }
}

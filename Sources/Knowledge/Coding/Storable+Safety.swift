extension Safety: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(rewritings)
    writer.write(groups)
    writer.write(filler)
    writer.write(flags)
    writer.write(quietRules)
    writer.write(advice)
    writer.write(regions)
    anywhere.write(to: &writer)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(
      rewritings: try reader.readList(), groups: try reader.readList(), filler: try reader.readStrings(),
      flags: try reader.readList(), quietRules: try reader.readList(), advice: try reader.readList(),
      regions: try reader.readList(), anywhere: try Region(from: &reader))
  }
}

extension Safety.Rewriting: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(wording)
    writer.write(variants)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(wording: try reader.readString(), variants: try reader.readStrings())
  }
}

extension Safety.WordGroup: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(words)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(name: try reader.readString(), words: try reader.readStrings())
  }
}

extension Safety.Advice: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(key)
    writer.write(text)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(key: try reader.readString(), text: try reader.readString())
  }
}

extension RedFlag: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(title)
    writer.write(level.rawValue)
    writer.write(line?.rawValue ?? "")
    writer.write(isAlways)
    writer.write(levelIfAsked?.rawValue ?? "")
    writer.write(lookUp)
    writer.write(signs)
    writer.write(certain)
    writer.write(alone)
    writer.write(unless)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    let (id, title) = (try reader.readString(), try reader.readString())
    guard let level = Urgency(rawValue: try reader.readString()) else { throw DamagedBytes() }
    self.init(
      id: id, title: title, level: level, line: PhoneLine.Kind(rawValue: try reader.readString()),
      isAlways: try reader.readBool(), levelIfAsked: Urgency(rawValue: try reader.readString()),
      lookUp: try reader.readString(), signs: try reader.readStrings(), certain: try reader.readStrings(),
      alone: try reader.readStrings(),
      unless: try reader.readStrings())
  }
}

extension QuietRule: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(reason.rawValue)
    writer.write(words)
    writer.write(except)
    writer.write(ends)
    writer.write(reach)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    guard let reason = Reason(rawValue: try reader.readString()) else { throw DamagedBytes() }
    self.init(
      reason: reason, words: try reader.readStrings(), except: try reader.readStrings(), ends: try reader.readStrings(),
      reach: try reader.readInt())
  }
}

extension Region: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(code)
    writer.write(name)
    writer.write(lines)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    self.init(code: try reader.readString(), name: try reader.readString(), lines: try reader.readList())
  }
}

extension PhoneLine: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(kind.rawValue)
    writer.write(name)
    writer.write(number)
    writer.write(hours)
    writer.write(say)
    writer.write(source)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    guard let kind = Kind(rawValue: try reader.readString()) else { throw DamagedBytes() }
    self.init(
      kind: kind, name: try reader.readString(), number: try reader.readString(), hours: try reader.readString(),
      say: try reader.readString(), source: try reader.readString())
  }
}

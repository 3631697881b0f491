public import Knowledge

extension Triage {
  /// Compiles the safety knowledge.
  public init(_ safety: Safety) {
    var compiler = PatternCompiler(safety)
    var flags: [Flag] = []
    var signs: [Sign] = []
    for (index, flag) in safety.flags.enumerated() {
      flags.append(
        Flag(
          id: flag.id, title: flag.title, level: flag.level, line: flag.line, isAlways: flag.isAlways,
          levelIfAsked: flag.levelIfAsked, unless: compiler.patterns(flag.unless)))
      let kinds: [(texts: [String], certainty: Certainty)] = [
        (flag.signs, .usual), (flag.certain, .certain), (flag.alone, .alone),
      ]
      for kind in kinds {
        signs += compiler.patterns(kind.texts).map { Sign($0, flag: index, certainty: kind.certainty) }
      }
    }
    quietRules = safety.quietRules.map { CompiledQuietRule($0, &compiler) }
    // A name that no group of the file can have.
    filler = compiler.add(safety.filler, to: .group(" filler"))
    table = compiler.table
    self.flags = flags
    self.signs = signs
    anchors = SignAnchors(signs, in: table)
  }
}

extension Triage: Storable {
  package func write(to writer: inout ByteWriter) {
    table.write(to: &writer)
    writer.write(flags)
    writer.write(plain: signs)
    anchors.write(to: &writer)
    writer.write(quietRules)
    writer.write(filler)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    table = try PatternTable(from: &reader)
    flags = try reader.readList()
    signs = try reader.readPlain()
    anchors = try SignAnchors(from: &reader)
    quietRules = try reader.readList()
    filler = try reader.readInt()
  }
}

extension Triage.Flag: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(title)
    writer.write(level.rawValue)
    writer.write(line?.rawValue ?? "")
    writer.write(isAlways)
    writer.write(levelIfAsked?.rawValue ?? "")
    writer.write(plain: unless)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    id = try reader.readString()
    title = try reader.readString()
    guard let level = Urgency(rawValue: try reader.readString()) else { throw DamagedBytes() }
    self.level = level
    line = PhoneLine.Kind(rawValue: try reader.readString())
    isAlways = try reader.readBool()
    levelIfAsked = Urgency(rawValue: try reader.readString())
    unless = try reader.readPlain()
  }
}

import Knowledge

/// The signs by the groups of their rarest step, so that an ordinary question meets few of them.
struct SignAnchors: Sendable {
  /// By group: its signs, by their places.
  private let signsOfGroup: [Slice32]
  private let places: [UInt32]

  /// Puts each sign under the groups of its rarest step.
  init(_ signs: [Triage.Sign], in table: PatternTable) {
    var uses = [Int](repeating: 0, count: table.groupCount)
    func steps(of sign: Triage.Sign) -> [CompiledPattern.Step] {
      sign.pattern.parts.range.flatMap { table.steps[table.parts[$0].range] }
    }
    func groups(of step: CompiledPattern.Step) -> [Int] { table.stepGroups[step.groups.range].map { Int($0) } }
    for step in signs.flatMap(steps) { for group in groups(of: step) { uses[group] += 1 } }
    var anchors = [[Int]](repeating: [], count: table.groupCount)
    for (index, sign) in signs.enumerated() {
      func weight(_ step: CompiledPattern.Step) -> Int { groups(of: step).reduce(0) { $0 + uses[$1] } }
      let needed = steps(of: sign).filter { !$0.takesEnd }
      guard let rarest = needed.min(by: { weight($0) < weight($1) }) else { continue }
      for group in Set(groups(of: rarest)).sorted() { anchors[group].append(index) }
    }
    var places: [UInt32] = []
    signsOfGroup = anchors.map { signs in
      let start = places.count
      places += signs.map { UInt32($0) }
      return Slice32(start..<places.count)
    }
    self.places = places
  }

  /// Calls `found` with the place of each sign to look at when a group was said.
  func forEachSign(of group: Int, _ found: (Int) -> Void) {
    for place in signsOfGroup[group].range { found(Int(places[place])) }
  }
}

extension SignAnchors: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(plain: signsOfGroup)
    writer.write(plain: places)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    signsOfGroup = try reader.readPlain()
    places = try reader.readPlain()
  }
}

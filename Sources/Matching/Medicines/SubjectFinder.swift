import Knowledge
import Language

/// Decides which leaflets are meant by the medicines that a text names.
struct SubjectFinder: Sendable {
  let names: MedicineNames

  /// The medicines with those that together name a combination joined.
  ///
  /// "Amlodipine and atorvastatin" or "amlodipine with atorvastatin" is the combination if there is a leaflet of it,
  /// unless the text asks about taking two medicines together.
  func joined(_ medicines: [NamedMedicine], in utterance: Utterance, areTwo: Bool) -> [NamedMedicine] {
    let areTwo = areTwo || isOnlyOneWithAnother(medicines, in: utterance)
    var joined: [NamedMedicine] = []
    for medicine in medicines {
      guard let last = joined.last, areJoined(last, medicine, in: utterance) else {
        joined.append(medicine)
        continue
      }
      let substances = Set(last.substances + medicine.substances).sorted()
      let leaflets = combinations(of: substances)
      let haveOwn = [last, medicine].allSatisfy {
        !candidates(for: $0, qualifiers: []).isEmpty && $0.substances.count == 1
      }
      // Of three that are joined, the first two may have no leaflet together.
      guard !leaflets.isEmpty || isPartOfCombination(substances), !(areTwo && haveOwn) else {
        joined.append(medicine)
        // The leaflet of both together, if there is one, says most of taking both.
        if let both = leaflets.first {
          let tokens = last.tokens.lowerBound..<medicine.tokens.upperBound
          joined.append(
            NamedMedicine(tokens: tokens, name: utterance.text(of: tokens), titled: [both], substances: substances))
        }
        continue
      }
      let tokens = last.tokens.lowerBound..<medicine.tokens.upperBound
      let titled = titled(by: utterance.tokens[tokens])
      joined[joined.count - 1] = NamedMedicine(
        tokens: tokens, name: utterance.text(of: tokens), titled: titled.isEmpty ? leaflets : titled,
        substances: substances)
    }
    // What was joined and has no leaflet falls apart again.
    joined = joined.flatMap { medicine in
      medicine.substances.count > 1 && medicine.titled.isEmpty
        ? medicines.filter { medicine.tokens.contains($0.tokens.lowerBound) } : [medicine]
    }
    return areTwo ? joined : joined.filter { !isPartOfOne(of: joined, $0) }
  }

  /// Whether a medicine is spoken of as a part of a combination that is named, too: "in levodopa plus carbidopa, what is the
  /// carbidopa for?" asks about the combination.
  private func isPartOfOne(of medicines: [NamedMedicine], _ part: NamedMedicine) -> Bool {
    part.substances.count == 1
      && medicines.contains { $0.substances.count > 1 && $0.substances.contains(part.substances[0]) }
  }

  /// The leaflets of combinations whose title has these names in this order.
  private func titled(by tokens: ArraySlice<Token>) -> [Int] {
    let name = tokens.filter { $0.kind != .mark && !Self.joints.contains($0.text) }
    var found: [Int] = []
    names.sequences.forEachName(at: 0, in: name, by: { $0.textHash }) { number, length in
      if number % 2 == 0, length == name.count { found.append(number / 2) }
    }
    return found
  }

  /// The leaflets that are meant.
  func subject(of medicines: [NamedMedicine], qualifiers: [WordHash]) -> MedicineSubject {
    var leaflets: [Int] = []
    var several: [Int] = []
    for medicine in medicines {
      let found = candidates(for: medicine, qualifiers: qualifiers)
      if found.count == 1 {
        if !leaflets.contains(found[0]) { leaflets.append(found[0]) }
      } else if several.isEmpty {
        several = found
      }
    }
    if !leaflets.isEmpty { return .leaflets(leaflets) }
    if !several.isEmpty { return .several(several) }
    return medicines.first.map { .absent($0.name) } ?? .none
  }

  /// The salts and forms that a text names, which set medicines of one substance apart.
  func qualifiers(in utterance: Utterance) -> [WordHash] { names.qualifying.kinds(in: utterance.tokens) }

  /// Whether a medicine that is named is one that a leaflet is of, alone or with others.
  func isPart(_ medicine: NamedMedicine, of leaflet: Int) -> Bool {
    medicine.titled.contains(leaflet)
      || !medicine.substances.isEmpty && medicine.substances.allSatisfy { names.parts[leaflet].contains(UInt32($0)) }
      || medicine.alike.contains { names.parts[leaflet].elementsEqual([UInt32($0)]) }
  }

  /// The leaflets that a name fits; of namesakes the one that stands for them, or else the first.
  func candidates(for medicine: NamedMedicine, qualifiers: [WordHash]) -> [Int] {
    let fitting = fitting(medicine, qualifiers: qualifiers)
    var seen: Set<UInt32> = []
    return fitting.compactMap { leaflet in
      let namesake = names.namesakes[leaflet]
      guard seen.insert(namesake).inserted else { return nil }
      return fitting.contains(Int(namesake)) ? Int(namesake) : leaflet
    }
  }

  /// The other leaflets of the same medicine.
  func namesakes(of leaflet: Int) -> [Int] {
    names.namesakes.indices.filter { $0 != leaflet && names.namesakes[$0] == names.namesakes[leaflet] }
  }

  private func fitting(_ medicine: NamedMedicine, qualifiers: [WordHash]) -> [Int] {
    if !medicine.alike.isEmpty {
      let all = medicine.substances + medicine.alike
      let leaflets = all.flatMap { narrowed(names.alone[$0].map { Int($0) }, by: qualifiers) }
      if leaflets.count > 1 { return leaflets }
    }
    let alone = medicine.substances.count == 1 ? names.alone[medicine.substances[0]].map { Int($0) } : []
    // "Ketotifen eye drops" are not what the leaflet with the bare title is about, if there is one of eye drops.
    let formed = alone.filter { names.qualifiers[$0].contains(where: qualifiers.contains) }
    if !formed.isEmpty { return formed }
    if !medicine.titled.isEmpty { return narrowed(medicine.titled, by: qualifiers) }
    // A leaflet of a combination is none of its parts: the dose in it is that of both.
    return medicine.substances.count == 1 ? narrowed(alone, by: qualifiers) : combinations(of: medicine.substances)
  }

  /// Of leaflets of one substance those with a form that the text names; else the one that bears the plain name.
  private func narrowed(_ leaflets: [Int], by qualifiers: [WordHash]) -> [Int] {
    guard leaflets.count > 1 else { return leaflets }
    let named = leaflets.filter { names.qualifiers[$0].contains(where: qualifiers.contains) }
    if !named.isEmpty { return named }
    let plain = leaflets.filter { names.isPlain[$0] }
    if plain.count == 1 { return plain }
    let unqualified = leaflets.filter { names.qualifiers[$0].isEmpty }
    return unqualified.count == 1 ? unqualified : leaflets
  }

  /// The leaflets that are of just these substances together.
  private func combinations(of substances: [Int]) -> [Int] {
    guard let first = substances.first else { return [] }
    return names.combined[first].map { Int($0) }.filter {
      names.parts[$0].elementsEqual(substances.sorted().map { UInt32($0) })
    }
  }

  private func isPartOfCombination(_ substances: [Int]) -> Bool {
    guard let first = substances.first else { return false }
    return names.combined[first].contains { leaflet in
      substances.allSatisfy { names.parts[Int(leaflet)].contains(UInt32($0)) }
    }
  }

  /// Whether nothing stands between two names but what joins the parts of a combination: a comma, "and", "with", or
  /// nothing at all.
  private func areJoined(_ one: NamedMedicine, _ other: NamedMedicine, in utterance: Utterance) -> Bool {
    utterance.tokens[one.tokens.upperBound..<other.tokens.lowerBound].allSatisfy { token in
      token.kind == .mark ? token.text == "," : Self.joints.contains(token.text)
    }
  }

  private static let joints: Set = ["and", "plus", "with"]

  /// Whether a text is no more than "this one with that one", which asks whether they go together.
  private func isOnlyOneWithAnother(_ medicines: [NamedMedicine], in utterance: Utterance) -> Bool {
    let between = utterance.tokens.indices.filter { place in
      utterance.tokens[place].kind != .mark && !medicines.contains { $0.tokens.contains(place) }
    }
    return between.count == 1 && utterance.tokens[between[0]].text == "with"
  }
}

/// Puts the entries of all files together and finds those that contradict each other.
struct LexiconBuilder {
  private var concepts: [Concept] = []
  /// Where the broader concepts of each concept are named, in the order of `concepts`.
  private var broaderPlaces: [[Finding]] = []
  private var findings: [Finding] = []
  private var indices: [Key: Int] = [:]
  private var wordPlaces: [Key: (concept: String, place: Finding)] = [:]

  /// A name within a kind of concept.
  private struct Key: Hashable {
    var kind: String
    var name: String
  }

  init(_ entries: [LexiconEntry]) {
    for entry in entries { add(entry) }
  }

  /// The lexicon; what is wrong is left out of it and appended to the findings.
  func build(findings: inout [Finding]) -> Lexicon {
    var builder = self
    builder.dropUnknownBroader()
    builder.dropCircles()
    findings += builder.findings
    return Lexicon(concepts: builder.concepts)
  }

  /// Adds a concept.
  ///
  /// A thing may be a member of several classes: entries of one name are one concept.
  private mutating func add(_ entry: LexiconEntry) {
    let key = Key(kind: entry.kind, name: entry.id)
    let index = indices[key] ?? concepts.count
    if index == concepts.count {
      indices[key] = index
      concepts.append(Concept(id: entry.id, kind: entry.kind, words: []))
      broaderPlaces.append([])
    }
    for (word, place) in entry.words { add(word, place, to: index) }
    for part in entry.parts where !concepts[index].parts.contains(part) { concepts[index].parts.append(part) }
    for (id, place) in entry.broader where !concepts[index].broader.contains(id) {
      concepts[index].broader.append(id)
      broaderPlaces[index].append(place)
    }
  }

  private mutating func add(_ word: String, _ place: Finding, to index: Int) {
    // A cue says what a word does in a sentence, and one word can do several things.
    let isOfSpeech = ConceptKind.ofSpeech.contains(concepts[index].kind)
    let kind = isOfSpeech ? "\(concepts[index].kind)/\(concepts[index].id)" : concepts[index].kind
    let key = Key(kind: kind, name: word)
    guard let known = wordPlaces[key] else {
      wordPlaces[key] = (concepts[index].id, place)
      concepts[index].words.append(word)
      return
    }
    guard known.concept != concepts[index].id else { return }
    findings.append(
      place.worded(
        "“\(word)” already names “\(known.concept)” at \(known.place.file):\(known.place.line). A word names one thing only."
      ))
  }

  private mutating func dropUnknownBroader() {
    for index in concepts.indices {
      let kind = concepts[index].kind
      let broader = zip(concepts[index].broader, broaderPlaces[index])
      let known = broader.filter { indices[Key(kind: kind, name: $0.0)] != nil }
      for (id, place) in broader where indices[Key(kind: kind, name: id)] == nil {
        let names = concepts.filter { $0.kind == kind }.map(\.id)
        findings.append(
          place.worded("There is no \(kind) “\(id)” in the lexicon.\(NearestName.hint(for: id, among: names))"))
      }
      concepts[index].broader = known.map(\.0)
      broaderPlaces[index] = known.map(\.1)
    }
  }

  /// Drops what would make a concept broader than itself, so that whoever climbs from concept to concept arrives.
  private mutating func dropCircles() {
    for index in concepts.indices {
      let broader = zip(concepts[index].broader, broaderPlaces[index])
      let straight = broader.filter { !reaches(from: $0.0, to: index) }
      for (id, place) in broader where reaches(from: id, to: index) {
        findings.append(place.worded("“\(concepts[index].id)” cannot be a “\(id)”: a “\(id)” is already one of it."))
      }
      concepts[index].broader = straight.map(\.0)
    }
  }

  private func reaches(from id: String, to target: Int) -> Bool {
    var open = [id]
    var seen: Set<String> = []
    while let next = open.popLast() {
      guard seen.insert(next).inserted, let index = indices[Key(kind: concepts[target].kind, name: next)] else {
        continue
      }
      if index == target { return true }
      open += concepts[index].broader
    }
    return false
  }
}

extension Finding {
  fileprivate func worded(_ message: String) -> Finding {
    Finding(file: file, line: line, column: column, severity: severity, message: message)
  }
}

package import Knowledge
package import Language

/// The leaflet's own questions, labels and section names, each leading to its own passages.
///
/// This is a promise: who types one of them exactly gets exactly that passage, whatever the classifier thinks.
package struct ExactQuestions: Sendable {
  /// The names, sorted, each with its passages.
  private var names: [WordHash]
  private var passages: SliceTable<UInt16>

  /// Gathers the promises of a leaflet.
  ///
  /// A name that stands twice leads to all its passages; section names lead to the whole section.
  package init(leaflet: Leaflet, shorthand: [String: [String]]) {
    var found: [WordHash: [Int]] = [:]
    var sections: [WordHash: [Int]] = [:]
    for (index, passage) in leaflet.passages.enumerated() {
      if passage.heading != passage.section {
        found[Self.key(passage.heading, shorthand: shorthand), default: []].append(index)
      }
      sections[Self.key(passage.section, shorthand: shorthand), default: []].append(index)
    }
    // The bare name of the medicine asks for its name and, because that is often all that stands there, for what it is.
    let named = [SectionName.genericName, SectionName.usage].compactMap { section in
      leaflet.passages.firstIndex { $0.section == section }
    }
    if !named.isEmpty { found[Self.key(leaflet.title, shorthand: shorthand), default: []] += named }
    // A label that is also a section's name ("Dosage" as a question of its own) comes first, then the section.
    for (name, whole) in sections {
      let own = found[name] ?? []
      found[name] = own + whole.filter { !own.contains($0) }
    }
    let sorted = found.sorted { $0.key.value < $1.key.value }
    names = sorted.map(\.key)
    passages = SliceTable(sorted.map { $0.value.map { UInt16($0) } })
  }

  /// The passages that a question names exactly, case, marks and shorthand aside; nil when it names none.
  package func passages(for utterance: Utterance) -> [Int]? {
    find(Self.key(utterance.words.map(\.text))) ?? find(Self.key(Self.typedWords(of: utterance)))
  }

  /// The words as they were typed: a word of the leaflet may be one that nobody else uses, and so have been "repaired".
  private static func typedWords(of utterance: Utterance) -> [String] {
    var words: [String] = []
    var last: String?
    for token in utterance.words {
      // One word that was typed may have become several.
      if token.typed == nil || token.typed != last { words.append(token.typed ?? token.text) }
      last = token.typed
    }
    return words
  }

  private func find(_ key: WordHash) -> [Int]? {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].value < key.value { low = middle + 1 } else { high = middle }
    }
    return low < names.count && names[low] == key ? passages[low].map { Int($0) } : nil
  }

  /// Questions and labels that stand twice in a leaflet, so that typing one cannot lead to one passage.
  package static func clashes(in leaflet: Leaflet, shorthand: [String: [String]]) -> [Finding] {
    var first: [WordHash: Passage] = [:]
    var findings: [Finding] = []
    for passage in leaflet.passages where passage.heading != passage.section {
      let key = key(passage.heading, shorthand: shorthand)
      guard let other = first[key] else {
        first[key] = passage
        continue
      }
      let line = other.source.lines.lowerBound
      // Leaflets of several medicines have the same labels under each; a question is one thing that one person asks.
      let isQuestion = passage.kind == .faq || other.kind == .faq
      findings.append(
        Finding(
          file: passage.source.file, line: passage.source.lines.lowerBound, severity: isQuestion ? .error : .warning,
          message: isQuestion
            ? "“\(passage.heading)” reads like “\(other.heading)” on line \(line), so who types it cannot be given the right "
              + "one. Reword one of them."
            : "The label “\(passage.heading)” stands on line \(line), too, so who types it is shown both. Say in each what "
              + "it is about."))
    }
    return findings
  }

  private static func key(_ text: String, shorthand: [String: [String]]) -> WordHash {
    key(Analyzer.expanded(text, with: shorthand).filter { $0.kind != .mark }.map(\.text))
  }

  private static func key(_ words: [String]) -> WordHash { WordHash(words.joined(separator: " ")) }
}

extension ExactQuestions: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(plain: names)
    passages.write(to: &writer)
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    names = try reader.readPlain()
    passages = try SliceTable(from: &reader)
    guard names.count == passages.count else { throw DamagedBytes() }
  }
}

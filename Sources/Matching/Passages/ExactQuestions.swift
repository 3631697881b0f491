package import Knowledge
package import Language

/// The leaflet's own questions, labels and section names, each leading to its own passages.
///
/// This is a promise: who types one of them exactly gets exactly that passage, whatever the classifier thinks.
package struct ExactQuestions: Sendable {
  private var passages: [String: [Int]] = [:]

  /// Gathers the promises of a leaflet.
  ///
  /// A name that stands twice leads to all its passages; section names lead to the whole section.
  package init(leaflet: Leaflet, shorthand: [String: [String]]) {
    var sections: [String: [Int]] = [:]
    for (index, passage) in leaflet.passages.enumerated() {
      if passage.heading != passage.section {
        passages[Self.key(passage.heading, shorthand: shorthand), default: []].append(index)
      }
      sections[Self.key(passage.section, shorthand: shorthand), default: []].append(index)
    }
    // The bare name of the medicine asks for what the leaflet says under its name.
    if let name = leaflet.passages.firstIndex(where: { $0.section == SectionName.genericName }) {
      passages[Self.key(leaflet.title, shorthand: shorthand), default: []].append(name)
    }
    // A label that is also a section's name ("Dosage" as a question of its own) comes first, then the section.
    for (name, whole) in sections {
      let own = passages[name] ?? []
      passages[name] = own + whole.filter { !own.contains($0) }
    }
  }

  /// The passages that a question names exactly, case, marks and shorthand aside; nil when it names none.
  package func passages(for utterance: Utterance) -> [Int]? {
    passages[Self.key(utterance.words.map(\.text))]
  }

  /// Questions and labels that stand twice in a leaflet, so that typing one cannot lead to one passage.
  package static func clashes(in leaflet: Leaflet, shorthand: [String: [String]]) -> [Finding] {
    var first: [String: Passage] = [:]
    var findings: [Finding] = []
    for passage in leaflet.passages where passage.heading != passage.section {
      let key = key(passage.heading, shorthand: shorthand)
      guard let other = first[key] else {
        first[key] = passage
        continue
      }
      findings.append(
        Finding(
          file: passage.source.file, line: passage.source.lines.lowerBound, severity: .error,
          message:
            "“\(passage.heading)” reads like “\(other.heading)” on line \(other.source.lines.lowerBound), so who types it "
            + "cannot be given the right one. Reword one of them."))
    }
    return findings
  }

  private static func key(_ text: String, shorthand: [String: [String]]) -> String {
    key(Analyzer.expanded(text, with: shorthand).filter { $0.kind != .mark }.map(\.text))
  }

  private static func key(_ words: [String]) -> String { words.joined(separator: " ") }
}

extension ExactQuestions: Storable {
  package func write(to writer: inout ByteWriter) {
    writer.write(passages.sorted { $0.key < $1.key }) { writer, entry in
      writer.write(entry.key)
      writer.write(entry.value) { $0.write($1) }
    }
  }

  package init(from reader: inout ByteReader) throws(DamagedBytes) {
    for _ in 0..<(try reader.readInt()) {
      passages[try reader.readString()] = try reader.readList { (reader: inout ByteReader) throws(DamagedBytes) in
        try reader.readInt()
      }
    }
  }
}

import Yams

/// One file of the lexicon.
struct LexiconFile {
  private let yaml: YAMLText

  init(_ yaml: YAMLText) {
    self.yaml = yaml
  }

  /// Appends the file's concepts; members of a class follow it.
  func read(into entries: inout [LexiconEntry], findings: inout [Finding]) {
    let shape = "A file of the lexicon holds “kind: …” and “concepts:”."
    guard let root = yaml.mapping(shape, findings: &findings) else { return }
    for (key, _) in root where !["kind", "concepts"].contains(key.string ?? "") {
      let hint = NearestName.hint(for: key.string ?? "", among: ["kind", "concepts"])
      findings.append(yaml.finding(.error, at: key, "“\(key.string ?? "")” means nothing here.\(hint) \(shape)"))
    }
    guard let kindNode = root.first(where: { $0.key.string == "kind" })?.value,
      let kind = yaml.string(kindNode, "Write what these concepts are, such as “kind: symptom”.", findings: &findings)
    else {
      findings.append(yaml.finding(.error, at: nil, "The kind is missing. Begin with a line such as “kind: symptom”."))
      return
    }
    guard case .mapping(let concepts)? = root.first(where: { $0.key.string == "concepts" })?.value else {
      findings.append(
        yaml.finding(.error, at: nil, "The concepts are missing. Write them, indented, below “concepts:”."))
      return
    }
    for (key, value) in concepts { read(key, value, kind: kind, into: &entries, findings: &findings) }
  }

  private func read(
    _ key: Node, _ value: Node, kind: String, into entries: inout [LexiconEntry], findings: inout [Finding]
  ) {
    guard let id = yaml.string(key, "The concept has no name.", findings: &findings) else { return }
    guard case .mapping(let parts) = value else {
      findings.append(yaml.finding(.error, at: value, "The concept “\(id)” needs at least “words: [word, word]”."))
      return
    }
    var entry = LexiconEntry(kind: kind, id: id, words: [], broader: [])
    var members: [LexiconEntry] = []
    for (part, node) in parts {
      switch part.string ?? "" {
      case "words": entry.words = texts(node, "“words” is a list of names.", findings: &findings)
      case "is": entry.broader = texts(node, "“is” is a list of broader concepts.", findings: &findings)
      case "parts": entry.parts = texts(node, "“parts” is a list of medicines.", findings: &findings).map(\.text)
      case "members": members = self.members(node, of: id, kind: kind, findings: &findings)
      case let name:
        let known = ["words", "is", "members", "parts"]
        let hint = NearestName.hint(for: name, among: known)
        findings.append(
          yaml.finding(
            .error, at: part,
            "A concept has no “\(name)”.\(hint) It may have “words”, “is”, “members” and “parts”."))
      }
    }
    if entry.words.isEmpty {
      findings.append(yaml.finding(.error, at: key, "The concept “\(id)” has no words. Add “words: […]”."))
    }
    entries.append(entry)
    entries += members
  }

  private func texts(
    _ node: Node, _ expectation: String, findings: inout [Finding]
  ) -> [(text: String, place: Finding)] {
    yaml.strings(node, expectation, findings: &findings).map { ($0.text.lowercased(), place(of: $0.node)) }
  }

  /// The members of a class: `amoxicillin = amoxil` is one thing with two names.
  private func members(_ node: Node, of id: String, kind: String, findings: inout [Finding]) -> [LexiconEntry] {
    yaml.strings(node, "“members” is a list of names.", findings: &findings).compactMap { member in
      let names = member.text.lowercased().split(separator: "=", omittingEmptySubsequences: false).map(
        \.whiteSpaceFolded)
      let place = place(of: member.node)
      guard let first = names.first, !names.contains("") else {
        findings.append(
          yaml.finding(.error, at: member.node, "“\(member.text)” lacks a name beside “=”. Write “name = other name”."))
        return nil
      }
      return LexiconEntry(kind: kind, id: first, words: names.map { ($0, place) }, broader: [(id, place)])
    }
  }

  /// A finding at a node that is still to be worded.
  private func place(of node: Node) -> Finding { yaml.finding(.error, at: node, "") }
}

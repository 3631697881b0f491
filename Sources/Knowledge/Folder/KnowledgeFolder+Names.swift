extension KnowledgeFolder {
  /// Reads all leaflets; of two with the same name only the first is kept.
  static func leaflets(_ contents: FolderContents, _ findings: inout [Finding]) -> [Leaflet] {
    var leaflets: [Leaflet] = []
    var stems: [String: String] = [:]
    var titles: [String: String] = [:]
    for file in contents.files(.leaflet) {
      let (leaflet, found) = LeafletReader.read(file)
      findings += found
      guard let leaflet else { continue }
      if let other = stems.updateValue(file.path, forKey: leaflet.stem) {
        findings.append(
          Finding(
            file: file.path, severity: .error,
            message: "There is another leaflet of this name, “\(other)”. This one is not used; rename it."))
        stems[leaflet.stem] = other
        continue
      }
      if let other = titles.updateValue(file.path, forKey: leaflet.title.wordingFolded) {
        findings.append(
          Finding(
            file: file.path, severity: .warning,
            message: "The leaflet “\(other)” has the same title, “\(leaflet.title)”. People cannot tell them apart."))
      }
      leaflets.append(leaflet)
    }
    return leaflets
  }

  /// Reads all topics; of two with the same name only the first is kept.
  static func topics(_ contents: FolderContents, groups: [TopicGroup], _ findings: inout [Finding]) -> [Topic] {
    var topics: [Topic] = []
    for file in contents.files(.topic) {
      let (topic, found) = TopicReader.read(file)
      findings += found
      guard let topic else { continue }
      if let other = topics.first(where: { $0.id == topic.id }) {
        findings.append(
          Finding(
            file: file.path, severity: .error,
            message: "There is another topic of this name, “\(other.file)”. This one is not used; rename it."))
        continue
      }
      if !groups.contains(where: { $0.id == topic.group }) {
        let hint = NearestName.hint(for: topic.group, among: groups.map(\.id))
        findings.append(
          Finding(
            file: file.path, severity: .error,
            message: "The group “\(topic.group)” has no line in “topics/groups.yaml”.\(hint)"))
      }
      topics.append(topic)
    }
    findings += TopicReader.duplicates(in: topics)
    return topics
  }

  /// Finds topics that ask for a kind of concept that the lexicon does not have.
  static func unknownFocus(of topics: [Topic], in lexicon: Lexicon) -> [Finding] {
    let kinds = Set(lexicon.concepts.map(\.kind)).sorted()
    guard !kinds.isEmpty else { return [] }
    return topics.flatMap { topic in
      topic.focus.filter { !kinds.contains($0) }.map { kind in
        Finding(
          file: topic.file, severity: .error,
          message:
            "The focus “\(kind)” is no kind of concept in the lexicon.\(NearestName.hint(for: kind, among: kinds))")
      }
    }
  }
}

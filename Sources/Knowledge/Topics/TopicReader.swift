import Yams

/// Reads topics: a header in YAML between two `---` lines, then one phrasing a line.
public enum TopicReader {
  /// Reads one topic's file, `topics/GROUP/ID.txt`.
  ///
  /// - Returns: The topic, and what its author should know. The topic is nil when the file cannot be used as one; an
  ///   error among the findings then says why.
  public static func read(_ file: FolderContents.File) -> (topic: Topic?, findings: [Finding]) {
    var findings: [Finding] = []
    guard let source = SourceText(file, findings: &findings) else { return (nil, findings) }
    guard let place = place(of: source, findings: &findings) else { return (nil, findings) }
    guard let header = Header(source), header.isClosed else {
      findings.append(
        source.finding(
          .error, line: 1, "A topic begins with a header: a line “---”, “title: …” and “silent: …”, another line “---”."
        ))
      return (nil, findings)
    }
    var topic = Topic(id: place.id, group: place.group, title: "", file: file.path)
    TopicHeader(source, header).fill(&topic, findings: &findings)
    topic.phrasings = phrasings(of: source, from: header.bodyStart, findings: &findings)
    findings.sort()
    return (topic.title.isEmpty ? nil : topic, findings)
  }

  /// Reads the topics of a folder and nothing else of it; those that cannot be used are left out.
  public static func topics(of contents: FolderContents) -> [Topic] {
    contents.files(.topic).compactMap { read($0).topic }
  }

  private static func place(of source: SourceText, findings: inout [Finding]) -> (group: String, id: String)? {
    let parts = source.file.split(separator: "/")
    guard parts.count == 3 else {
      findings.append(
        source.finding(
          .error, line: 1, "A topic stands in a folder of its group: “topics/GROUP/NAME.txt”. Move it there."))
      return nil
    }
    let id = LeafletReader.stem(of: source.file)
    guard isKebabCase(id) else {
      findings.append(
        source.finding(
          .error, line: 1,
          "The file's name is the topic's name: small letters a to z and digits, words joined by “-”, such as "
            + "“missed-dose.txt”. “\(id)” is not of this kind."))
      return nil
    }
    return (String(parts[1]), id)
  }

  /// Whether a name is made of lower-case words and numbers that are joined by single hyphens.
  static func isKebabCase(_ name: String) -> Bool {
    name.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty
        && word.utf8.allSatisfy { ("a"..."z").contains(UnicodeScalar($0)) || ("0"..."9").contains(UnicodeScalar($0)) }
    }
  }

  private static func phrasings(
    of source: SourceText, from first: Int, findings: inout [Finding]
  ) -> [Topic.Phrasing] {
    var phrasings: [Topic.Phrasing] = []
    for line in first..<max(first, source.lines.count + 1) {
      let text = source.text(of: line).whiteSpaceFolded
      guard !text.isEmpty, !text.hasPrefix("#") else { continue }
      for name in Placeholders.names(in: text) where name != "drug" {
        findings.append(
          source.finding(
            .error, line: line, "“{\(name)}” means nothing here. Only “{drug}” does, for the medicine's name."))
      }
      phrasings.append(Topic.Phrasing(text: text, line: line))
    }
    if phrasings.isEmpty {
      findings.append(
        source.finding(
          .error, line: max(1, source.lines.count),
          "The topic has no phrasings. Below its header, write how people ask it, one way a line."))
    }
    return phrasings
  }
}

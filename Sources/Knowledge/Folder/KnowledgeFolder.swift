/// A knowledge folder, read and taken apart: all that the bot knows.
public struct KnowledgeFolder: Sendable {
  /// The leaflets, in the order of their paths.
  public let leaflets: [Leaflet]
  /// The topics, in the order of their paths.
  public let topics: [Topic]
  /// The groups of topics, in the order in which people see them.
  public let groups: [TopicGroup]
  /// Lay words, clinical words and classes.
  public let lexicon: Lexicon
  /// Short and spoken forms, in the order of their file.
  public let shorthand: [Shorthand]
  /// The words of ordinary English: one a line, sorted by their bytes.
  public let generalWords: Blob
  /// What words mean, by their stems; empty when the folder says nothing of it.
  public let wordVectors: [WordVector]
  /// What needs help, how soon, and whom to call.
  public let safety: Safety
  /// What the bot itself says.
  public let texts: Texts
  /// All that the authors of the files should know, by file and line.
  public let findings: [Finding]

  /// Takes a folder's contents apart.
  ///
  /// Whatever is wrong with them becomes a finding; what can be used is used.
  public init(_ contents: FolderContents) {
    var findings = contents.findings
    leaflets = Self.leaflets(contents, &findings)
    groups = contents.read(.groups, with: GroupsReader.read, &findings).flatMap(\.self)
    topics = Self.topics(contents, groups: groups, &findings)
    let lexicon = LexiconReader.read(contents.files(.lexicon))
    self.lexicon = lexicon.lexicon
    findings += lexicon.findings + Self.unknownFocus(of: topics, in: lexicon.lexicon)
    shorthand = contents.read(.shorthand, with: ShorthandReader.read, &findings).flatMap(\.self)
    generalWords = contents.read(.generalWords, with: GeneralWordsReader.read, &findings).first ?? Blob([])
    wordVectors = contents.read(.wordVectors, with: WordVectorReader.read, &findings).flatMap(\.self)
    safety = SafetyReader.read(files: contents.files, findings: &findings)
    texts = Self.texts(contents, topics: topics, &findings)
    findings.sort()
    self.findings = findings
  }

  /// Reads a folder from disk.
  ///
  /// - Throws: `KnowledgeError` when the folder is missing or cannot be read, or when none of its leaflets can be used.
  public static func read(at path: String) throws(KnowledgeError) -> KnowledgeFolder {
    let folder = KnowledgeFolder(try FolderContents.load(path))
    guard !folder.leaflets.isEmpty else { throw .noUsableLeaflet(path) }
    return folder
  }

  private static func texts(_ contents: FolderContents, topics: [Topic], _ findings: inout [Finding]) -> Texts {
    guard let file = contents.files(.texts).first else {
      let message = "This file is missing. Without it Galen has no words of its own."
      findings.append(Finding(file: "texts.yaml", severity: .error, message: message))
      return Texts()
    }
    let result = TextsReader.read(file, expecting: ExpectedText.all(smalltalk: topics))
    findings += result.findings
    var texts = result.texts
    // Only the public terminal needs them, so a folder without them is whole.
    if let file = contents.files(.kioskTexts).first {
      let kiosk = TextsReader.read(file, expecting: KioskText.expected)
      findings += kiosk.findings
      for (name, sentence) in kiosk.texts.sentences { texts.sentences[KioskText.key(name)] = sentence }
      findings += unknownKioskTopics(texts, topics: topics, file: file.path)
    }
    return texts
  }

  /// A start page that leads nowhere helps nobody.
  private static func unknownKioskTopics(_ texts: Texts, topics: [Topic], file: String) -> [Finding] {
    let known = topics.map(\.id)
    return texts.list(.topics).filter { !known.contains($0) }.map { id in
      Finding(
        file: file, severity: .error,
        message: "“topics” names “\(id)”, which is no file in “topics”.\(NearestName.hint(for: id, among: known))")
    }
  }
}

extension FolderContents {
  /// The files of a role, in the order of their paths.
  func files(_ role: FolderLayout.Role) -> [File] {
    files.filter { FolderLayout.role(of: $0.path) == role }
  }

  /// Reads all files of a role.
  fileprivate func read<Value>(
    _ role: FolderLayout.Role, with read: (File) -> (Value, findings: [Finding]), _ findings: inout [Finding]
  ) -> [Value] {
    files(role).map { file in
      let (value, found) = read(file)
      findings += found
      return value
    }
  }
}

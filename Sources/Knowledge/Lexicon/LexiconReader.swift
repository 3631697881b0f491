import Yams

/// Reads the files of the lexicon: lay words, clinical words and classes, one kind of concept a file.
public enum LexiconReader {
  /// Reads all files together, because a concept may be named in one and used in another.
  public static func read(_ files: [FolderContents.File]) -> (lexicon: Lexicon, findings: [Finding]) {
    var findings: [Finding] = []
    var entries: [LexiconEntry] = []
    for file in files {
      guard let source = SourceText(file, findings: &findings) else { continue }
      LexiconFile(YAMLText(source)).read(into: &entries, findings: &findings)
    }
    let lexicon = LexiconBuilder(entries).build(findings: &findings)
    findings.sort()
    return (lexicon, findings)
  }
}

/// A concept as it stands in a file, with the places of all that may be wrong about it.
struct LexiconEntry {
  var kind: String
  var id: String
  /// The names of the very same thing, with their places.
  var words: [(text: String, place: Finding)]
  /// The broader concepts, with their places.
  var broader: [(text: String, place: Finding)]
  /// The names of what a combination is made of.
  var parts: [String] = []
}

public import Knowledge
import Language

/// Everything that the authors of a knowledge folder should know: what its files say wrong, and what only shows when it
/// is put to use.
public enum KnowledgeCheck {
  /// The findings, by file and line.
  ///
  /// - Throws: `KnowledgeError` when the folder cannot be read at all.
  public static func findings(in path: String) throws(KnowledgeError) -> [Finding] {
    let contents = try FolderContents.load(path)
    let folder = KnowledgeFolder(contents)
    let shorthand = Shorthand.table(folder.shorthand)
    let clashes = folder.leaflets.flatMap { ExactQuestions.clashes(in: $0, shorthand: shorthand) }
    let none =
      folder.leaflets.isEmpty
      ? [Finding(file: "leaflets", severity: .error, message: "There is no leaflet here that can be used. Put one in.")]
      : []
    return
      (none + folder.findings + folder.unproven(in: contents) + clashes + missingCues(in: folder.lexicon)
      + scarceTopics(in: folder.topics)).sorted()
  }

  /// Without its words a cue is never seen, and nobody would notice: "not the dose" would then ask for the dose.
  private static func missingCues(in lexicon: Lexicon) -> [Finding] {
    let known = Set(lexicon.concepts.filter { $0.kind == ConceptKind.cue }.map(\.id))
    return Cues.ids.filter { !known.contains($0) }.map { id in
      Finding(
        file: "lexicon/cues.yaml", severity: .error,
        message:
          "The words of “\(id)” are missing, so it is never understood. Put the entry back, with “kind: cue” above.")
    }
  }

  /// A topic with fewer wordings is learned, but hardly ever found in other people's words.
  private static let fewestWordings = 20

  private static func scarceTopics(in topics: [Topic]) -> [Finding] {
    topics.filter { $0.phrasings.count < fewestWordings }.map { topic in
      Finding(
        file: topic.file, severity: .warning,
        message: "\(topic.phrasings.count) wordings are too few to find “\(topic.title)” in other people's words. "
          + "Add different ones: \(fewestWordings) are the least, 40 do well.")
    }
  }
}

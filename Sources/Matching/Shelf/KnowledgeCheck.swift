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
    return (none + folder.findings + folder.unproven(in: contents) + clashes).sorted()
  }
}

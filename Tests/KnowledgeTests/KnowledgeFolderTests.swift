import Foundation
import Knowledge
import Testing

/// Folders on disk and in memory.
@Suite struct KnowledgeFolderTests {
  /// A folder of its own for a test, removed when the test is over.
  final class TemporaryFolder {
    let path: String

    init() throws {
      let url = FileManager.default.temporaryDirectory.appending(path: "galen-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to file: String) throws {
      let url = URL(filePath: path).appending(path: file)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }

    func link(_ file: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(atPath: "\(path)/\(file)", withDestinationPath: target)
    }
  }

  @Test func loadsKnowledgeFilesSortedByTheirBytes() throws {
    let folder = try TemporaryFolder()
    for file in ["leaflets/b.md", "leaflets/B.md", "leaflets/a/z.md", "texts.yaml", "topics/x/y.txt", "lexicon/ä.yaml"]
    {
      try folder.write("x", to: file)
    }
    for file in [
      "README.md", ".git/x.md", "leaflets/.b.md.swp", "leaflets/b.md~", "leaflets/b.md.bak", "leaflets/#b.md#",
    ] {
      try folder.write("x", to: file)
    }
    let contents = try FolderContents.load(folder.path)
    #expect(
      contents.files.map(\.path) == [
        "leaflets/B.md", "leaflets/a/z.md", "leaflets/b.md", "lexicon/ä.yaml", "texts.yaml", "topics/x/y.txt",
      ])
    #expect(contents.findings == [])
  }

  @Test func saysWhatIsNotRead() throws {
    let folder = try TemporaryFolder()
    for file in ["leaflets/a.docx", "topics/x.md", "notes.txt"] { try folder.write("x", to: file) }
    #expect(
      try FolderContents.load(folder.path).findings.map(\.description) == [
        "leaflets/a.docx:1:1: warning: This file is not read: a leaflet's name ends in “.md”.",
        "notes.txt:1:1: warning: This file is not read: knowledge stands in the folders “leaflets”, “topics”, “lexicon” and "
          + "“safety” and in the files “texts.yaml” and “kiosk.yaml”.",
        "topics/x.md:1:1: warning: This file is not read: a topic's name ends in “.txt”, and the groups stand in "
          + "“topics/groups.yaml”.",
      ])
  }

  @Test func linksToFilesAreFollowedAndLinksToFoldersAreNot() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "leaflets/a.md")
    try folder.link("leaflets/b.md", to: "a.md")
    try folder.link("leaflets/c.md", to: "gone.md")
    try folder.link("leaflets/again", to: "..")
    let contents = try FolderContents.load(folder.path)
    #expect(contents.files.map(\.path) == ["leaflets/a.md", "leaflets/b.md"])
    #expect(
      contents.findings.map(\.description) == [
        "leaflets/again:1:1: warning: Links to folders are not followed. Put the files themselves here.",
        "leaflets/c.md:1:1: warning: This link leads nowhere, so nothing is read from it. Remove it, or put the file itself "
          + "here.",
      ])
  }

  @Test func everyEditChangesTheHash() {
    let a = FolderContents.File("leaflets/a.md", "1")
    let b = FolderContents.File("leaflets/b.md", "2")
    let hash = FolderContents(files: [a, b]).hash
    #expect(hash == FolderContents(files: [b, a]).hash)
    #expect(hash != FolderContents(files: [a]).hash)
    #expect(hash != FolderContents(files: [a, FolderContents.File("leaflets/b.md", "3")]).hash)
    #expect(hash != FolderContents(files: [a, FolderContents.File("leaflets/c.md", "2")]).hash)
  }

  @Test func aMissingFolderIsAnError() {
    let error = #expect(throws: KnowledgeError.self) { try FolderContents.load("/nowhere/at/all") }
    #expect(error == .folderMissing("/nowhere/at/all"))
    #expect(
      error?.description == "There is no knowledge folder at “/nowhere/at/all”. Name the right one with --knowledge.")
  }

  @Test func aFileIsNoFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a")
    #expect(throws: KnowledgeError.folderMissing("\(folder.path)/a")) { try FolderContents.load("\(folder.path)/a") }
  }

  @Test func aFolderWithoutLeafletsIsAnError() throws {
    let folder = try TemporaryFolder()
    try folder.write("not a leaflet", to: "leaflets/a.md")
    #expect(throws: KnowledgeError.noUsableLeaflet(folder.path)) { try KnowledgeFolder.read(at: folder.path) }
  }

  @Test func namesMustBeTellable() {
    let topic = "---\ntitle: X\nsilent: Y\n---\n"
    let folder = KnowledgeFolder(
      FolderContents(files: [
        FolderContents.File("leaflets/a.md", Sample.complete), FolderContents.File("leaflets/b/a.md", Sample.complete),
        FolderContents.File("leaflets/c.md", Sample.complete),
        FolderContents.File("topics/groups.yaml", "taking: Taking\n"),
        FolderContents.File("topics/taking/x.txt", topic + "a\n"),
        FolderContents.File("topics/takin/x.txt", topic + "b\n"),
        FolderContents.File("topics/takin/y.txt", topic + "c\n"),
      ]))
    #expect(folder.leaflets.map(\.stem) == ["a", "c"])
    #expect(folder.topics.map(\.file) == ["topics/takin/x.txt", "topics/takin/y.txt"])
    let findings = folder.findings.filter { !$0.file.hasPrefix("safety") && !$0.file.hasPrefix("texts") }
    #expect(
      findings.map(\.description) == [
        "leaflets/b/a.md:1:1: error: There is another leaflet of this name, “leaflets/a.md”. This one is not used; rename it.",
        "leaflets/c.md:1:1: warning: The leaflet “leaflets/a.md” has the same title, “Biotin”. People cannot tell them apart.",
        "topics/takin/x.txt:1:1: error: The group “takin” has no line in “topics/groups.yaml”. Did you mean “taking”?",
        "topics/takin/y.txt:1:1: error: The group “takin” has no line in “topics/groups.yaml”. Did you mean “taking”?",
        "topics/taking/x.txt:1:1: error: There is another topic of this name, “topics/takin/x.txt”. This one is not used; "
          + "rename it.",
      ])
  }

  @Test func passagesAreProvenAgainstTheFilesOfNow() {
    let before = FolderContents(files: [FolderContents.File("leaflets/a.md", Sample.complete)])
    let after = FolderContents(files: [
      FolderContents.File("leaflets/a.md", Sample.complete.replacing("One a day", with: "Two a day"))
    ])
    let folder = KnowledgeFolder(before)
    #expect(folder.unproven(in: before).isEmpty)
    #expect(
      folder.unproven(in: after).map(\.description) == [
        "leaflets/a.md:10:1: error: The passage “Dosage” cannot be proven to be the leaflet's own wording: its lines have "
          + "changed."
      ])
  }

  @Test func topicsAskForKindsOfTheLexicon() {
    let folder = KnowledgeFolder(
      FolderContents(files: [
        FolderContents.File("lexicon/a.yaml", "kind: symptom\nconcepts: {x: {words: [y]}}\n"),
        FolderContents.File("topics/groups.yaml", "a: A\n"),
        FolderContents.File("topics/a/b.txt", "---\ntitle: X\nsilent: Y\nfocus: [symptom, symptoms]\n---\nz\n"),
      ]))
    #expect(
      folder.findings.filter { $0.file == "topics/a/b.txt" }.map(\.description) == [
        "topics/a/b.txt:1:1: error: The focus “symptoms” is no kind of concept in the lexicon. Did you mean “symptom”?"
      ])
  }
}

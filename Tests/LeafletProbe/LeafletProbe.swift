import Foundation
import Knowledge

/// Prints what the reader makes of all leaflets below a folder, for `Tests/Scripts/leaflet_pairs.py`.
///
///     LeafletProbe FOLDER
///
/// A line of JSON for each file: its path, whether it can be used as a leaflet, its findings, and its passages with their
/// kind, section, heading, text and lines, and whether each proves to stand there word for word.
@main
enum LeafletProbe {
  private struct File: Encodable {
    var path: String
    var isUsable: Bool
    var findings: [String]
    var passages: [Passage]
  }

  private struct Passage: Encodable {
    var kind: String
    var section: String
    var heading: String
    var text: String
    var first: Int
    var last: Int
    var isProven: Bool
  }

  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("Name a folder of leaflets.")
      return
    }
    let root = URL(filePath: CommandLine.arguments[1])
    let files =
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for url in files.filter({ $0.pathExtension == "md" }).sorted(by: { $0.path < $1.path }) {
      let line = try encoder.encode(read(url, path: String(url.path.dropFirst(root.path.count + 1))))
      print(String(decoding: line, as: UTF8.self))
    }
  }

  private static func read(_ url: URL, path: String) throws -> File {
    let file = FolderContents.File(path: path, bytes: Array(try Data(contentsOf: url)))
    let (leaflet, findings) = LeafletReader.read(file)
    return File(
      path: path, isUsable: leaflet != nil, findings: findings.map(\.description),
      passages: (leaflet?.passages ?? []).map { passage in
        Passage(
          kind: "\(passage.kind)", section: passage.section, heading: passage.heading, text: passage.text,
          first: passage.source.lines.lowerBound, last: passage.source.lines.upperBound,
          isProven: VerbatimProof.failure(of: passage, in: file.bytes) == nil)
      })
  }
}

import Foundation
import TestSupport

/// A knowledge folder with a few of the repository's topics, which is learnt in no time.
enum SmallKnowledge {
  static let topics = [
    "taking/storage", "taking/missed-dose", "taking/dose", "taking/children", "safety/kidney", "safety/constipation",
    "safety/pregnancy",
    "about/uses", "smalltalk/greeting", "outside/nonsense", "dialogue/repeat",
  ]

  /// Copies it into a folder.
  static func write(into folder: TemporaryFolder) throws {
    let topics = topics.map { "topics/\($0).txt" } + ["topics/groups.yaml"]
    for name in ["leaflets", "safety", "texts.yaml", "lexicon/shorthand.yaml", "lexicon/cues.yaml"] + topics {
      try folder.copy(Repository.knowledge + "/" + name, as: name)
    }
    // The things that it asks about are not in this folder's lexicon.
    let uses = try String(contentsOfFile: Repository.knowledge + "/topics/about/uses.txt", encoding: .utf8)
    try folder.write(uses.replacing("focus: [symptom, condition, body]\n", with: ""), to: "topics/about/uses.txt")
  }

  /// A folder of its own for one test.
  static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try write(into: folder)
    return folder
  }
}

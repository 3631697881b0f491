import Foundation

/// A knowledge folder with one leaflet and four topics, which is learnt in no time.
package enum SmallHouse {
  private static let leaflet = """
    ---
    title: Biotin
    ---
    # Biotin
    ### Dosage
    Adults take one tablet a day.
    ### FAQs
    * **Q: Where do I keep biotin?** A: Keep it dry and cool.

    **Disclaimer:** Ask a doctor.

    """

  /// The header of each topic and its phrasings.
  private static let topics: [String: (header: String, phrasings: String)] = [
    "dose": (
      "silent: No dose.\nplaces: [{section: Dosage}]",
      """
      how much should i take; how much {drug} a day; how many tablets; how many a day; what is the dose; dose for adults
      what dose should i take; the right dose please; number of tablets a day; tablets each day; usual dose of {drug}
      """
    ),
    "storage": (
      "silent: No storage.\nplaces: [{section: FAQs, says: [keep]}]",
      """
      where do i store it; how do i keep {drug}; keep it in the fridge; store it in the bathroom; keep in a cupboard
      where should i keep them; storage; can i keep it in the car; does it need a cool place; storage of {drug}; how to store
      """
    ),
    "world": (
      "kind: none",
      """
      what is the weather; who won the football; tell me a joke; play some music; book a flight; set an alarm
      what time is it in rome; best film of the year; write a poem; what is the capital of france; order a pizza
      """
    ),
    "repeat": ("kind: dialogue", "say that again; repeat that; can you repeat it; once more please; say it again"),
  ]

  /// Writes the house into a folder.
  package static func write(into folder: TemporaryFolder) throws {
    try folder.write(leaflet, to: "leaflets/biotin.md")
    try folder.write("all: Everything\n", to: "topics/groups.yaml")
    for (id, topic) in topics {
      let lines = topic.phrasings.replacing("; ", with: "\n")
      try folder.write("---\ntitle: About \(id)\n\(topic.header)\n---\n\(lines)\n", to: "topics/all/\(id).txt")
    }
    for path in ["red-flags", "denials", "advice", "phone-numbers"].map({ "safety/\($0).yaml" })
      + ["texts.yaml", "lexicon/cues.yaml", "lexicon/shorthand.yaml"]
    {
      try folder.write(try Data(contentsOf: root.appending(path: "Knowledge/\(path)")), to: path)
    }
  }

  /// The repository's folder, three levels above this file.
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}

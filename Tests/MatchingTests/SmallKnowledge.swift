import Foundation
import Knowledge
import Matching
import TestSupport

/// A knowledge folder on disk with one leaflet and a handful of topics.
enum SmallKnowledge {
  static let leaflet = """
    ---
    title: Biotin
    ---
    # Biotin
    ### Generic Name
    Biotin
    ### Usage
    Biotin is used for hair and nails.
    ### Dosage
    Adults take one tablet a day.
    ### Side Effects
    Some people feel nausea.
    ### How it Works
    It feeds the roots of the hair.
    ### Precautions
    * **Pregnancy:** Ask a doctor before you take it.
    * **Other medicines:** Tell your pharmacist of any medication that you take.
    ### FAQs
    * **Q: Can I take biotin every day?** A: Yes, with water.
    * **Q: Where do I keep biotin?** A: Keep it dry and cool.

    **Disclaimer:** Ask a doctor.

    """

  static let lexicon = """
    kind: medicine
    concepts:
      medicine: {words: [medicine, medicines, medication]}
      painkiller: {words: [painkiller], is: [medicine], members: [aspirin = disprin]}
      warfarin: {words: [warfarin], is: [medicine]}
    """

  static let symptoms = """
    kind: symptom
    concepts:
      nausea: {words: [nausea, feel sick]}
      headache: {words: [headache, sore head]}
    """

  static let cues = """
    kind: cue
    concepts:
      question: {words: [how, what, can, is, does, where]}
      dismissal: {words: [not the, never mind]}
      join: {words: [and, but]}
      filler: {words: [and, so, please]}
      pointer: {words: [this, them]}
      judgement: {words: [ok, safe]}
    """

  /// Writes the folder.
  static func write(to folder: TemporaryFolder) throws {
    try folder.write(leaflet, to: "leaflets/biotin.md")
    try folder.write("all: Everything\n", to: "topics/groups.yaml")
    for topic in topics {
      let header = "---\ntitle: About \(topic.id)\n\(topic.header)\n---\n"
      try folder.write(header + phrasings(of: topic).joined(separator: "\n"), to: "topics/all/\(topic.id).txt")
    }
    try folder.write(lexicon, to: "lexicon/medicines.yaml")
    try folder.write(symptoms, to: "lexicon/symptoms.yaml")
    try folder.write(cues, to: "lexicon/cues.yaml")
    try folder.write("kind: shorthand\nwords:\n  u: you\n  whats: what is\n", to: "lexicon/shorthand.yaml")
    try folder.write("disclaimer: Ask a doctor.\n", to: "texts.yaml")
    try writeSafety(to: folder)
  }

  /// The safety files as they are: without them Galen does not answer.
  private static func writeSafety(to folder: TemporaryFolder) throws {
    let files = ["red-flags.yaml", "denials.yaml", "advice.yaml", "phone-numbers.yaml"]
    for file in files {
      let text = try String(contentsOfFile: "\(Repository.root)/Knowledge/safety/\(file)", encoding: .utf8)
      try folder.write(text, to: "safety/\(file)")
    }
  }

  /// The shelf, learned afresh once.
  static let shelf = Result {
    let folder = try TemporaryFolder()
    try write(to: folder)
    return try Shelf.open(folder: folder.path, cache: nil)
  }
}

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

  /// The topics: id, header and phrasings.
  static let topics: [(id: String, header: String, phrasings: String)] = [
    (
      "dose", "silent: No dose.\nplaces: [{section: Dosage}]",
      "how much should i take\nhow much {drug} a day\nhow many tablets\nhow many a day\nwhat is the dose\ndose for adults\n"
        + "what dose should i take\nthe right dose please\nnumber of tablets a day\nhow much is enough\ntablets each day\nusual dose of {drug}"
    ),
    (
      "daily", "silent: No every day.\nplaces: [{section: FAQs, says: [every day]}]",
      "can i take it every day\nevery day use\nis it fine every day\ndaily use of {drug}\ncan it be used every day\nsafe every day\n"
        + "do i take {drug} every day\nevery single day\nmust it be every day\ncan {drug} be taken every day\nevery day or not\nuse it daily"
    ),
    (
      "storage", "silent: No storage.\nplaces: [{section: FAQs, says: [keep]}]",
      "where do i store it\nhow do i keep {drug}\nkeep it in the fridge\nstore it in the bathroom\nwhere should i keep them\nstorage\n"
        + "can i keep it in the car\ndoes it need a cool place\nstore {drug} in the kitchen\nkeep in a cupboard\nhow to store\nstorage of {drug}"
    ),
    (
      "effects", "silent: No such effect.\nfocus: [symptom]\nneeds-focus: true\nplaces: [{section: Side Effects}]",
      "does it cause nausea\ncan it cause a headache\nwill {drug} give me a headache\nnausea after taking it\ncan it make me feel sick\n"
        + "does {drug} cause a cough\ni have a headache since i took it\nis a rash from it\ndoes it cause itching\nside effect cough\n"
        + "i feel sick from {drug}\ncan it cause a rash"
    ),
    (
      "together", "silent: Not named.\nfocus: [medicine]\ngeneral: true\nplaces: [{section: Precautions, says: [medic*]}]",
      "can i take it with aspirin\naspirin and {drug}\nis it ok with warfarin\ndoes it mix with warfarin\ni am on aspirin\n"
        + "together with other medicines\ni take warfarin can i have it\n{drug} with my medicine\nmix with aspirin\ninteraction with warfarin\n"
        + "can {drug} be taken with aspirin\nmy other medication"
    ),
    (
      "price", "silent: It does not say what it costs.",
      "how much does it cost\nwhat is the price\nprice of {drug}\nis it expensive\ncheapest {drug}\nwhat does {drug} cost\ncost of a box\n"
        + "is there a discount\nhow many pounds is it\nis it cheap\nthe price please\nwhat do i pay"
    ),
    (
      "greeting", "kind: smalltalk",
      "hello\nhi\ngood morning\nhi there\nhello there\nhey\ngood evening\ngood day\nhiya\nhello bot\nmorning\nhey there"
    ),
    (
      "overdose", "kind: emergency",
      "i took the whole box\ni took too many\nhe swallowed all of them\nmy baby swallowed the tablets\nshe took twenty tablets\n"
        + "swallowed the whole bottle\ntook too many tablets by mistake\nthe whole packet is gone he took it\ni have taken far too many\n"
        + "overdose\nmy son took the whole box\nswallowed far too many"
    ),
    (
      "world", "kind: none",
      "what is the weather\nwho won the football\ntell me a joke\nplay some music\nbook a flight\nset an alarm\nwhat time is it in rome\n"
        + "best film of the year\nwrite a poem\nwhat is the capital of france\nturn on the lights\norder a pizza"
    ),
  ]

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
      try folder.write("---\ntitle: About \(topic.id)\n\(topic.header)\n---\n\(topic.phrasings)\n", to: "topics/all/\(topic.id).txt")
    }
    try folder.write(lexicon, to: "lexicon/medicines.yaml")
    try folder.write(symptoms, to: "lexicon/symptoms.yaml")
    try folder.write(cues, to: "lexicon/cues.yaml")
    try folder.write("kind: shorthand\nwords:\n  u: you\n  whats: what is\n", to: "lexicon/shorthand.yaml")
    try folder.write("disclaimer: Ask a doctor.\n", to: "texts.yaml")
  }

  /// The shelf, learned afresh once.
  static let shelf = Result {
    let folder = try TemporaryFolder()
    try write(to: folder)
    return try Shelf.open(folder: folder.path, cache: nil)
  }
}

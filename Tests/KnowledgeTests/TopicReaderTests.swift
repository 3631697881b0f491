import Knowledge
import Testing

/// Topic files: a header of YAML, then one phrasing a line.
@Suite struct TopicReaderTests {
  static let path = "topics/taking/missed-dose.txt"
  static let complete = """
    ---
    title: Missed dose
    focus: [symptom]
    needs-focus: true
    general: true
    places:
      - section: FAQs
        says: [Miss, forg*]
      - section: Dosage
    silent: This leaflet does not say
      what to do after a missed dose.
    about-others: true
    about-health: true
    ---
    what if i miss a dose

    # a comment
      forgot   my {drug} this morning

    """

  private func findings(_ text: String, path: String = path) -> [String] {
    TopicReader.read(FolderContents.File(path, text)).findings.map(\.description)
  }

  @Test func readsEverything() {
    let result = TopicReader.read(FolderContents.File(Self.path, Self.complete))
    #expect(result.findings.isEmpty)
    #expect(
      result.topic
        == Topic(
          id: "missed-dose", group: "taking", title: "Missed dose",
          places: [Topic.Place(section: "FAQs", says: ["miss", "forg*"]), Topic.Place(section: "Dosage")],
          focus: ["symptom"], needsFocus: true, isGeneral: true, isAboutOthers: true,
          isAboutHealth: true,
          silent: "This leaflet does not say what to do after a missed dose.",
          phrasings: [
            Topic.Phrasing(text: "what if i miss a dose", line: 15),
            Topic.Phrasing(text: "forgot my {drug} this morning", line: 18),
          ], file: Self.path))
  }

  @Test(arguments: Topic.Kind.allCases) func kind(_ kind: Topic.Kind) {
    let text = "---\ntitle: X\nkind: \(kind.rawValue)\nsilent: Y\n---\nhi\n"
    let result = TopicReader.read(FolderContents.File(Self.path, text))
    #expect(result.topic?.kind == kind)
    #expect(result.findings.isEmpty)
  }

  /// An edit of the complete topic and the findings that it leads to, without the path before each.
  static let edits: [(old: String, new: String, findings: [String])] = [
    ("title: Missed dose\n", "", ["1:1: error: The header has no “title: …”. Give the topic a plain name."]),
    (
      "silent: This leaflet does not say\n  what to do after a missed dose.\n", "",
      [
        "1:1: error: The header has no “silent: …”. Write what is said when a leaflet has no passage on this topic."
      ]
    ),
    (
      "general:", "genral:",
      [
        "5:1: error: A topic's header has no “genral”. Did you mean “general”? It may have “title”, “kind”, “focus”, “prefer”, "
          + "“needs-focus”, “general”, “about-others”, “about-health”, “all”, “cautions”, “places”, “silent”."
      ]
    ),
    ("general: true", "general: yes", ["5:10: error: “general” is either true or false."]),
    ("about-health: true", "about-health: 1", ["13:15: error: “about-health” is either true or false."]),
    (
      "title: Missed dose", "title: Missed dose\nkind: smaltalk",
      [
        "3:7: error: There is no kind “smaltalk”. Did you mean “smalltalk”? The kinds are “leaflet”, “smalltalk”, "
          + "“dialogue”, “none”, “emergency”."
      ]
    ),
    (
      "section: FAQs", "section: FAQ",
      [
        "7:14: error: Leaflets have no section “FAQ”. Did you mean “FAQs”? They have “Generic Name”, “Usage”, “Dosage”, "
          + "“Side Effects”, “How it Works”, “Precautions”, “FAQs”, “Disclaimer”."
      ]
    ),
    (
      "    says:", "    say:",
      [
        "8:5: error: A place has no “say”. A place looks like this: “- section: FAQs”, and below it, if wanted, "
          + "“says: [word, word]”."
      ]
    ),
    (
      "title: Missed dose", "title: Missed: dose",
      [
        "2:14: error: This is not valid YAML: mapping values are not allowed in this context. Check the indentation, and "
          + "put text that holds “: ” or “#” in quotes."
      ]
    ),
    ("general: true", "title: Again", ["2:1: error: The key “title” stands here twice. Keep one."]),
    (
      "{drug}", "{Drug}", ["18:3: error: “{Drug}” means nothing here. Only “{drug}” does, for the medicine's name."]
    ),
    (
      "what if i miss a dose\n\n# a comment\n  forgot   my {drug} this morning\n", "",
      ["14:1: error: The topic has no phrasings. Below its header, write how people ask it, one way a line."]
    ),
  ]

  @Test(arguments: edits) func findings(replacing old: String, with new: String, are findings: [String]) {
    let text = Self.complete.replacing(old, with: new)
    #expect(text != Self.complete)
    let file = FolderContents.File(Self.path, text)
    #expect(TopicReader.read(file).findings.map(\.description) == findings.map { "\(Self.path):" + $0 })
  }

  @Test func placesOfTheHeaderAreBytes() {
    #expect(
      findings("---\ntitle: “Ä” : x\nsilent: y\n---\nhi\n").first?.hasPrefix(
        "\(Self.path):2:17: error: This is not valid YAML") == true
    )
  }

  @Test(arguments: [
    (
      "topics/missed-dose.txt",
      "A topic stands in a folder of its group: “topics/GROUP/NAME.txt”. Move it there."
    ),
    (
      "topics/taking/Missed Dose.txt",
      "The file's name is the topic's name: small letters a to z and digits, words joined by “-”, such as “missed-dose.txt”. "
        + "“Missed Dose” is not of this kind."
    ),
  ]) func refuses(path: String, saying message: String) {
    let result = TopicReader.read(FolderContents.File(path, Self.complete))
    #expect(result.topic == nil)
    #expect(result.findings.map(\.description) == ["\(path):1:1: error: \(message)"])
  }

  @Test func aTopicWithoutAHeaderIsRefused() {
    #expect(
      findings("what if\n") == [
        "\(Self.path):1:1: error: A topic begins with a header: a line “---”, “title: …” and “silent: …”, another line “---”."
      ])
  }

  @Test func duplicatesAreFoundWithinAndAcrossTopics() {
    func topic(_ id: String, _ phrasings: String) -> Topic? {
      TopicReader.read(FolderContents.File("topics/a/\(id).txt", "---\ntitle: X\nsilent: Y\n---\n\(phrasings)")).topic
    }
    let topics = [topic("one", "What's it for?\nhow much\nwhats it for\n"), topic("two", "how  MUCH…\n")]
    #expect(
      TopicReader.duplicates(in: topics.compactMap(\.self)).map(\.description) == [
        "topics/a/one.txt:7:1: error: “whats it for” already stands at topics/a/one.txt:5. Keep one of the two.",
        "topics/a/two.txt:5:1: error: “how MUCH…” already stands at topics/a/one.txt:6. Keep it in the topic where it belongs.",
      ])
  }

  @Test func groupsKeepTheirOrder() {
    let result = GroupsReader.read(
      FolderContents.File("topics/groups.yaml", "taking: Taking it\nabout: What it is\nsafety:\n"))
    #expect(
      result.groups == [TopicGroup(id: "taking", title: "Taking it"), TopicGroup(id: "about", title: "What it is")])
    #expect(
      result.findings.map(\.description) == [
        "topics/groups.yaml:3:8: error: The group “safety” has no title. Write it after the colon."
      ])
  }
}

import Knowledge

/// One of each thing that the cache holds, with nothing left at its default.
enum CodingSamples {
  static let leaflet = Leaflet(
    stem: "biotin", title: "Biotin",
    passages: Passage.Kind.allCases.enumerated().map { place, kind in
      Passage(
        kind: kind, section: "Usage", heading: "Why “é”?", text: "For hair.\nAnd nails.",
        source: SourceLines(file: "leaflets/biotin.md", lines: (place + 1)...(place + 3), sha256: "ab12"))
    })

  /// Without phrasings, which are learned from and not kept.
  static let topic = Topic(
    id: "dose", group: "taking", title: "How much", kind: .leaflet,
    places: [Topic.Place(section: "Dosage", says: ["mg", "dose*"]), Topic.Place(section: "FAQs")], focus: ["symptom"],
    preferred: ["person"], needsFocus: true, isGeneral: true, isAboutOthers: true,
    isAboutHealth: true, isAnsweredByAll: true, isActedOn: true, silent: "It does not say.",
    file: "topics/taking/dose.txt")

  static let group = TopicGroup(id: "taking", title: "Taking it")
  static let concept = Concept(id: "rash", kind: "symptom", words: ["rash", "spots"], broader: ["skin", "other"])
  static let texts = Texts(sentences: ["welcome": "Hello {titles}", "farewell": "", "é": "ü"])

  private static let line = PhoneLine(
    kind: .poison, name: "Centre", number: "01 23", hours: "always", say: "the centre", source: "its page")

  static let safety = Safety(
    rewritings: [Safety.Rewriting(wording: "cannot", variants: ["can't", "can not"])],
    groups: [Safety.WordGroup(name: "swollen", words: ["swollen", "puffed up"])], filler: ["please"],
    flags: [
      RedFlag(
        id: "chest", title: "Chest", level: .now, line: .emergency, isAlways: true, levelIfAsked: .pharmacist,
        lookUp: "pain", signs: ["chest pain"],
        certain: ["my chest"], alone: ["chest"], unless: ["treasure chest"]),
      RedFlag(id: "plain", title: "Plain", level: .none),
    ],
    quietRules: QuietRule.Reason.allCases.map {
      QuietRule(reason: $0, words: ["no"], except: ["not sure"], ends: ["but"], reach: 5)
    },
    advice: [Safety.Advice(key: "poison-now", text: "Call {poison}.")],
    regions: [Region(code: "UK", name: "Kingdom", lines: [line])],
    anywhere: Region(code: "", name: "Anywhere", lines: [line, line]))

  /// Each of them as bytes.
  static let written: [[UInt8]] = [bytes(leaflet), bytes(topic), bytes(concept), bytes(texts), bytes(safety)]

  /// A thing as bytes.
  static func bytes(_ value: some Storable) -> [UInt8] {
    var writer = ByteWriter()
    value.write(to: &writer)
    return writer.bytes
  }
}

import Knowledge
import Language
import Matching

/// A leaflet, a lexicon and topics of a few lines each, put together without learning anything.
struct Bench {
  let analyzer: Analyzer
  let topics: [Topic]
  let index: PassageIndex
  let resolver: FocusResolver
  let subject: SubjectRule

  /// Puts them together.
  ///
  /// - Parameters:
  ///   - headings: The ids of the topics that a classifier would find for a heading.
  ///   - commonStems: The stems that say nothing about what a question is about.
  ///   - vectors: What words mean.
  init(
    lexicon concepts: [Concept], topics: [Topic], passages: [Passage], headings: [String: String] = [:],
    commonStems: Set<String> = [], vectors: WordVectors = WordVectors([])
  ) {
    let lexicon = Lexicon(concepts: concepts)
    analyzer = Analyzer(
      lexicon: lexicon, shorthand: [:], domainWords: DomainWords([:]),
      generalWords: WordList(lines: Blob([])))
    self.topics = topics
    let indexer = PassageIndexer(topics: topics, analyzer: analyzer, vectors: vectors) { heading in
      let words = heading.words.map(\.text).joined(separator: " ")
      return topics.map { $0.id == headings[words] ? 0.6 : 0.4 / Float(topics.count) }
    }
    index = indexer.index(
      Leaflet(stem: "biotin", title: "Biotin", passages: passages), named: OwnNames(analyzer.concepts))
    subject = SubjectRule(concepts: analyzer.concepts, cues: Cues(concepts: analyzer.concepts))
    resolver = FocusResolver(
      topics: topics, concepts: analyzer.concepts, subject: subject, vectors: vectors,
      commonStems: Set(commonStems.map { WordHash($0) }))
  }

  /// A question about the leaflet's medicine.
  func utterance(_ question: String) -> Utterance {
    analyzer.analyze(question).seenAsOwn(by: analyzer.concepts)
  }

  /// What the leaflet has for a question if the topic is right, with the words instead of the places of what is not
  /// named.
  func resolve(_ question: String, _ topic: String) -> String {
    guard let number = topics.firstIndex(where: { $0.id == topic }) else { return "no such topic" }
    let utterance = utterance(question)
    switch resolver.resolve(utterance, topic: number, in: index) {
    case .passages(let passages): return "\(passages)"
    case .silent: return "silent"
    case .unnamed(let tokens): return "unnamed: \(utterance.text(of: tokens))"
    case .otherSubject: return "other subject"
    }
  }
}

extension Passage {
  /// A passage that stands in no file.
  init(_ section: String, _ text: String, heading: String? = nil, kind: Kind = .paragraph) {
    self.init(
      kind: kind, section: section, heading: heading ?? section, text: text,
      source: SourceLines(file: "leaflets/biotin.md", lines: 1...1, sha256: ""))
  }
}

extension Topic {
  /// A topic without phrasings.
  init(
    _ id: String, kind: Kind = .leaflet, places: [Place] = [], focus: [String] = [], preferred: [String] = [],
    needsFocus: Bool = false, isGeneral: Bool = false
  ) {
    self.init(
      id: id, group: "all", title: id, kind: kind, places: places, focus: focus, preferred: preferred,
      needsFocus: needsFocus,
      isGeneral: isGeneral, silent: "Nothing.", file: "topics/all/\(id).txt")
  }
}

extension Concept {
  /// The small lexicon that the tests of passages share.
  static let small = [
    Concept(id: "biotin", kind: ConceptKind.ownName, words: ["biotin"]),
    Concept(id: "medicine", kind: "medicine", words: ["medicine", "medication"]),
    Concept(id: "painkiller", kind: "medicine", words: ["painkiller"], broader: ["medicine"]),
    Concept(id: "aspirin", kind: "medicine", words: ["aspirin", "disprin"], broader: ["painkiller"]),
    Concept(id: "warfarin", kind: "medicine", words: ["warfarin", "blood thinner"], broader: ["medicine"]),
    Concept(id: "supplement", kind: "supplement", words: ["supplement"]),
    Concept(id: "zinc", kind: "supplement", words: ["zinc"], broader: ["supplement"]),
    Concept(id: "nausea", kind: "symptom", words: ["nausea", "feel sick"]),
    Concept(id: "headache", kind: "symptom", words: ["headache", "sore head"]),
    Concept(id: "child", kind: "person", words: ["child", "son"]),
    Concept(id: "pointer", kind: ConceptKind.cue, words: ["this", "them"]),
    Concept(id: "judgement", kind: ConceptKind.cue, words: ["safe", "ok"]),
  ]
}

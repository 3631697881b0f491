import Knowledge
import Language
import Matching

/// Stands in for the judge of one question: what it makes of a text is written down beforehand.
struct StandIn {
  /// What is made of a text.
  enum Finding {
    /// It is answered by this passage, this surely.
    case answer(Int, Confidence)
    /// This passage may answer it, but not surely enough to be quoted.
    case doubt(Int, Confidence)
    /// It is about a topic, this surely, on which nothing is quoted.
    case topic(Confidence)
    /// The leaflet is silent on it.
    case silent
    /// It is understood as nothing that a leaflet answers.
    case outside
    /// Somebody needs help now, this probably.
    case emergency(Confidence)
  }

  /// What is made of each text; one that is not here is not understood.
  var findings: [String: Finding]

  private static let lexicon = Lexicon(concepts: [
    Concept(id: "question", kind: ConceptKind.cue, words: ["how", "what", "can", "is", "where", "does"]),
    Concept(id: "join", kind: ConceptKind.cue, words: ["and", "but"]),
    Concept(id: "hollow", kind: ConceptKind.cue, words: ["that"]),
    Concept(id: "statement", kind: ConceptKind.cue, words: ["i am"]),
    Concept(id: "this-medicine", kind: ConceptKind.cue, words: ["biotin"]),
  ])
  private static let analyzer = Analyzer(
    lexicon: lexicon, shorthand: [:], domainWords: DomainWords([:]),
    generalWords: WordList(lines: Blob([])))

  /// A text as the readers get it.
  static func utterance(_ text: String) -> Utterance { analyzer.analyze(text) }

  /// The words that steer how it is read.
  static let cues = Cues(concepts: analyzer.concepts)

  /// What is made of one question.
  func read(_ utterance: Utterance) -> Reading {
    var evidence = Evidence(utterance: utterance)
    func reading(_ decision: Decision, alarm: Confidence = 0.0, isOutside: Bool = false) -> Reading {
      Reading(decision: decision, rule: .topic, evidence: evidence, alarm: alarm, isOutside: isOutside)
    }
    switch findings[utterance.text(of: utterance.tokens.indices)] {
    case .answer(let passage, let confidence): return reading(.passages([Self.match(passage, confidence)]))
    case .doubt(let passage, let confidence):
      evidence.candidate = Self.match(passage, confidence)
      return reading(.unknown)
    case .topic(let probability):
      evidence.topics = [ScoredTopic(id: "topic", probability: probability)]
      return reading(.unknown)
    case .silent: return reading(.silent(topic: "topic", thing: nil))
    case .outside: return reading(.unknown, isOutside: true)
    case .emergency(let alarm): return reading(.emergency("emergency"), alarm: alarm)
    case nil: return reading(.unknown)
    }
  }

  private static func match(_ passage: Int, _ confidence: Confidence) -> PassageMatch {
    PassageMatch(leaflet: 0, passage: passage, topic: nil, confidence: confidence)
  }
}

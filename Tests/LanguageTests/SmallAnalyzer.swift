import Knowledge
import Language

/// An analyser for a lexicon of a few lines.
struct SmallAnalyzer {
  let analyzer: Analyzer
  let cues: Cues

  init(_ concepts: [Concept], shorthand: [String: [String]] = [:], domain: [String: Int] = [:], general: [String] = [])
  {
    let lexicon = Lexicon(concepts: concepts)
    analyzer = Analyzer(
      lexicon: lexicon, shorthand: shorthand,
      domainWords: DomainWords(domain),
      generalWords: WordList(general))
    cues = Cues(concepts: analyzer.concepts)
  }

  /// What a text names, as `kind/id: words`, in the order of the text.
  func named(_ text: String) -> [String] {
    let utterance = analyzer.analyze(text)
    return utterance.mentions.map { mention in
      let concept = analyzer.concepts.concept(mention.concept)
      return "\(concept.kind)/\(concept.id): \(utterance.text(of: mention.tokens))"
    }
  }

  /// The clauses of a text.
  func clauses(_ text: String) -> Clauses { Clauses(analyzer.analyze(text), cues: cues) }
}

extension Utterance {
  /// All tokens, joined by blanks.
  var text: String { text(of: tokens.indices) }
}

extension Concept {
  /// A cue with its words.
  static func cue(_ id: String, _ words: String...) -> Concept { Concept(id: id, kind: ConceptKind.cue, words: words) }
}

extension SmallAnalyzer {
  /// Cues and a few things, as sentences about a medicine need them.
  static let withCues = SmallAnalyzer([
    .cue("dismissal", "not", "not the", "forget", "never mind", "i am not asking", "no one has"),
    .cue("complaint", "not sure", "not working"), .cue("contrast", "it is", "just", "instead"),
    .cue("reassurance", "is fine", "are fine", "are ok", "work well"),
    .cue("doubt", "doubt", "never", "trouble"), .cue("hollow", "that", "really", "for", "someone", "like", "me", "a"),
    .cue("this-medicine", "this tablet"), .cue("aside", "aside", "does not matter", "is not the issue"),
    .cue("absence", "no", "i am not", "without"),
    .cue("opposition", "not", "not the", "rather than"), .cue("unopposed", "is", "why", "do"),
    .cue("retraction", "sorry no", "no wait"),
    .cue("question", "how", "can", "is", "what", "when", "where", "does", "tell me"),
    .cue("filler", "so", "and", "but", "well", "please", "number", "the", "option", "one", "then", "it"),
    .cue("join", "and", "but", "or", "also"), .cue("continuation", "or", "nor"), .cue("pointer", "this", "them"),
    .cue("judgement", "safe", "ok"),
    .cue("whole", "before or after", "day and night"),
    .cue("choice-1", "1", "one", "first"), .cue("choice-2", "2", "two", "second"),
    .cue("choice-3", "3", "three", "third"),
    Concept(id: "medicine", kind: "medicine", words: ["medicine"]),
    Concept(id: "antibiotic", kind: "medicine", words: ["antibiotics"], broader: ["medicine"]),
    Concept(id: "pregnant", kind: "person", words: ["pregnant"]),
    Concept(id: "kidney-disease", kind: "condition", words: ["kidneys"]),
    Concept(id: "appetite", kind: "symptom", words: ["appetite"]),
    Concept(id: "itching", kind: "symptom", words: ["itches", "itching"]),
  ])
}

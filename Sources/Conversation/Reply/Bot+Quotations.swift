import Knowledge
import Matching

/// From the matcher's places to what a reply shows.
extension Bot {
  /// A passage as a reply quotes it.
  func quotation(_ match: PassageMatch) -> Quotation {
    let leaflet = shelf.leaflets[match.leaflet]
    return Quotation(
      leaflet: leaflet.stem, title: leaflet.title, topic: match.topic, passage: leaflet.passages[match.passage],
      confidence: match.confidence)
  }

  /// What a person reads of choices: the medicine's name where they are of several, else what each passage is about.
  func titles(of choices: [PassageMatch]) -> [String] {
    Set(choices.map(\.leaflet)).count > 1
      ? choices.map { shelf.leaflets.title(of: $0.leaflet) } : choices.map(title)
  }

  /// What a passage is about: the leaflet's own question, the topic's title, or the passage's heading.
  func title(of match: PassageMatch) -> String {
    let passage = shelf.leaflets[match.leaflet].passages[match.passage]
    if passage.kind == .faq { return passage.heading }
    return match.topic.flatMap { shelf.topic($0)?.title } ?? passage.heading
  }

  /// All that a choice may be called by: the medicine's name where there are several, else its passage's heading and its
  /// topic's title.
  func names(of match: PassageMatch, among choices: [PassageMatch]) -> String {
    if Set(choices.map(\.leaflet)).count > 1 { return shelf.leaflets.title(of: match.leaflet) }
    let heading = shelf.leaflets[match.leaflet].passages[match.passage].heading
    return [heading, match.topic.flatMap { shelf.topic($0)?.title } ?? ""].joined(separator: "\n")
  }

  /// The passage that the leaflet has next on the same subject: those of the same section that were not quoted yet.
  func next(after last: PassageMatch, quoted: [PassageMatch]) -> PassageMatch? {
    let passages = shelf.leaflets[last.leaflet].passages
    let section = passages[last.passage].section
    let candidates = passages.indices.filter { number in
      passages[number].section == section && !quoted.contains { $0.leaflet == last.leaflet && $0.passage == number }
    }
    // Reading on first, then what stands before.
    return (candidates.first { $0 > last.passage } ?? candidates.first).map {
      PassageMatch(leaflet: last.leaflet, passage: $0, topic: nil, confidence: .certain)
    }
  }

  /// The passage on the nearest topic of the same group as a question that was not quoted yet; nil when all were.
  func next(near question: Question?, quoted: [PassageMatch], leaflet: Int?) -> PassageMatch? {
    guard let question, let leaflet, let group = question.topic.flatMap(shelf.topic)?.group else { return nil }
    let probabilities = shelf.matcher.probabilities(of: question.words)
    let nearest = shelf.topics.indices.filter { shelf.topics[$0].group == group }
      .sorted { (probabilities[$1], $0) < (probabilities[$0], $1) }
    return nearest.lazy.map { self.shelf.topics[$0] }.filter { !$0.needsFocus }.compactMap { topic in
      self.shelf.passage(on: topic.id, leaflet: leaflet).map {
        PassageMatch(leaflet: leaflet, passage: $0, topic: topic.id, confidence: .certain)
      }
    }.first { match in !quoted.contains { $0.leaflet == match.leaflet && $0.passage == match.passage } }
  }

  /// Topics near a question that the leaflet does answer, the nearest first; its first questions when none is near.
  ///
  /// What leads to `known` passages is left out: they were quoted or offered, and were not what was asked for.
  func suggestions(
    near topics: [ScoredTopic], besides known: [PassageMatch] = [], leaflet number: Int?
  ) -> [Suggestion] {
    guard let number else { return [] }
    let leaflet = shelf.leaflets[number]
    var found: [Suggestion] = []
    for topic in topics where found.count < Self.mostSuggestions {
      guard topic.probability >= Self.leastNearness, shelf.topic(topic.id)?.needsFocus == false,
        let passage = shelf.passage(on: topic.id, leaflet: number), !known.contains(where: { $0.passage == passage })
      else { continue }
      let match = PassageMatch(leaflet: number, passage: passage, topic: topic.id, confidence: topic.probability)
      let suggestion = Suggestion(topic: topic.id, title: title(of: match), leaflet: leaflet.stem, passages: [])
      if !found.contains(where: { $0.title == suggestion.title }) { found.append(suggestion) }
    }
    guard found.isEmpty else { return found }
    let questions = leaflet.passages.indices.filter { index in
      leaflet.passages[index].kind == .faq && !known.contains { $0.passage == index }
    }
    return questions.prefix(Self.mostSuggestions).map { index in
      Suggestion(
        topic: shelf.topic(leaflet: number, passage: index), title: leaflet.passages[index].heading,
        leaflet: leaflet.stem,
        passages: [])
    }
  }

  private static let mostSuggestions = 3
  private static let leastNearness: Confidence = 0.05
}

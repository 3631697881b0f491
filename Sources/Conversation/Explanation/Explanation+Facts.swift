import Knowledge
import Language
import Matching

/// What a reading rests on.
extension Explanation {
  /// What was put aside.
  func omissions(_ reading: Reading) -> [String] {
    let left = shelf.matcher.omissions(in: reading)
    return left.dismissed.map { "I put aside what is not meant: \(Wording.quoted($0))." }
      + left.surroundings.map { "I put aside what stands around the question: \(Wording.quoted($0))." }
  }

  /// The facts behind a reading: one block for each question that it answers.
  func facts(_ reading: Reading) -> [String] {
    let parts = reading.answeringParts
    guard parts.count > 1 else { return facts(ofPart: parts.first ?? reading, isPart: false) }
    return parts.enumerated().flatMap { number, part in
      ["Question \(number + 1): \(Wording.quoted(part.evidence.utterance))."]
        + facts(ofPart: part, isPart: true).map { "  " + $0 }
    }
  }

  private func facts(ofPart reading: Reading, isPart: Bool) -> [String] {
    topics(reading) + focus(reading, isPart: isPart) + hurdle(reading, isPart: isPart)
  }

  /// The topic, the words that told it, and the runner-up.
  private func topics(_ reading: Reading) -> [String] {
    let topics = reading.evidence.topics
    guard let best = topics.first else { return [] }
    var lines = ["It is most likely about: \(title(best.id)) (\(Wording.chance(best.probability)))."]
    if shelf.matcher.ground(of: reading) == .taught {
      lines.append("This wording stands in the topic's file, so no single word decided.")
    } else {
      lines += influence(shelf.matcher.influence(of: reading.evidence.utterance, on: best.id))
    }
    lines.append(runnerUp(topics))
    if reading.rule != .passageWords, let topic = reading.quoted?.topic, topic != best.id {
      lines.append("Several topics lead to the passage, first of all: \(title(topic)).")
    }
    if case .unknown = reading.decision {
      lines.append("How likely it is about a medicine at all: \(Wording.chance(reading.evidence.relevance)).")
    }
    return lines
  }

  /// The second topic, and how far it is behind.
  private func runnerUp(_ topics: [ScoredTopic]) -> String {
    guard topics.count > 1, topics[1].probability > 0.0 else { return "No other topic came near." }
    let margin = Wording.margin(topics[0].probability, over: topics[1].probability)
    return "The next best was: \(title(topics[1].id)) (\(Wording.chance(topics[1].probability))), \(margin)."
  }

  private func influence(_ influence: Influence) -> [String] {
    var lines = [
      influence.telling.isEmpty
        ? "No single word told me so; it was all of them together."
        : "The words that told me so: \(Wording.list(influence.telling))."
    ]
    if !influence.misleading.isEmpty {
      lines.append("These words pointed elsewhere: \(Wording.list(influence.misleading)).")
    }
    if !influence.idle.isEmpty { lines.append("These words did not matter: \(Wording.list(influence.idle)).") }
    return lines
  }

  /// How the passage names what the question names.
  private func focus(_ reading: Reading, isPart: Bool) -> [String] {
    guard let match = reading.quoted ?? (isPart ? reading.evidence.candidate : nil), reading.rule != .exact else {
      return []
    }
    return shelf.matcher.focusLinks(of: reading.evidence.utterance, to: match).compactMap { link in
      guard let name = name(of: link, in: match) else { return nil }
      if link.isBroader { return "The passage names “\(name)”, which takes in “\(link.thing)”." }
      return name == link.thing
        ? "The passage names “\(name)”." : "The passage names “\(name)”, which is the same as “\(link.thing)”."
    }
  }

  /// The words with which a passage names a thing.
  private func name(of link: FocusLink, in match: PassageMatch) -> String? {
    let passage = shelf.leaflets[match.leaflet].passages[match.passage]
    let words = shelf.analyzer.analyzeReviewed(passage.heading + "\n" + passage.text)
    let names = words.mentions.filter { link.concepts.contains($0.concept) }.map { words.text(of: $0.tokens) }
    return names.first { $0 == link.thing } ?? names.first
  }

  /// How probable it was, and how probable it had to be.
  private func hurdle(_ reading: Reading, isPart: Bool) -> [String] {
    guard let hurdle = shelf.matcher.hurdle(of: reading, isPart: isPart) else { return [] }
    let purpose =
      switch hurdle.purpose {
      case .answer: "I answer"
      case .part: "Beside a sure answer, I answer"
      case .silence: "I say that a leaflet is silent"
      case .talk: "I take words for talk"
      case .emergency: "I take words for an emergency"
      }
    let (needed, reached) = (Wording.chance(hurdle.needed), Wording.chance(hurdle.reached))
    return ["\(purpose) from \(needed) on; this was \(hurdle.reached < hurdle.needed ? "only " : "")\(reached)."]
  }
}

import Knowledge
import Language
public import Matching

/// Why a reply came out as it did, in plain words for the staff of a pharmacy.
public struct Explanation: Sendable {
  private let shelf: Shelf

  /// An explainer for readings made with a shelf.
  public init(shelf: Shelf) { self.shelf = shelf }

  /// The explanation, one fact a line.
  public func text(of reading: Reading) -> String {
    var lines = [rule(reading)]
    let tokens = reading.evidence.utterance.tokens
    lines.append("Understood as: " + tokens.filter { $0.kind != .mark }.map(\.text).joined(separator: " "))
    let repaired = tokens.compactMap { token in token.typed.map { "“\($0)” as “\(token.text)”" } }
    if !repaired.isEmpty { lines.append("Spelling repaired: " + repaired.joined(separator: ", ")) }
    let named = reading.evidence.utterance.mentions.map { mention in
      let concept = shelf.analyzer.concepts.concept(mention.concept)
      return "\(reading.evidence.utterance.text(of: mention.tokens)) (\(concept.kind): \(concept.id))"
    }
    if !named.isEmpty { lines.append("Things named: " + named.joined(separator: ", ")) }
    lines += topics(reading.evidence.topics)
    if case .silent(let topic, let thing?) = reading.decision {
      lines.append("The leaflet has “\(title(topic))”, but no passage on it names “\(thing)”.")
    }
    return lines.joined(separator: "\n")
  }

  private func rule(_ reading: Reading) -> String {
    switch reading.rule {
    case .exact: "Rule: the question is one of the leaflet's own, word for word."
    case .topic: "Rule: the most probable topic decided."
    case .severalQuestions: "Rule: the question asks several things, and each has its own answer."
    case .questionInStory: "Rule: one part of the text is a question that has an answer."
    }
  }

  private func topics(_ topics: [ScoredTopic]) -> [String] {
    guard let best = topics.first else { return [] }
    var lines = ["Topic: \(title(best.id)) (\(best.id)), probability \(best.probability.value)"]
    if topics.count > 1 {
      let margin = Double(best.probability.hundredths - topics[1].probability.hundredths) / 100
      lines.append(
        "Runner-up: \(title(topics[1].id)) (\(topics[1].id)), \(topics[1].probability.value); margin \(margin)")
    }
    return lines
  }

  private func title(_ id: String) -> String { shelf.topic(id)?.title ?? id }
}

import Knowledge
package import Language

/// Tells how probable it is that each passage of a leaflet answers a question, from the topics that lead to it and from
/// the words that both have.
///
/// Leaflets say things that no topic foresees: that a cream bleaches towels, or that genes are tested beforehand. A
/// question that names the medicine is about its leaflet, so a passage that has the question's rare words may answer it,
/// whatever topics it looks like.
package struct PassageRanker: Sendable {
  private let concepts: ConceptFinder
  private let vectors: WordVectors

  /// Ranks by the concepts of an analyser and by what words mean.
  package init(concepts: ConceptFinder, vectors: WordVectors) {
    self.concepts = concepts
    self.vectors = vectors
  }

  /// What speaks for a passage.
  package struct Signals: Sendable, Hashable {
    /// The log odds of the topics that it answers best of all.
    package var topics: Float
    /// The probability of the topics that it answers, best of all or not.
    package var answers: Float
    /// How alike the topics of the question and of its heading or its section's name are: 0 to 1, after Bhattacharyya.
    package var likeness: Float
    /// How much more of what the question says stands in it than in any other passage: -1 to 1; words that few passages of
    /// the leaflet have count for more, as in inverse document frequency.
    package var wordsAhead: Float
    /// Which part of the things that the question names it names, too: 0 to 1.
    package var things: Float
    /// Which part of them it names by a broader name: 0 to 1.
    package var broaderThings: Float
    /// How close the closest of its phrases comes to what the question means: -1 to 1, the cosine.
    package var closeness: Float
    /// How little the question says besides the medicine's name: from 1 for nothing to 0; the same for all passages.
    package var lightness: Float
    /// The log odds of the topics on which the leaflet is silent; the same for all passages.
    package var silence: Float

    /// All of them, in this order.
    var all: [Float] {
      [topics, answers, likeness, wordsAhead, things, broaderThings, closeness, lightness, silence]
    }
  }

  /// What speaks for each of some passages of a leaflet.
  ///
  /// - Parameters:
  ///   - utterance: The question.
  ///   - opinion: The probability of each topic.
  ///   - votes: What the topics lead to.
  ///   - passages: The passages that may answer.
  ///   - index: All of the leaflet's passages.
  package func signals(
    for utterance: Utterance, opinion: [Float], votes: Votes, of passages: [Int], in index: PassageIndex
  ) -> [Signals] {
    let stems = stems(of: utterance)
    let (words, weight) = coverage(of: stems, in: index)
    let named = things(in: utterance)
    let broader = named.map { Set(concepts.broaderConcepts(of: $0)) }
    let meaning = vectors.meaning(of: stems)
    return passages.map { passage in
      Signals(
        topics: LogisticCurve.logOdds(votes.probability(of: passage)),
        answers: votes.probability(ofAnswerBy: passage),
        likeness: index.headingTopics(of: passage).reduce(0) {
          $0 + ($1.probability * opinion[Int($1.topic)]).squareRoot()
        },
        wordsAhead: words[passage] - (passages.lazy.filter { $0 != passage }.map { words[$0] }.max() ?? 0),
        things: Self.share(of: named) { index.count(of: [$0], namedIn: passage) > 0 },
        broaderThings: Self.share(of: Array(zip(named, broader))) { one, broader in
          index.count(of: [one], namedIn: passage) == 0 && index.count(of: broader, namedIn: passage) > 0
        },
        closeness: vectors.isEmpty ? Self.usualCloseness : index.closeness(of: meaning, to: passage, vectors: vectors),
        lightness: Float(DeterministicMath.exp(-Double(weight) / Self.lightWeight)),
        silence: LogisticCurve.logOdds(votes.silence))
    }
  }

  /// How close the best passage of a question comes that the leaflet does not answer; where there are no vectors, closeness
  /// tells nothing.
  private static let usualCloseness: Float = 0.4

  /// A question of this weight, about two words that few passages have, is no longer light.
  private static let lightWeight = 3.0

  /// The probability that each of some passages answers, none of them being the answer with what is left of 1.
  ///
  /// A conditional logit (McFadden: Conditional Logit Analysis of Qualitative Choice Behavior, 1974): the passages compete
  /// with each other and with silence, which gains where the best is weak. `Tests/Scripts/fit_ranker.py` fitted the weights
  /// to labelled questions about some sixty leaflets.
  package func probabilities(_ signals: [Signals]) -> [Float] {
    let scores = signals.map(Self.score)
    let silence = Self.silence(signals)
    let highest = scores.reduce(silence, max)
    let powers = scores.map { DeterministicMath.exp(Double($0 - highest)) }
    let sum = powers.reduce(DeterministicMath.exp(Double(silence - highest)), +)
    return powers.map { Float($0 / sum) }
  }

  private static func score(_ signals: Signals) -> Float {
    // Where words say little, topics say more.
    var score = (0.13 + 1.61 * signals.lightness) * signals.topics + 1.63 * signals.answers
    score += (1.07 + 36.54 * signals.lightness) * signals.likeness
    score += 2.81 * signals.wordsAhead + 0.95 * signals.things + 0.49 * signals.broaderThings
    score += 14.37 * signals.closeness
    return score
  }

  private static func silence(_ signals: [Signals]) -> Float {
    let topics = signals.map(\.topics).max() ?? 0
    let likeness = signals.map(\.likeness).max() ?? 0
    return 8.59 + 0.15 * topics - 0.50 * likeness + 0.34 * (signals.first?.silence ?? 0)
  }

  /// The stems of the words of a question, each once, without the names of the medicine.
  private func stems(of utterance: Utterance) -> [WordHash] {
    let own = utterance.mentions.filter { isThisMedicine($0.concept) }.map(\.tokens)
    var stems: [WordHash] = []
    for (place, token) in utterance.tokens.enumerated()
    where token.kind != .mark && !stems.contains(token.stemHash) && !own.contains(where: { $0.contains(place) }) {
      stems.append(token.stemHash)
    }
    return stems
  }

  private func isThisMedicine(_ concept: Int) -> Bool {
    concepts.isOwnName(concept) || Cues.isThisMedicine(concepts.concept(concept))
  }

  /// The things that a question names, each once.
  private func things(in utterance: Utterance) -> [Int] {
    var things: [Int] = []
    for concept in utterance.mentions.map(\.concept)
    where !concepts.isCue(concept) && !concepts.isOwnName(concept) && !things.contains(concept) {
      things.append(concept)
    }
    return things
  }

  /// For each passage, which part of the stems it has, weighed by how few passages have them; and what all weigh together.
  private func coverage(of stems: [WordHash], in index: PassageIndex) -> (shares: [Float], weight: Float) {
    var covered = [Float](repeating: 0, count: index.passages.count)
    var whole: Float = 0
    for stem in stems {
      let holders = index.passages.filter { index.hasStem(stem, in: $0) }
      let rarity = DeterministicMath.log(1 + Double(covered.count) / (0.5 + Double(holders.count)))
      whole += Float(rarity)
      for passage in holders { covered[passage] += Float(rarity) }
    }
    return (whole > 0 ? covered.map { $0 / whole } : covered, whole)
  }

  private static func share<Thing>(of things: [Thing], that holds: (Thing) -> Bool) -> Float {
    things.isEmpty ? 0 : Float(things.count(where: holds)) / Float(things.count)
  }
}

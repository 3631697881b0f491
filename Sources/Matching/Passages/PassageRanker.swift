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
    /// The log odds of the topics that lead to it.
    package var topics: Float
    /// How alike the topics of the question and of its heading or its section's name are: 0 to 1, after Bhattacharyya.
    package var likeness: Float
    /// How much of what the question says stands in it: 0 to 1; words that few passages of the leaflet have count for
    /// more, as in inverse document frequency.
    package var words: Float
    /// How much more of it than in any other passage; below 0 when another has more.
    package var wordsAhead: Float
    /// Which part of the things that the question names it names, too: 0 to 1.
    package var things: Float
    /// How much more than any other passage.
    package var thingsAhead: Float
    /// Which part of them it names by a broader name: 0 to 1.
    package var broaderThings: Float
    /// How close the closest of its phrases comes to what the question means: -1 to 1, the cosine.
    package var closeness: Float
    /// How much closer than the closest of any other passage.
    package var closenessAhead: Float

    /// All of them, in this order.
    var all: [Float] {
      [topics, likeness, words, wordsAhead, things, thingsAhead, broaderThings, closeness, closenessAhead]
    }
  }

  /// What speaks for each passage of a leaflet.
  ///
  /// - Parameters:
  ///   - utterance: The question.
  ///   - opinion: The probability of each topic.
  ///   - votes: What the topics lead to.
  ///   - index: The leaflet's passages.
  package func signals(for utterance: Utterance, opinion: [Float], votes: Votes, in index: PassageIndex) -> [Signals] {
    let stems = stems(of: utterance)
    let words = coverage(of: stems, in: index)
    let named = things(in: utterance)
    let broader = named.map { Set(concepts.broaderConcepts(of: $0)) }
    let things = index.passages.map { passage in Self.share(of: named) { index.count(of: [$0], namedIn: passage) > 0 } }
    let general = index.passages.map { passage in
      Self.share(of: Array(zip(named, broader))) { one, broader in
        index.count(of: [one], namedIn: passage) == 0 && index.count(of: broader, namedIn: passage) > 0
      }
    }
    let meaning = meaning(of: stems)
    // Without vectors each word means only itself.
    let closeness =
      vectors.isEmpty ? words : index.passages.map { index.closeness(of: meaning, to: $0, vectors: vectors) }
    return index.passages.map { passage in
      Signals(
        topics: LogisticCurve.logOdds(votes.probability(of: passage)),
        likeness: index.headingTopics(of: passage).reduce(0) {
          $0 + ($1.probability * opinion[Int($1.topic)]).squareRoot()
        },
        words: words[passage], wordsAhead: Self.ahead(passage, in: words), things: things[passage],
        thingsAhead: Self.ahead(passage, in: things), broaderThings: general[passage],
        closeness: closeness[passage], closenessAhead: Self.ahead(passage, in: closeness))
    }
  }

  /// The probability that a passage answers: a logistic regression on what speaks for it, fitted by
  /// `Tests/Scripts/fit_ranker.py` to labelled questions about some sixty leaflets.
  package func probability(_ signals: Signals) -> Float {
    var sum = -2.36 + 0.30 * signals.topics + 2.71 * signals.likeness
    sum += 0.60 * signals.words + 0.45 * signals.wordsAhead
    sum += 1.53 * signals.things + 0.85 * signals.thingsAhead + 0.33 * signals.broaderThings
    sum += 3.02 * signals.closeness + 2.48 * signals.closenessAhead
    return Float(1 / (1 + DeterministicMath.exp(-Double(sum))))
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

  /// What the stems of a question mean together.
  private func meaning(of stems: [WordHash]) -> Meaning {
    var meaning = Meaning()
    for stem in stems { vectors.place(of: stem).map { meaning.add(vectors[$0]) } }
    return meaning
  }

  /// For each passage, which part of the stems it has, weighed by how few passages have them.
  private func coverage(of stems: [WordHash], in index: PassageIndex) -> [Float] {
    var covered = [Float](repeating: 0, count: index.passages.count)
    var whole: Float = 0
    for stem in stems {
      let holders = index.passages.filter { index.hasStem(stem, in: $0) }
      let rarity = DeterministicMath.log(1 + Double(covered.count) / (0.5 + Double(holders.count)))
      whole += Float(rarity)
      for passage in holders { covered[passage] += Float(rarity) }
    }
    return whole > 0 ? covered.map { $0 / whole } : covered
  }

  private static func share<Thing>(of things: [Thing], that holds: (Thing) -> Bool) -> Float {
    things.isEmpty ? 0 : Float(things.count(where: holds)) / Float(things.count)
  }

  /// How far a passage is ahead of the best other one.
  private static func ahead(_ passage: Int, in values: [Float]) -> Float {
    var other: Float = 0
    for (place, value) in values.enumerated() where place != passage { other = max(other, value) }
    return values[passage] - other
  }
}

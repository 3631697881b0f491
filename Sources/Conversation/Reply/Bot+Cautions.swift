import Knowledge
import Matching

/// A precaution that goes with an answer because of something that was said of the person.
struct Caution {
  var fact: Fact
  var match: PassageMatch
}

extension Bot {
  /// What the leaflet warns a person of, beside an answer that people act on: who has a kidney disease and asks how much
  /// to take must not read the dose alone.
  func cautions(with answer: [PassageMatch], facts: Facts) -> [Caution] {
    guard let best = answer.first(where: { $0.topic.flatMap(shelf.topic)?.isActedOn == true }) else { return [] }
    var cautions: [Caution] = []
    // No reply quotes more than three passages; what a person has comes before who it is and what they take.
    for fact in facts.of([.state]) + facts.of([.who]) + facts.of([.taking]) {
      let found =
        fact.kind == .who
        ? shelf.passage(forPerson: fact.words, leaflet: best.leaflet)
        : shelf.precaution(on: fact.concepts, leaflet: best.leaflet)
      guard let passage = found,
        !(answer + cautions.map(\.match)).contains(where: { $0.leaflet == best.leaflet && $0.passage == passage })
      else { continue }
      let topic = shelf.topic(leaflet: best.leaflet, passage: passage)
      let match = PassageMatch(leaflet: best.leaflet, passage: passage, topic: topic, confidence: best.confidence)
      cautions.append(Caution(fact: fact, match: match))
    }
    return Array(cautions.prefix(max(Reading.mostAnswers - answer.count, 0)))
  }

  /// An answer with its cautions, which take the place of a disclaimer: every reply ends with one anyway.
  func quoting(_ answer: [PassageMatch], _ cautions: [Caution]) -> [PassageMatch] {
    let isSaidAnyway = answer.allSatisfy { shelf.leaflets[$0.leaflet].passages[$0.passage].kind == .disclaimer }
    return (isSaidAnyway && !cautions.isEmpty ? [] : answer) + cautions.map(\.match)
  }
}

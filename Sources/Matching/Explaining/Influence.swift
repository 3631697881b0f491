import Knowledge
package import Language

/// What the single words of a question did for a topic: how its odds change when one word is left out.
///
/// Leaving out one word at a time is the simplest of the ways to explain a classifier (Robnik-Šikonja, Kononenko:
/// Explaining Classifications for Individual Instances, IEEE TKDE 20, 2008). It costs one reading a word, so it is worked
/// out only when somebody asks.
package struct Influence: Sendable, Hashable {
  /// Words without which the odds would be half or less; words side by side stand together.
  package var telling: [String] = []
  /// Words without which the odds would be twice as good or better.
  package var misleading: [String] = []
  /// Words without which the odds would be nearly the same.
  package var idle: [String] = []
}

extension Matcher {
  /// A word counts as telling or misleading when leaving it out moves the log odds by this much: a factor of two.
  private static let tellingChange = 0.693
  /// A word counts as idle when leaving it out moves the log odds by less than this: a factor of 1.2.
  private static let idleChange = 0.182

  /// What the single words did for the topic with an id; nothing when there is no such topic.
  package func influence(of utterance: Utterance, on topic: String) -> Influence {
    guard let number = judge.topics.firstIndex(where: { $0.id == topic }) else { return Influence() }
    let odds = { (words: Utterance) in
      // What was taught word for word would make every word telling: any change makes it another wording.
      let learned = judge.classifier.opinion(on: judge.classifier.extractor.features(of: words))
      return Self.logOdds(learned.topics[number])
    }
    let whole = odds(utterance)
    let changes = utterance.tokens.indices.filter { utterance.tokens[$0].kind != .mark }.map { place in
      (place: place, change: whole - odds(utterance.parts([0..<place, place + 1..<utterance.tokens.count])))
    }
    let phrases = { (isMeant: (Double) -> Bool) in
      utterance.phrases(at: changes.filter { isMeant($0.change) }.map(\.place))
    }
    return Influence(
      telling: phrases { $0 >= Self.tellingChange }, misleading: phrases { $0 <= -Self.tellingChange },
      idle: phrases { abs($0) < Self.idleChange })
  }

  /// ln(p / (1 − p)), held to what single precision can tell from certainty.
  private static func logOdds(_ probability: Float) -> Double {
    let held = min(max(Double(probability), 1e-6), 1 - 1e-6)
    return DeterministicMath.log(held / (1 - held))
  }
}

extension Utterance {
  /// The words at some places, in their order, each phrase once; places side by side make one phrase.
  fileprivate func phrases(at places: [Int]) -> [String] {
    var ranges: [Range<Int>] = []
    for place in places {
      if let last = ranges.last, last.upperBound == place {
        ranges[ranges.count - 1] = last.lowerBound..<place + 1
      } else {
        ranges.append(place..<place + 1)
      }
    }
    var seen: Set<String> = []
    return ranges.map(text).filter { seen.insert($0).inserted }
  }
}

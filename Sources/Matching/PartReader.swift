package import Language

/// Divides a text into the questions that it asks: of all divisions the one whose parts are understood best.
///
/// "Can I take it daily and where do I keep it" is understood better as two questions than as one; "can I take it with
/// bread and butter" is not. A division is as good as the certainty with which its words are understood, on average.
package struct PartReader {
  /// Reads one question.
  let read: (Utterance) -> Reading

  /// Divides with what reads one question.
  package init(read: @escaping (Utterance) -> Reading) { self.read = read }

  /// The most clauses that one question runs over; a longer one is read as a whole before it comes here.
  private static let longestQuestion = 4
  /// More clauses than these are a story, in which the sentences are looked at instead.
  private static let mostClauses = 12
  /// What is left of a part's certainty for each joint that it runs over: a text with two questions in it is often read,
  /// with full certainty, as one of them.
  private static let certaintyOverJoint = 0.8
  /// What is taken from the certainty of a part of one word, which is often the end of what was said before it.
  private static let doubtOfSingleWord = 0.5

  /// A division up to some clause.
  private struct Division {
    /// The certainty of each word's part, added up.
    var certainty: Double
    var parts: [(part: Utterance, reading: Reading)]
  }

  /// The parts of the best division with their readings: one part when the text is best left whole, none when it has one
  /// clause or too many.
  package func parts(of utterance: Utterance, clauses: [Range<Int>]) -> [(part: Utterance, reading: Reading)] {
    guard clauses.count > 1, clauses.count <= Self.mostClauses else { return [] }
    var best = [Division(certainty: 0, parts: [])]
    for end in 1...clauses.count {
      var found = Division(certainty: -.infinity, parts: [])
      for start in max(0, end - Self.longestQuestion)..<end {
        let part = utterance.part(clauses[start].lowerBound..<clauses[end - 1].upperBound)
        let reading = read(part)
        // The words that join clauses belong to none, so that a part gains nothing by running over them.
        let words = clauses[start..<end].reduce(0) { $0 + $1.count }
        var own = reading.certainty - (words == 1 ? Self.doubtOfSingleWord : 0)
        for _ in start + 1..<end { own *= Self.certaintyOverJoint }
        let certainty = best[start].certainty + own * Double(words)
        if certainty > found.certainty {
          found = Division(certainty: certainty, parts: best[start].parts + [(part, reading)])
        }
      }
      best.append(found)
    }
    return best[clauses.count].parts
  }
}
